import { describe, expect, it } from 'vitest';
import type { MapModel } from '@/lib/model/map-model';
import { placeCallouts } from './far-callouts';
import { buildMapIndex, lookupNeighbour, neighbourhood } from './map-index';

const counts = { high: 0, medium: 0, low: 0, info: 0, unknown: 0 };
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const chip = (id: string, x: number, y: number) => ({ id, kind: 'instance' as const, eniKind: null, resourceId: id, networkInterfaceId: `${id}-eni`, name: id, worst: null, hidden: [], ...box(x, y, 80, 24) });
const dock = (eni: string, x: number, y: number) => ({ networkInterfaceId: eni, hostId: 'i-1', address: '10.0.0.1', dotX: x + 12, dotSide: 'left' as const, worst: null, movable: false, ...box(x, y, 80, 20) });
const subnet = (id: string, y: number, chips: ReturnType<typeof chip>[], docks: ReturnType<typeof dock>[]) => ({ id, vpcId: 'vpc-1', tier: 'private' as const, placeholder: false, name: id, cidr: '', eniCount: 1, counts, ghost: null, chips, docks, dots: [], ...box(0, y, 360, 80) });
const host = (id: string, x: number, severity: 'high' | null) => ({ id, name: id, instanceType: 't3.micro', state: null, ghost: null, slots: { attached: 2, maximum: 3 }, worst: severity === null ? null : { severity, rule: 'AR-01' }, badges: [], scenarios: [], unexplained: false, role: null, ports: [], ...box(x, 120, 180, 76) });
const map: MapModel = {
  width: 800, height: 400, frames: [],
  subnets: [subnet('subnet-a', 0, [chip('i-a', 8, 24), chip('i-b', 92, 24)], [dock('eni-0', 8, 52)]), subnet('subnet-b', 240, [], [dock('eni-1', 100, 264)])],
  hosts: [host('i-1', 0, 'high'), host('i-2', 188, 'high'), host('i-3', 600, 'high'), host('i-4', 400, null)],
  leads: [], gateways: [], links: [{ id: 'l', kind: 'route', from: 'subnet-a', to: 'igw-1', label: '', points: [], state: 'active' }],
  zoneLabels: [], tierLabels: [], separators: [],
};

describe('map index', () => {
  const index = buildMapIndex(map);
  it('moves to the next part in the direction', () => {
    expect(lookupNeighbour(index, 'i-a', 'right')).toBe('i-b');
    expect(lookupNeighbour(index, 'i-b', 'left')).toBe('i-a');
    expect(lookupNeighbour(index, 'i-a', 'up')).toBe('subnet-a');
    expect(lookupNeighbour(index, 'subnet-a', 'up')).toBeNull();
  });
  it('prefers what the host is joined to', () => {
    expect(lookupNeighbour(index, 'i-1', 'down')).toBe('eni-1');
    expect(lookupNeighbour(index, 'i-1', 'up')).toBe('eni-0');
  });
  it('starts at the first part when the id is not drawn', () => {
    expect(lookupNeighbour(index, 'nothing', 'down')).toBe('i-1');
  });
  it('counts hops over ENIs, subnets and routes, with the ENIs of a host for free', () => {
    expect([...neighbourhood(index, 'i-1', 1)].sort()).toEqual(['eni-0', 'eni-1', 'i-1', 'subnet-a', 'subnet-b']);
    expect(neighbourhood(index, 'i-1', 2).has('i-a')).toBe(true);
    expect(neighbourhood(index, 'i-1', 2).has('igw-1')).toBe(true);
  });
});

describe('far callouts', () => {
  const whole = { left: 0, top: 0, right: 800, bottom: 400 };
  it('names every host with a high finding that has room, the rest joins its neighbour', () => {
    expect(placeCallouts(map, 1, whole).map((c) => [c.host.id, c.others.length])).toEqual([['i-1', 0], ['i-2', 0], ['i-3', 0]]);
    expect(placeCallouts(map, 0.3, whole).map((c) => [c.host.id, c.others.map((o) => o.id)])).toEqual([['i-1', ['i-2']], ['i-3', []]]);
  });
  it('leaves out what is not in view', () => {
    expect(placeCallouts(map, 1, { ...whole, left: 500 }).map((c) => c.host.id)).toEqual(['i-3']);
  });
});
