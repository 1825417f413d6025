import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTopology } from '../graph/build-topology';
import { sampleAttachment, sampleEni, sampleInstance, sampleInventory, sampleRoute, sampleSubnet, sampleTable, sampleVpc } from '../graph/sample-entities';
import { severities } from '../model/analysis';
import type { Inventory, NetworkInterface } from '../model/inventory';
import { analyse, engineVersion } from './analyse';

const network: Partial<Inventory> = {
  vpcs: [sampleVpc('vpc-1')],
  subnets: [sampleSubnet('subnet-1'), sampleSubnet('subnet-2', { cidr: '10.0.2.0/24' })],
  routeTables: [sampleTable('rtb-1', [sampleRoute('0.0.0.0/0', { kind: 'internet-gateway', id: 'igw-1' })], { main: true })],
};
const eni = (id: string, instance: string, index: number, part: Partial<NetworkInterface> = {}) => sampleEni(id, { attachment: sampleAttachment(instance, index), ...part });
const run = (networkInterfaces: readonly NetworkInterface[], part: Partial<Inventory> = {}) =>
  analyse(buildTopology(sampleInventory({ ...network, instances: ['i-1', 'i-2'].map((id) => sampleInstance(id)), networkInterfaces, ...part })));

const mixed = [
  eni('eni-1', 'i-1', 0), eni('eni-2', 'i-1', 1), eni('eni-3', 'i-2', 0), eni('eni-4', 'i-2', 1, { subnetId: 'subnet-2', sourceDestCheck: false }), sampleEni('eni-5', { status: 'available' }),
];

describe('analyse', () => {
  it('names its engine and describes every host', () => {
    const analysis = run(mixed);
    expect(analysis.engine).toBe(engineVersion);
    expect([...analysis.hosts.keys()]).toEqual(['i-1', 'i-2']);
    expect(analysis.kinds.get('eni-5')?.kind).toBe('orphan');
  });

  it('finds two ENIs in one subnet and sorts by severity, rule, id', () => {
    const { findings } = run(mixed);
    expect(findings.some((finding) => finding.rule === 'AR-01' && finding.resources[0] === 'i-1')).toBe(true);
    const keys = findings.map((finding) => `${severities.indexOf(finding.severity)} ${finding.rule} ${finding.id}`);
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length);
  });

  it('lists a finding under each of its resources, in the same order', () => {
    const { findings, findingsByResource } = run(mixed);
    for (const finding of findings) for (const id of finding.resources) expect(findingsByResource.get(id)).toContain(finding);
    for (const [id, list] of findingsByResource) expect(list).toEqual(findings.filter((finding) => finding.resources.includes(id)));
  });

  it('labels scenarios on hosts with several ENIs only', () => {
    const analysis = run([eni('eni-1', 'i-1', 0), ...mixed.slice(2)]);
    expect(analysis.hosts.get('i-1')).toMatchObject({ multiHomed: false, scenarios: [] });
    expect(analysis.hosts.get('i-2')?.multiHomed).toBe(true);
  });

  it.each<[string, readonly NetworkInterface[]]>([
    ['an EKS node', [eni('eni-1', 'i-1', 0), eni('eni-2', 'i-1', 1, { description: 'aws-K8S-i-1' }), eni('eni-3', 'i-1', 2, { description: 'aws-K8S-i-1' })]],
    ['a trunk with branches', [eni('eni-1', 'i-1', 0), eni('eni-2', 'i-1', 1, { interfaceType: 'trunk' }), ...Array.from({ length: 10 }, (_, i) => sampleEni(`eni-b${i}`, { interfaceType: 'branch', status: 'in-use' }))]],
    ['a GPU instance with EFA-only ENIs', [eni('eni-0', 'i-1', 0), ...Array.from({ length: 32 }, (_, i) => eni(`eni-e${i + 10}`, 'i-1', 1, { interfaceType: 'efa-only', privateIps: [], attachment: sampleAttachment('i-1', 1, { networkCardIndex: i }) }))]],
  ])('does not take %s for several ENIs in one subnet', (_name, enis) => {
    const analysis = run(enis);
    expect(analysis.findings.filter((finding) => finding.rule === 'AR-01')).toEqual([]);
    expect(analysis.hosts.get('i-1')?.multiHomed).toBe(false);
  });

  it('gives the same bytes for any order of the input', () => {
    const bytes = (list: readonly NetworkInterface[]) => JSON.stringify(run(list), (_key, member: unknown) => (member instanceof Map ? [...member] : member));
    const expected = bytes(mixed);
    fc.assert(fc.property(fc.shuffledSubarray(mixed, { minLength: mixed.length }), (list) => bytes(list) === expected), { numRuns: 30 });
  });
});
