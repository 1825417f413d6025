import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultViewState, formatViewState, layerIds, panelTabs, parseViewState, tableModes, type ViewState } from './view-state';

const id = fc.stringMatching(/^[a-z]{1,4}-[0-9a-f]{4,17}$/);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const state: fc.Arbitrary<ViewState> = fc.record({
  selection: fc.option(fc.oneof(id, fc.constant('123456789012/us-east-1'), fc.constant('?/?')).filter((value) => !value.startsWith('?'))),
  query: fc.string({ maxLength: 60 }),
  filters: fc.record({
    severities: fc.uniqueArray(fc.constantFrom('high' as const, 'medium' as const, 'low' as const, 'info' as const, 'unknown' as const)),
    rules: ids, scenarios: ids, vpcs: ids, accounts: ids, regions: ids, kinds: ids,
  }),
  layers: fc.record(Object.fromEntries(layerIds.map((layer) => [layer, fc.boolean()]))) as fc.Arbitrary<ViewState['layers']>,
  viewport: fc.option(fc.record({ x: fc.integer({ min: -99_999, max: 99_999 }), y: fc.integer({ min: -99_999, max: 99_999 }), zoom: fc.integer({ min: 1, max: 8000 }).map((value) => value / 1000) })),
  panel: fc.constantFrom(...panelTabs),
  table: fc.option(fc.record({ mode: fc.constantFrom(...tableModes), sort: fc.constantFrom('name', 'privateIp'), descending: fc.boolean() })),
  focus: fc.option(fc.record({ id, hops: fc.integer({ min: 1, max: 6 }) })),
  expanded: ids,
});

describe('view state', () => {
  it('survives the URL', () => {
    fc.assert(fc.property(state, (value) => { expect(parseViewState(new URLSearchParams(formatViewState(value)))).toEqual(value); }));
  });

  it('the default is an empty string', () => {
    expect(formatViewState(defaultViewState)).toBe('');
    expect(parseViewState(new URLSearchParams(''))).toEqual(defaultViewState);
  });

  it('any text parses; bad parts are dropped, good ones stay', () => {
    fc.assert(fc.property(fc.string(), (text) => { parseViewState(new URLSearchParams(text)); }));
    const parsed = parseViewState(new URLSearchParams('sel=<script>&at=1,2&tab=nope&table=x~-&focus=eni-1~99&sev=high,worst&off=managed,zzz&open=a b,subnet-1&v=9'));
    expect(parsed).toEqual({ ...defaultViewState, filters: { ...defaultViewState.filters, severities: ['high'] }, layers: { ...defaultViewState.layers, managed: false }, focus: { id: 'eni-1', hops: 1 }, expanded: ['subnet-1'] });
  });
});
