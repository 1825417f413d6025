import { describe, expect, it } from 'vitest';
import { buildTopology } from '../../graph/build-topology';
import { sampleAttachment, sampleEni, sampleInstance, sampleInventory } from '../../graph/sample-entities';
import type { Instance, Inventory, NetworkInterface } from '../../model/inventory';
import { labelKinds } from '../kinds/label-kinds';
import { describeHosts } from './describe-hosts';
import { osEvidenceFacts } from './os-belief';

const first = '2026-01-05T08:00:00Z';
const soon = '2026-01-05T08:00:30Z';
const later = '2026-01-07T12:00:00Z';
const eni = (id: string, index: number, part: Partial<NetworkInterface> = {}, attachTime = first) => sampleEni(id, { attachment: sampleAttachment('i-1', index, { attachTime }), ...part });

function describeOne(networkInterfaces: readonly NetworkInterface[], instance: Partial<Instance> = {}, inventory: Partial<Inventory> = {}) {
  const t = buildTopology(sampleInventory({ instances: [sampleInstance('i-1', instance)], networkInterfaces, ...inventory }));
  const host = describeHosts(t, labelKinds(t)).get('i-1');
  if (host === undefined) throw new Error('no host');
  return host;
}
const two = (secondAt = soon) => [eni('eni-0', 0), eni('eni-1', 1, {}, secondAt)];
const guest = (platformName: string | null, platformVersion: string | null = null, imageName: string | null = null, imageOwner: string | null = null) => ({ platformName, platformVersion, imageName, imageOwner });

describe('counted ENIs', () => {
  it('are those of the user, in device order', () => {
    const host = describeOne([eni('eni-2', 0), eni('eni-1', 1), eni('eni-9', 2, { description: 'aws-K8S-i-1' })]);
    expect(host.counted).toEqual(['eni-2', 'eni-1']);
    expect(host.multiHomed).toBe(true);
  });
  it('make a Kubernetes node single-homed', () => {
    const host = describeOne([eni('eni-0', 0), eni('eni-1', 1, { description: 'aws-K8S-i-1' }), eni('eni-2', 2, { description: 'aws-K8S-i-1' })]);
    expect(host).toMatchObject({ counted: ['eni-0'], multiHomed: false, slots: { attached: 3, maximum: 3 }, osBelief: { routing: 'cni-managed', evidence: ['cniInterfaces:2'] } });
  });
  it('leave out branches and their trunk', () => {
    const branches = Array.from({ length: 10 }, (_, i) => sampleEni(`eni-b${i}`, { status: 'in-use', interfaceType: 'branch' }));
    const host = describeOne([eni('eni-0', 0), eni('eni-1', 1, { interfaceType: 'trunk' }), ...branches]);
    expect(host).toMatchObject({ multiHomed: false, slots: { attached: 2 } });
  });
});

describe('slots', () => {
  it('count EFA-only ENIs of a GPU instance over all cards', () => {
    const fabric = Array.from({ length: 31 }, (_, i) => eni(`eni-${String(i + 10)}`, 1, { interfaceType: 'efa-only', privateIps: [], attachment: sampleAttachment('i-1', 1, { networkCardIndex: i + 1 }) }));
    const host = describeOne([eni('eni-0', 0), ...fabric], { instanceType: 'p5.48xlarge' });
    expect(host).toMatchObject({ multiHomed: false, slots: { attached: 32, maximum: 64 } });
    expect(host.slots.cards).toHaveLength(32);
    expect(host.slots.cards[31]).toEqual({ index: 31, attached: 1, maximum: 2 });
  });
  it('add up all cards, not only the default one', () => {
    expect(describeOne(two(), { instanceType: 'c6in.32xlarge' }).slots).toMatchObject({ attached: 2, maximum: 16, cards: [{ index: 0, attached: 2, maximum: 8 }, { index: 1, attached: 0, maximum: 8 }] });
  });
  it('take a prefix for one address', () => {
    const host = describeOne([eni('eni-0', 0, { ipv4Prefixes: ['10.0.1.16/28', '10.0.1.32/28'] })]);
    expect(host.slots).toMatchObject({ ipv4PerInterface: 10, ipv6PerInterface: 10, ipv4Used: [{ networkInterfaceId: 'eni-0', used: 3 }] });
  });
  it('are unknown for an unknown type, and collected limits win', () => {
    expect(describeOne(two(), { instanceType: 'z9.nano' }).slots).toMatchObject({ maximum: null, ipv4PerInterface: null, cards: [] });
    expect(describeOne(two(), { instanceType: 'constructor' }).slots.maximum).toBeNull();
    const instanceTypes = [{ instanceType: 'z9.nano', maximumNetworkInterfaces: 5, ipv4AddressesPerInterface: 6, ipv6AddressesPerInterface: 7, networkCards: [{ index: 0, maximumNetworkInterfaces: 5 }], hypervisor: null }];
    expect(describeOne(two(), { instanceType: 'z9.nano' }, { instanceTypes }).slots).toMatchObject({ maximum: 5, ipv4PerInterface: 6, ipv6PerInterface: 7, cards: [{ index: 0, attached: 2, maximum: 5 }] });
  });
});

