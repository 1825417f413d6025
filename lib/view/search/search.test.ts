import { beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '../../testing/open-world';
import { makeAccount } from '../../worlds/made-account';
import { lookupWorld } from '../../worlds/worlds';
import { searchIndex } from './search';
import { buildSearchIndex, type SearchIndex } from './search-index';
import type { Topology } from '../../model/topology';

let index: SearchIndex;
let topology: Topology;
beforeAll(async () => {
  const world = await openWorld(lookupWorld('acme')!.build());
  topology = world.topology;
  index = buildSearchIndex(world.topology, world.analysis);
});
const first = (query: string) => searchIndex(index, query).results[0];

describe('search', () => {
  it('finds every id', () => {
    for (const id of [...topology.networkInterfaces.keys()].slice(0, 40)) expect(first(id)?.networkInterfaceId).toBe(id);
    for (const map of [topology.hosts, topology.subnets, topology.vpcs, topology.securityGroups, topology.routeTables, topology.internetGateways]) for (const id of map.keys()) expect(first(id)?.resourceId).toBe(id);
  });

  it('finds every address of every ENI, secondary and public too, first', () => {
    for (const eni of topology.networkInterfaces.values()) {
      for (const ip of eni.privateIps) {
        const hits = searchIndex(index, ip.address).results.filter((result) => result.matched.value === ip.address);
        expect(hits.map((hit) => hit.networkInterfaceId)).toContain(eni.id);
        if (ip.association !== null) expect(first(ip.association.publicIp)?.networkInterfaceId).toBe(eni.id);
      }
    }
  });

  it('an exact address comes before addresses that contain it', () => {
    expect(first('10.0.0.10')?.matched).toMatchObject({ value: '10.0.0.10' });
    expect(first('10.0.0.10')?.title).toContain('fw-1');
  });

  it('a MAC address in any notation', () => {
    const eni = [...topology.networkInterfaces.values()].find((one) => one.mac !== null)!;
    const hex = eni.mac!.replaceAll(':', '');
    for (const text of [eni.mac!, eni.mac!.toUpperCase(), eni.mac!.replaceAll(':', '-'), hex, `${hex.slice(0, 4)}.${hex.slice(4, 8)}.${hex.slice(8)}`]) expect(first(text)?.networkInterfaceId).toBe(eni.id);
  });

  it('a CIDR finds the subnet and everything inside', () => {
    const answer = searchIndex(index, '10.0.1.0/24', 500);
    const subnet = [...topology.subnets.values()].find((node) => node.subnet?.cidr === '10.0.1.0/24')!;
    expect(answer.results[0]?.resourceId).toBe(subnet.id);
    const found = new Set(answer.results.map((result) => result.networkInterfaceId));
    for (const eni of subnet.networkInterfaces) expect(found).toContain(eni.id);
  });

  it('an address nobody holds finds the subnet that contains it', () => {
    const { results } = searchIndex(index, '10.0.0.253');
    expect(results.map((result) => result.kind)).toEqual(['subnet', 'vpc']);
    expect(results[0]?.matched.field).toBe('inside-cidr');
  });

  it('names, parts of names, tags; nothing for nothing', () => {
    expect(first('FW-1')?.title).toContain('fw-1');
    expect(searchIndex(index, 'erp').total).toBeGreaterThan(1);
    expect(searchIndex(index, '   ')).toEqual({ results: [], total: 0 });
    expect(searchIndex(index, 'no such thing').total).toBe(0);
  });

  it('stays exact in an account of 10,000 ENIs', async () => {
    const world = await openWorld(makeAccount({ eni: 10_000, instances: 4_000, seed: 7 }));
    const large = buildSearchIndex(world.topology, world.analysis);
    const eni = world.topology.inventory.networkInterfaces[5_000];
    const found = searchIndex(large, eni?.privateIps[0]?.address ?? '');
    expect(found.results[0]?.networkInterfaceId ?? found.results[0]?.resourceId).toBe(eni?.id);
    expect(searchIndex(large, 'eni-0').total).toBeGreaterThan(searchIndex(large, 'eni-0').results.length);
    expect(searchIndex(large, 'zzz').total).toBe(0);
  });
});
