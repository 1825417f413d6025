import { beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type OpenedWorld } from '../../testing/open-world';
import { worlds } from '../../worlds/worlds';
import { lookupKind, nameOf } from '../resource-kind';
import { consoleLink } from './console-link';
import { inspect } from './inspect';
import { rawOf } from './raw-of';

const opened = new Map<string, OpenedWorld>();
beforeAll(async () => { for (const world of worlds) opened.set(world.id, await openWorld(world.build())); }, 60_000);
const acme = (): OpenedWorld => opened.get('acme')!;
const byName = (name: string): string => [...acme().topology.hosts.keys()].find((id) => nameOf(acme().topology, id) === name)!;

describe('inspect', () => {
  it('an instance: its ENIs in device order, slots, scenarios, findings', () => {
    const { topology, analysis } = acme();
    const found = inspect(topology, analysis, byName('fw-1'));
    if (found?.kind !== 'instance') throw new Error('not an instance');
    expect(found.interfaces.map((column) => column.label)).toEqual(['eth0', 'eth1', 'eth2']);
    expect(found.interfaces.map((column) => column.primaryIp)).toEqual(['10.0.0.10', '10.0.5.10', '10.9.1.10']);
    expect(found.interfaces.map((column) => column.subnet?.tier)).toEqual(['public', 'private', 'private']);
    expect(found.interfaces[0]?.publicAddresses[0]).toMatchObject({ kind: 'eip', privateIp: '10.0.0.10' });
    expect(found.slots).toMatchObject({ attached: 3, maximum: 4 });
    expect(found.ipv4.used).toBe(found.interfaces.reduce((sum, column) => sum + column.ipv4Used, 0));
    expect(found.multiHomed).toBe(true);
    expect(found.scenarios.length).toBeGreaterThan(0);
    expect(found.findings.map((finding) => finding.rule)).toContain('AR-09');
    expect(found.routing.every((entry) => entry.routing.state === 'known')).toBe(true);
    expect(found.groups.every((entry) => entry.ingress !== null)).toBe(true);
    expect(found.consoleUrl).toMatch(/^https:\/\/us-east-1\.console\.aws\.amazon\.com\/ec2\/home\?region=us-east-1#InstanceDetails:instanceId=i-[0-9a-f]+$/);
  });

  it('answers for every id of every world, of the kind that the id has', () => {
    for (const [, { topology, analysis }] of opened) {
      const { inventory } = topology;
      for (const list of [inventory.networkInterfaces, inventory.instances, inventory.subnets, inventory.vpcs, inventory.securityGroups, inventory.routeTables, inventory.networkAcls, inventory.internetGateways, inventory.natGateways, inventory.transitGateways, inventory.vpcEndpoints]) {
        for (const { id } of list) {
          const found = inspect(topology, analysis, id);
          expect(found?.id, `${id} ${lookupKind(topology, id)}`).toBe(id);
          expect(rawOf(topology, id)).toMatchObject({ id });
          if (found?.kind !== 'gateway') expect(found?.kind).toBe(lookupKind(topology, id));
        }
      }
      for (const id of topology.ghosts.keys()) expect(inspect(topology, analysis, id), id).not.toBeNull();
    }
  });

  it('a subnet says which table and ACL decide; unknown is null', () => {
    const { topology, analysis } = acme();
    const subnet = [...topology.subnets.values()].find((node) => nameOf(topology, node.id) === 'web-a')!;
    const found = inspect(topology, analysis, subnet.id);
    if (found?.kind !== 'subnet') throw new Error('not a subnet');
    expect(found).toMatchObject({ tier: 'public', cidr: '10.0.0.0/24', routing: { state: 'known' } });
    expect(found.interfaces).toHaveLength(subnet.networkInterfaces.length);
    expect(inspect(topology, analysis, 'eni-nothing')).toBeNull();
    expect(rawOf(topology, 'eni-nothing')).toBeNull();
  });

  it('an endpoint of VPC Lattice leads to what was found behind it', async () => {
    const [file] = [{ path: 'endpoints.json', json: {
      VpcEndpoints: [{ VpcEndpointId: 'vpce-0123456789abcdef0', VpcId: 'vpc-0123456789abcdef0', VpcEndpointType: 'Resource', State: 'available' }],
      VpcEndpointAssociations: [{ Id: 'vpce-rsc-asc-1', VpcEndpointId: 'vpce-0123456789abcdef0', AssociatedResourceArn: 'arn:aws:rds:us-east-1:123456789012:db:orders', AssociatedResourceAccessibility: 'Accessible' }],
    } }];
    const { topology, analysis } = await openWorld([file]);
    expect(inspect(topology, analysis, 'vpce-0123456789abcdef0')).toMatchObject({ facts: [{ code: 'endpoint-type', value: 'Resource' }, { code: 'endpoint-resource', value: 'arn:aws:rds:us-east-1:123456789012:db:orders · Accessible' }] });
  });

  it('console links: only from well-formed ids and regions', () => {
    expect(consoleLink('vpc', 'vpc-0123456789abcdef0', 'cn-north-1')).toMatch(/^https:\/\/console\.amazonaws\.cn\//);
    expect(consoleLink('vpc', 'vpc-0123456789abcdef0', 'us-gov-west-1')).toMatch(/^https:\/\/console\.amazonaws-us-gov\.com\//);
    for (const [id, region] of [['vpc-1"><x', 'us-east-1'], ['vpc-0123456789abcdef0', 'evil.example/'], ['vpc-0123456789abcdef0', null], ['javascript:1', 'us-east-1']] as const) expect(consoleLink('vpc', id, region)).toBeNull();
    expect(consoleLink('address', 'eipalloc-0123456789abcdef0', 'us-east-1')).toBeNull();
  });
});