describe('belief about the guest', () => {
  const belief = (instance: Partial<Instance>, enis = two()) => describeOne(enis, instance).osBelief;

  it.each<[string, Partial<Instance>, string, number, string]>([
    ['Windows by details', { platformDetails: 'Windows with SQL Server Standard' }, 'single-default-route', 0.9, 'windows'],
    ['Windows by platform', { platform: 'windows', platformDetails: null }, 'single-default-route', 0.9, 'windows'],
    ['Red Hat on demand', { platformDetails: 'Red Hat Enterprise Linux' }, 'policy-routing', 0.6, 'rhel'],
    ['SUSE', { platformDetails: 'SUSE Linux' }, 'policy-routing', 0.6, 'suse'],
    ['Amazon Linux by image', { guest: guest(null, null, 'al2023-ami-2023.6.20250101.0-kernel-6.1-x86_64', 'amazon') }, 'policy-routing', 0.9, 'amazon-linux'],
    ['Amazon Linux 2 by image', { guest: guest(null, null, 'amzn2-ami-hvm-2.0.20250101.0-x86_64-gp2', 'amazon') }, 'policy-routing', 0.9, 'amazon-linux'],
    ['an image only named like it', { guest: guest(null, null, 'al2023-ami-hardened', '999988887777') }, 'policy-routing', 0.7, 'amazon-linux'],
    ['Amazon Linux by Systems Manager', { guest: guest('Amazon Linux', '2023') }, 'policy-routing', 0.9, 'amazon-linux'],
    ['Ubuntu at first boot', { guest: guest('Ubuntu', '24.04') }, 'policy-routing', 0.6, 'ubuntu'],
    ['old Ubuntu', { guest: guest('Ubuntu', '20.04') }, 'unknown', 0.4, 'ubuntu'],
    ['Rocky', { guest: guest('Rocky Linux', '9.4') }, 'unknown', 0.4, 'rhel'],
    ['Debian', { guest: guest('Debian GNU/Linux', '12') }, 'unknown', 0.4, 'debian'],
    ['marketplace', { marketplaceProductCodes: ['abc123'] }, 'appliance', 0.6, 'appliance'],
    ['cluster tag', { tags: { 'kubernetes.io/cluster/prod': 'owned' } }, 'cni-managed', 0.7, 'linux'],
    ['plain Linux', {}, 'unknown', 0.4, 'linux'],
    ['plain Linux with a telling name', { tags: { Name: 'web-ubuntu-1' } }, 'unknown', 0.4, 'ubuntu'],
    ['nothing said', { platformDetails: null }, 'unknown', 0.4, 'unknown'],
  ])('%s', (_name, instance, routing, confidence, family) => {
    expect(belief(instance)).toMatchObject({ routing, confidence, family });
  });

  it('doubts Ubuntu when an ENI came after the first boot', () => {
    expect(belief({ guest: guest('Ubuntu', '24.04') }, two(later))).toMatchObject({ routing: 'single-default-route', evidence: ['guestPlatform:Ubuntu 24.04', 'hot-attached:eni-1'] });
  });
  it('compares with the first boot and not with the last start', () => {
    expect(belief({ guest: guest('Ubuntu', '24.04'), launchTime: '2020-01-01T00:00:00Z' }).routing).toBe('policy-routing');
  });
  it('records hot attachment whatever the system', () => {
    expect(belief({ guest: guest('Amazon Linux', '2023') }, two(later))).toMatchObject({ routing: 'policy-routing', evidence: ['guestPlatform:Amazon Linux 2023', 'hot-attached:eni-1'] });
  });
  it('admits that it knows nothing about an instance nobody read', () => {
    const t = buildTopology(sampleInventory({ networkInterfaces: two() }));
    expect(describeHosts(t, labelKinds(t)).get('i-1')).toMatchObject({ multiHomed: true, slots: { attached: 2, maximum: null }, osBelief: { routing: 'unknown', confidence: 0.2, evidence: ['instanceData:missing', 'attachedAtLaunch:2'] } });
  });
  it('writes evidence as fact and value, from the documented facts', () => {
    for (const instance of [{}, { platform: 'windows' }, { marketplaceProductCodes: ['x'] }, { tags: { Name: 'fortigate-1' } }, { guest: guest('Ubuntu') }]) {
      for (const evidence of belief(instance, two(later)).evidence) expect(osEvidenceFacts).toContain(evidence.slice(0, evidence.indexOf(':')));
    }
  });
});
