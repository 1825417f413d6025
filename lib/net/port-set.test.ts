import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPorts, containsPort, intersect, isSubset, noPorts, type PortRange, portSet, subtract, union } from './port-set';

const range: fc.Arbitrary<PortRange> = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })).map(([from, to]) => ({ from, to }));
const set = fc.array(range, { maxLength: 6 }).map(portSet);
const ports = Array.from({ length: 42 }, (_, port) => port);

describe('port sets', () => {
  it('hold exactly the ports of their ranges, in disjoint order', () => {
    fc.assert(fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
      const merged = portSet(ranges);
      for (const port of ports) expect(containsPort(merged, port)).toBe(ranges.some((one) => port >= one.from && port <= one.to));
      for (let i = 1; i < merged.length; i++) expect((merged[i]?.from ?? 0) > (merged[i - 1]?.to ?? 0) + 1).toBe(true);
    }));
  });
  it('combine like sets', () => {
    fc.assert(fc.property(set, set, (a, b) => {
      for (const port of ports) {
        const left = containsPort(a, port);
        const right = containsPort(b, port);
        expect(containsPort(union(a, b), port)).toBe(left || right);
        expect(containsPort(intersect(a, b), port)).toBe(left && right);
        expect(containsPort(subtract(a, b), port)).toBe(left && !right);
      }
      expect(isSubset(a, b)).toBe(subtract(a, b).length === 0);
    }));
  });
  it('know the ends', () => {
    expect(isSubset(noPorts, noPorts)).toBe(true);
    expect(isSubset(portSet([{ from: 22, to: 22 }]), allPorts)).toBe(true);
    expect(subtract(allPorts, portSet([{ from: 0, to: 65_534 }]))).toEqual([{ from: 65_535, to: 65_535 }]);
  });
});
