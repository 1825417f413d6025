import { describe, expect, it } from 'vitest';
import type { CoverageCell } from '../model/coverage';
import { coverageOf, gapsFor } from './coverage';
import { buildCoverageMap } from './coverage-map';
import { placeKey } from './place-key';

const cell = (account: string | null, region: string | null, resource: CoverageCell['resource'], status: CoverageCell['status']): CoverageCell => ({ account, region, resource, status, count: 0, code: null });
const place = (account: string | null, region: string | null) => ({ key: placeKey(account, region), account, region });
const made = (cells: readonly CoverageCell[], ...places: ReturnType<typeof place>[]) => ({ coverage: buildCoverageMap(cells, places) });

describe('coverage', () => {
  it('is "not provided" where nobody spoke', () => {
    expect(coverageOf(made([]), '1/r', 'Vpcs')).toBe('not-provided');
  });
  it('prefers the exact place to one with unknown halves', () => {
    const t = made([cell('1', 'r', 'Vpcs', 'denied'), cell(null, 'r', 'Vpcs', 'complete'), cell(null, null, 'Subnets', 'complete')], place('1', 'r'));
    expect(coverageOf(t, '1/r', 'Vpcs')).toBe('denied');
    expect(coverageOf(t, '2/r', 'Vpcs')).toBe('complete');
    expect(coverageOf(t, '1/r', 'Subnets')).toBe('complete');
  });
  it('lets the worst of several answers count', () => {
    expect(coverageOf(made([cell('1', 'r', 'Vpcs', 'complete'), cell('1', 'r', 'Vpcs', 'partial')]), '1/r', 'Vpcs')).toBe('partial');
  });
  it('speaks for a place whose account is unknown through the known ones of its region', () => {
    const t = made([cell('1', 'r', 'Vpcs', 'complete'), cell('2', 'r', 'Vpcs', 'denied'), cell('1', 'r', 'Subnets', 'complete')], place(null, 'r'));
    expect(coverageOf(t, '?/r', 'Vpcs')).toBe('denied');
    expect(coverageOf(t, '?/r', 'Subnets')).toBe('complete');
  });
  it("knows the owner's half of a shared VPC as far as participants may see it", () => {
    const t = made([cell('1', 'r', 'RouteTables', 'complete'), cell('1', 'r', 'VpcPeeringConnections', 'complete')], place('1', 'r'), place('owner', 'r'));
    expect(coverageOf(t, 'owner/r', 'RouteTables')).toBe('complete');
    expect(coverageOf(t, 'owner/r', 'VpcPeeringConnections')).toBe('not-provided');
  });
  it('takes "not provided" for silence, not for an answer', () => {
    const t = made([cell('1', 'r', 'Vpcs', 'not-provided'), cell(null, 'r', 'Vpcs', 'complete'), cell('owner', 'r', 'Vpcs', 'not-provided'), cell(null, 'r', 'Subnets', 'not-provided')], place('1', 'r'), place('owner', 'r'), place(null, 'r'));
    expect(coverageOf(t, '1/r', 'Vpcs')).toBe('complete');
    expect(coverageOf(t, 'owner/r', 'Vpcs')).toBe('complete');
    expect(coverageOf(t, '1/r', 'Subnets')).toBe('not-provided');
  });
  it('lists gaps only', () => {
    const t = made([cell('1', 'r', 'Vpcs', 'complete'), cell('1', 'r', 'Subnets', 'throttled')]);
    expect(gapsFor(t, '1/r', ['Vpcs', 'Subnets', 'Addresses'])).toEqual([
      { place: '1/r', resource: 'Subnets', status: 'throttled' }, { place: '1/r', resource: 'Addresses', status: 'not-provided' },
    ]);
  });
});
