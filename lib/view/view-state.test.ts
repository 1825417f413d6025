import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveSides } from '../model/map-model';
import { defaultViewState, formatViewState, layerIds, panelTabs, parseViewState, tableModes, type ViewState } from './view-state';

const id = fc.stringMatching(/^[a-z]{1,4}-[0-9a-f]{4,17}$/);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const end = fc.oneof(id, fc.constantFrom('internet', 'on-premises', '10.0.1.77', '2001:db8::1', '::1', ''));
const port = fc.option(fc.integer({ min: 0, max: 65535 }));
const ipVersion = fc.constantFrom(4 as const, 6 as const, null);
const state: fc.Arbitrary<ViewState> = fc.record({
  selection: fc.option(fc.oneof(id, fc.constant('123456789012/us-east-1'), fc.constant('?/?')).filter((value) => !value.startsWith('?'))),
  query: fc.string({ maxLength: 60 }),
  filters: fc.record({
    severities: fc.uniqueArray(fc.constantFrom('high' as const, 'medium' as const, 'low' as const, 'info' as const, 'unknown' as const)),
    rules: ids, scenarios: ids, vpcs: ids, accounts: ids, regions: ids, kinds: ids,
  }),
  where: fc.string({ maxLength: 60 }).map((text) => text.trim()),
  only: fc.boolean(),
  layers: fc.record(Object.fromEntries(layerIds.map((layer) => [layer, fc.boolean()]))) as fc.Arbitrary<ViewState['layers']>,
  viewport: fc.option(fc.record({ x: fc.integer({ min: -99_999, max: 99_999 }), y: fc.integer({ min: -99_999, max: 99_999 }), zoom: fc.integer({ min: 1, max: 8000 }).map((value) => value / 1000) })),
  panel: fc.constantFrom(...panelTabs),
  table: fc.option(fc.record({ mode: fc.constantFrom(...tableModes), sort: fc.constantFrom('name', 'privateIp'), descending: fc.boolean() })),
  focus: fc.option(fc.record({ id, hops: fc.integer({ min: 1, max: 6 }) })),
  expanded: ids,
  moves: fc.array(fc.record({ id, side: fc.constantFrom(...moveSides), anchor: id }).filter((move) => move.id !== move.anchor), { maxLength: 4 }),
  trace: fc.option(fc.record({
    query: fc.oneof(
      fc.record({ from: end, to: end, protocol: fc.constantFrom('tcp' as const, 'udp' as const), port, sourcePort: port, ipVersion }),
      fc.record({ from: end, to: end, protocol: fc.constantFrom('icmp' as const, 'all' as const), port: fc.constant(null), sourcePort: fc.constant(null), ipVersion }),
    ),
    hop: fc.option(fc.record({ way: fc.constantFrom('request' as const, 'reply' as const), index: fc.integer({ min: 0, max: 60 }) })),
  })),
  reach: fc.option(fc.record({
    query: fc.oneof(
      fc.record({ question: fc.constantFrom('to' as const, 'from' as const), ref: end, protocol: fc.constantFrom('tcp' as const, 'udp' as const), port, ipVersion }),
      fc.record({ question: fc.constant('internet' as const), ref: fc.constant(null), protocol: fc.constantFrom('icmp' as const, 'all' as const), port: fc.constant(null), ipVersion }),
    ),
    shown: fc.constantFrom('reachable' as const, 'unknown' as const, 'blocked' as const),
  })),
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

  it('a question with bad parts opens with what is good', () => {
    const parsed = (text: string) => parseViewState(new URLSearchParams(text)).reach;
    expect(parsed('reach=nobody~eni-1')).toBeNull();
    expect(parsed('reach=internet~eni-1~sctp~80~5~maybe')).toEqual({ query: { question: 'internet', ref: null, protocol: 'all', port: null, ipVersion: null }, shown: 'reachable' });
    expect(parsed('reach=to~<b>~tcp~99999~6~blocked')).toEqual({ query: { question: 'to', ref: '', protocol: 'tcp', port: null, ipVersion: 6 }, shown: 'blocked' });
  });

  it('a trace with bad parts opens with what is good', () => {
    const parsed = (text: string) => parseViewState(new URLSearchParams(text)).trace;
    expect(parsed('trace=internet')).toEqual({ query: { from: 'internet', to: '', protocol: 'tcp', port: 443, sourcePort: null, ipVersion: null }, hop: null });
    expect(parsed('trace=<b>~10.0.0.1~udp~99999~53~5&hop=x1')).toEqual({ query: { from: '', to: '10.0.0.1', protocol: 'udp', port: null, sourcePort: 53, ipVersion: null }, hop: null });
    expect(parsed('trace=i-1~2001:db8::1~icmp~80&hop=p4')).toEqual({ query: { from: 'i-1', to: '2001:db8::1', protocol: 'icmp', port: null, sourcePort: null, ipVersion: null }, hop: { way: 'reply', index: 4 } });
  });
});
