import { describe, expect, it } from 'vitest';
import type { ScenarioLabel } from '../../model/analysis';
import { runWorld } from '../../testing/check-world';
import { all, anywhere, tcp } from '../../worlds/builder/permissions';
import { WorldBuilder } from '../../worlds/builder/world-builder';
import { getWorld } from '../../worlds/worlds';
import { criterion, judge, scoreOf } from './judge';

async function labelsOf(files: Parameters<typeof runWorld>[0], name: string): Promise<readonly ScenarioLabel[]> {
  const { topology, analysis } = await runWorld(files);
  for (const host of analysis.hosts.values()) if (topology.hosts.get(host.instanceId)?.instance?.tags['Name'] === name) return host.scenarios;
  throw new Error(`no host ${name}`);
}
const names = (labels: readonly ScenarioLabel[]): string[] => labels.filter((l) => l.label).map((l) => (l.subKind === null ? l.scenario : `${l.scenario}/${l.subKind}`));
const metOf = (labels: readonly ScenarioLabel[], scenario: string, id: string): boolean | null | undefined => labels.find((l) => l.scenario === scenario)?.criteria.find((c) => c.id === id)?.met;

describe('labelScenarios', () => {
  it.each([
    ['management-network', 'www-1', ['management-network']],
    ['network-appliance', 'nat-1', ['network-appliance/nat-instance']],
    ['network-appliance', 'fw-1', ['network-appliance/inspection']],
    ['dual-homed-subnets', 'checkout-1', ['dual-homed-subnets']],
    ['dual-homed-vpcs', 'crm-relay-1', ['dual-homed-vpcs/overlapping-cidr']],
    ['dual-homed-vpcs', 'report-loader-1', ['dual-homed-vpcs/connecting']],
    ['low-budget-ha', 'mysql-1', ['low-budget-ha', 'dual-homed-subnets']],
    ['acl-separated-bridge', 'historian-1', ['acl-separated-bridge', 'dual-homed-subnets']],
    ['one-ip-per-purpose', 'sites-1', ['one-ip-per-purpose']],
    ['vendor-firewall', 'vmfw-1', ['management-network/inverted', 'network-appliance/nat-instance']],
    ['acme', 'fw-1', ['dual-homed-vpcs', 'network-appliance/nat-instance']],
    ['acme', 'edge-7', []],
    ['eks-nodes', 'node-a1', []],
  ])('%s: %s is %j', async (world, host, expected) => {
    expect(names(await labelsOf(getWorld(world).build(), host))).toEqual(expected);
  });

  it('does not guess when groups, routes and ACLs were not read', async () => {
    const labels = await labelsOf(getWorld('denied-groups-and-routes').build(), 'www-1');
    expect(names(labels)).toEqual([]);
    const management = labels.find((l) => l.scenario === 'management-network');
    const ports = management?.criteria.find((c) => c.id === 'management-ports-only');
    expect(ports?.met).toBeNull();
    expect(ports?.gaps.map((g) => `${g.resource} ${g.status}`)).toEqual(['SecurityGroups not-provided']);
  });

  it('names standbys with what fits and what does not', async () => {
    const files = getWorld('standby-other-zone').build();
    expect((await labelsOf(files, 'redis-1')).find((l) => l.scenario === 'low-budget-ha')).toMatchObject({ label: false, candidates: [{ sameZone: false, slotFree: true, sameRole: true }] });
    expect((await labelsOf(files, 'kafka-1')).find((l) => l.scenario === 'low-budget-ha')).toMatchObject({ label: true, candidates: [{ sameZone: true, slotFree: false, sameRole: true }] });
  });

  it('lists at most eight standbys of the zone, ready ones first', async () => {
    const w = new WorldBuilder({ seed: 'fleet' });
    const vpc = w.vpc('fleet', ['10.0.0.0/16']);
    const [app, db] = [w.subnet(vpc, 'app-a', '10.0.0.0/24', 'a'), w.subnet(vpc, 'db-a', '10.0.1.0/24', 'a')];
    w.attach(w.instance('etcd-1', app), db, { keep: true, name: 'etcd-vip' });
    for (let i = 2; i <= 12; i++) {
      const peer = w.instance(`etcd-${i}`, app, { type: 't3.micro' });
      if (i > 3) w.attach(peer, db);
    }
    const ha = (await labelsOf(w.files(), 'etcd-1')).find((l) => l.scenario === 'low-budget-ha');
    expect(ha?.candidates.map((c) => c.slotFree)).toEqual([true, true, false, false, false, false, false, false]);
  });

  it('takes SSH for everyone on a public address for no management network', async () => {
    expect(metOf(await labelsOf(getWorld('elastic-ip-private-subnet').build(), 'relay-1'), 'management-network', 'management-ports-only')).toBe(false);
  });

  it('labels a Gateway Load Balancer target when target health was read', async () => {
    const w = new WorldBuilder({ seed: 'gwlb' });
    const vpc = w.vpc('inspect', ['10.0.0.0/16']);
    const [a, b] = [w.subnet(vpc, 'data-a', '10.0.0.0/24', 'a'), w.subnet(vpc, 'control-a', '10.0.1.0/24', 'a')];
    const host = w.instance('ips-1', a, { marketplace: 'dd0w4ru5k2zftnex7p1ofirewl', groups: [w.group(vpc, 'geneve', [all('10.0.0.0/16')])] });
    w.attach(host, b, { groups: [w.group(vpc, 'control', [tcp(8443, '10.0.0.0/16')])] });
    expect(names(await labelsOf(w.files(), 'ips-1'))).toEqual(['dual-homed-subnets']);
    w.list('TargetHealth').push({ Target: { Id: host.id, Port: 6081 }, TargetHealth: { State: 'healthy' } });
    expect(names(await labelsOf(w.files(), 'ips-1'))).toEqual(['network-appliance/inspection']);
  });

  it('does not take two public tiers for a swapped management network', async () => {
    const w = new WorldBuilder({ seed: 'tiers' });
    const vpc = w.vpc('tiers', ['10.0.0.0/16']);
    const [app, db] = [w.subnet(vpc, 'app-a', '10.0.0.0/24', 'a'), w.subnet(vpc, 'db-a', '10.0.1.0/24', 'a')];
    w.attach(w.instance('app-1', app, { groups: [w.group(vpc, 'ssh', [tcp(22, '10.0.0.0/16')])] }), db, { groups: [w.group(vpc, 'data', [tcp(5432, anywhere)])] });
    expect(names(await labelsOf(w.files(), 'app-1'))).toEqual(['dual-homed-subnets']);
  });
});

describe('judge', () => {
  const c = (weight: number, met: boolean | null): ReturnType<typeof criterion> => criterion('x', weight, met, [], {});
  it('adds exactly and never above one', () => {
    expect(scoreOf([c(0.35, true), c(0.2, true), c(0.25, true)])).toBe(0.8);
    expect(scoreOf([c(0.45, true), c(0.35, true), c(0.25, true)])).toBe(1);
    expect(scoreOf([c(0.35, null), c(0.2, true)])).toBe(0.2);
  });
  it('keeps near-misses from 0.30, or from 0.20 while unknown criteria could still decide', () => {
    const of = (...criteria: ReturnType<typeof criterion>[]): ScenarioLabel | null => judge({ scenario: 'low-budget-ha', subKind: null, criteria, threshold: 0.5, allowed: true });
    expect(of(c(0.25, true), c(0.35, false))).toBeNull();
    expect(of(c(0.25, true), c(0.35, null))).toMatchObject({ label: false, confidence: 0.25 });
    expect(of(c(0.3, true))).toMatchObject({ label: false });
    expect(of(c(0.5, true))).toMatchObject({ label: true });
  });
});
