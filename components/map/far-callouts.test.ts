import { describe, expect, it } from 'vitest';
import type { HostCard, MapModel } from '@/lib/model/map-model';
import { placeCallouts } from './far-callouts';

const host = (id: string, x: number, y: number): HostCard => ({ id, name: id, x, y, width: 180, height: 76, worst: { severity: 'high', rule: 'AR-01' } }) as unknown as HostCard;
const map = (hosts: readonly HostCard[]): MapModel => ({ width: 2000, height: 1000, hosts }) as unknown as MapModel;
const all = { left: 0, top: 0, right: 2000, bottom: 1000 };

describe('placeCallouts', () => {
  it('names hosts in a row, and joins those that would touch', () => {
    const found = placeCallouts(map([host('a', 0, 0), host('b', 200, 0), host('c', 1000, 0)]), 0.2, all);
    expect(found.map(({ host: one, others }) => [one.id, others.map((other) => other.id)])).toEqual([['a', ['b']], ['c', []]]);
  });
  it('keeps the last one inside the map, never over the one before', () => {
    const [only] = placeCallouts(map([host('far-right-1', 1800, 0)]), 0.2, all);
    expect(only!.x * 0.2 - 10 + 36 + 11 * 7).toBeLessThanOrEqual(400);
    const zoom = 0.2;
    const [first, second] = placeCallouts(map([host('a', 1190, 0), host('far-right-1', 1700, 0)]), zoom, all);
    expect(second!.x * zoom - 10).toBeGreaterThanOrEqual(first!.x * zoom - 10 + 36 + 7 + 44 - 0.001);
  });
});
