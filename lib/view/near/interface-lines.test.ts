import { describe, expect, it } from 'vitest';
import { openWorld } from '../../testing/open-world';
import { worlds } from '../../worlds/worlds';
import { interfaceLines } from './interface-lines';

describe('interfaceLines', () => {
  it.each(worlds.map((world) => world.id))('%s: only what was read, the private address first, the id last', async (id) => {
    const { topology } = await openWorld(worlds.find((world) => world.id === id)!.build());
    for (const eni of topology.networkInterfaces.values()) {
      const lines = interfaceLines(topology, eni.id);
      expect(lines.at(-1)).toEqual({ fact: 'id', values: [eni.id], more: 0 });
      const addresses = eni.privateIps.length + eni.ipv6.length + eni.ipv4Prefixes.length + eni.ipv6Prefixes.length;
      expect(lines[0]).toEqual(addresses === 0 ? lines[0] : { fact: 'private', values: [eni.privateIps[0]?.address ?? eni.ipv6[0]?.address ?? eni.ipv4Prefixes[0] ?? eni.ipv6Prefixes[0]], more: addresses - 1 });
      expect(lines.some(({ fact }) => fact === 'check')).toBe(eni.sourceDestCheck === false);
      expect(lines.some(({ fact }) => fact === 'mac')).toBe(eni.mac !== null);
      expect(lines.some(({ fact }) => fact === 'public')).toBe(eni.privateIps.some((ip) => ip.association !== null));
      expect(lines.filter(({ fact }) => fact === 'groups').map(({ values, more }) => values.length + more)).toEqual(eni.groups.length === 0 ? [] : [eni.groups.length]);
    }
  });
  it('names groups, at most two, and says how many more', async () => {
    const { topology } = await openWorld(worlds.find((world) => world.id === 'acme')!.build());
    const eni = [...topology.networkInterfaces.values()].find((one) => one.groups.length > 0)!;
    const name = topology.securityGroups.get(eni.groups[0]!)!.name;
    expect(interfaceLines(topology, eni.id).find(({ fact }) => fact === 'groups')?.values[0]).toBe(name);
    const crowded = { ...topology, networkInterfaces: new Map([[eni.id, { ...eni, groups: [eni.groups[0]!, 'sg-0aaaaaaaaaaaaaaa1', 'sg-0aaaaaaaaaaaaaaa2'] }]]) };
    expect(interfaceLines(crowded, eni.id).find(({ fact }) => fact === 'groups')).toEqual({ fact: 'groups', values: [name, 'sg-0aaaaaaaaaaaaaaa1'], more: 1 });
  });
  it('of an ENI that is not there is nothing', async () => {
    const { topology } = await openWorld(worlds.find((world) => world.id === 'acme')!.build());
    expect(interfaceLines(topology, 'eni-0123456789abcdef0')).toEqual([]);
  });
});
