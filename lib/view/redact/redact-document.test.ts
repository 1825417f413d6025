import { describe, expect, it } from 'vitest';
import { analyse } from '../../analyse/analyse';
import { canonicalJson } from '../../base/canonical-json';
import { readFiles } from '../../collect/files/read-files';
import { buildTopology } from '../../graph/build-topology';
import type { Analysis } from '../../model/analysis';
import { emptyInventory } from '../../model/empty-inventory';
import type { Inventory, NetworkInterface } from '../../model/inventory';
import type { SnapshotDocument } from '../../model/snapshot';
import { normalise } from '../../normalise/normalise';
import { worlds } from '../../worlds/worlds';
import { redactDocument } from './redact-document';
import type { RedactionPreset } from './redaction-preset';
import { redactViewState } from './redact-view-state';

const seed = (value: number): Uint8Array => new Uint8Array(16).fill(value);

async function readWorld(id: string): Promise<SnapshotDocument> {
  const world = worlds.find((candidate) => candidate.id === id);
  const files = (world?.build() ?? []).map(({ path, json }) => ({ path, bytes: new TextEncoder().encode(JSON.stringify(json)) }));
  const { inventory, problems } = normalise(await readFiles(files));
  return { schema: 'eni-lens/snapshot@1', name: `secret project ${id}`, collectedAt: null, source: 'files', inventory, problems, redaction: null };
}

/** Rules with severities, and labelled scenarios, as sorted lists. `hints`: without what only names and tags can tell. */
function verdicts(analysis: Analysis): { findings: string[]; scenarios: string[] } {
  return {
    findings: analysis.findings.map((finding) => `${finding.rule} ${finding.severity} ${finding.verdict}`).sort(),
    scenarios: [...analysis.hosts.values()].flatMap((host) => host.scenarios.filter((label) => label.label).map((label) => label.scenario)).sort(),
  };
}
const run = (inventory: Inventory): Analysis => analyse(buildTopology(inventory));

/** Every string in the value, keys included. */
function strings(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value === 'string') into.add(value);
  else if (Array.isArray(value)) for (const item of value) strings(item, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      into.add(key);
      strings(member, into);
    }
  }
  return into;
}

/** Whatever names this account: ids, account numbers, MACs, public addresses, its name. */
function namingStrings(document: SnapshotDocument): string[] {
  const found = new Set<string>();
  for (const text of strings(document)) {
    for (const id of text.match(/\b(?!server-)[a-z]+(?:-[a-z]+)*-[0-9a-f]{8,17}\b/g) ?? []) found.add(id);
    for (const account of text.match(/\b\d{12}\b/g) ?? []) found.add(account);
    if (/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(text)) found.add(text);
  }
  for (const item of document.inventory.networkInterfaces) for (const ip of item.privateIps) if (ip.association !== null) found.add(ip.association.publicIp);
  found.add(document.name);
  // Publishers of the images of the big distributions are the same for every customer of AWS.
  const shared = document.inventory.instances.map((item) => item.guest?.imageOwner);
  return [...found].filter((text) => !shared.includes(text));
}

/** Values of tags, and what people wrote about their groups. */
function words({ inventory }: SnapshotDocument): string[] {
  const tagged = Object.values(inventory).flatMap((list) => (Array.isArray(list) ? (list as readonly { tags?: Record<string, string> }[]) : []));
  const groups = inventory.securityGroups.flatMap((group) => [group.name, group.description, ...group.ingress.flatMap((rule) => rule.descriptions)]);
  const own = /^(?:(?:gateway|subnet|vpc|acl|group|route-table|host)-\w+( management| failover)?|management|failover|default|true|owned|amazon-vpc-cni|eks-vpc-resource-controller|)$/;
  return [...tagged.flatMap((item) => Object.values(item.tags ?? {})), ...groups].filter((text) => !own.test(text));
}

describe.each(worlds.map((world) => world.id))('the world %s, shared as topology', (id) => {
  it('keeps findings and scenarios', async () => {
    const document = await readWorld(id);
    const before = verdicts(run(document.inventory));
    const after = verdicts(run(redactDocument(document, 'topology', seed(9)).document.inventory));
    expect(after).toEqual(before);
  });
  it('names nothing of the account', async () => {
    const document = await readWorld(id);
    const bytes = canonicalJson(redactDocument(document, 'topology', seed(9)).document);
    expect(namingStrings(document).filter((text) => bytes.includes(text))).toEqual([]);
    const kept = new Set(words(JSON.parse(bytes) as SnapshotDocument));
    expect(words(document).filter((text) => kept.has(text))).toEqual([]);
    const own = (inventory: Inventory): string[] => inventory.networkInterfaces.flatMap((item) => item.privateIps.map((ip) => `${item.subnetId}${ip.address}`));
    expect(own(JSON.parse(bytes).inventory as Inventory)).not.toEqual(own(document.inventory));
  });
  it('says what was in no share of another seed', async () => {
    const document = await readWorld(id);
    const [one, two, again] = [1, 2, 1].map((value) => canonicalJson(redactDocument(document, 'topology', seed(value)).document));
    expect(one).toBe(again);
    expect(one).not.toBe(two);
    const ids = (bytes: string | undefined): Set<string> => new Set((bytes ?? '').match(/\beni-[0-9a-f]{17}\b/g) ?? []);
    expect([...ids(one)].filter((value) => ids(two).has(value))).toEqual([]);
  });
  it('is a complete document again, and shares as internal and full too', async () => {
    const document = await readWorld(id);
    for (const preset of ['topology', 'internal', 'full'] as const) {
      const { document: shared } = redactDocument(document, preset, seed(3));
      expect(Object.keys(shared.inventory).sort()).toEqual(Object.keys(document.inventory).sort());
      expect(shared.redaction).toBe(preset);
      expect(verdicts(run(shared.inventory))).toEqual(verdicts(run(document.inventory)));
    }
    expect(canonicalJson(redactDocument(document, 'full', seed(3)).document.inventory)).toBe(canonicalJson(document.inventory));
  });
});

const eni: NetworkInterface = {
  id: 'eni-0aaaaaaaaaaaaaaa1', account: '111122223333', region: 'us-east-1', vpcId: 'vpc-0aaaaaaaaaaaaaaa2', subnetId: 'subnet-0aaaaaaaaaaaaaaa3', zone: 'us-east-1a', zoneId: 'use1-az1',
  interfaceType: 'interface', status: 'in-use', description: 'Eva’s test box 54.1.2.3 in 111122223333', mac: '0a:11:22:33:44:55', requesterId: 'AROAEXAMPLE:eva@example.com',
  requesterManaged: false, operatorManaged: false, operatorPrincipal: null, sourceDestCheck: true,
  privateIps: [{ address: '10.0.5.9', primary: true, dnsName: 'ip-10-0-5-9.ec2.internal', association: { publicIp: '54.1.2.3', allocationId: 'eipalloc-0aaaaaaaaaaaaaaa4', ipOwnerId: '111122223333', carrierIp: null, customerOwnedIp: null } }],
  ipv6: [], ipv4Prefixes: [], ipv6Prefixes: [], groups: [], attachment: null, denyAllIgwTraffic: null, tags: { Name: 'payroll 54.1.2.3', Owner: 'eva@example.com' }, source: 'DescribeNetworkInterfaces',
};
const document: SnapshotDocument = {
  schema: 'eni-lens/snapshot@1', name: 'Payroll 111122223333', collectedAt: null, source: 'files', redaction: null,
  inventory: {
    ...emptyInventory, networkInterfaces: [eni],
    vpcEndpoints: [{
      id: 'vpce-0aaaaaaaaaaaaaaa5', account: '111122223333', region: 'us-east-1', vpcId: 'vpc-0aaaaaaaaaaaaaaa2', endpointType: 'Resource', serviceName: null, state: 'available', subnetIds: [], routeTableIds: [], networkInterfaceIds: [], groups: [], tags: {},
      resources: [{ arn: 'arn:aws:rds:us-east-1:111122223333:db:payroll', access: 'Accessible' }],
    }],
  },
  problems: [{ code: 'item-invalid', level: 'partial', file: '111122223333/us-east-1/payroll.json', path: '$.Payroll', byte: 3, params: { found: 'payroll', count: 2 } }],
};
const share = (preset: RedactionPreset) => redactDocument(document, preset, seed(5));

describe('presets', () => {
  it('topology keeps no word of anybody', () => {
    const bytes = canonicalJson(share('topology').document);
    expect(share('topology').document.inventory.vpcEndpoints[0]?.resources).toEqual([{ arn: null, access: 'Accessible' }]);
    for (const text of ['payroll', 'Payroll', 'eva', 'Eva', 'AROA', '111122223333', '54.1.2.3', '10.0.5.9', 'ip-10-0', '0a:11', '"Owner"']) expect(bytes).not.toContain(text);
    expect(share('topology').document.problems).toEqual([{ code: 'item-invalid', level: 'partial', file: 'file-1', path: null, byte: null, params: { count: 2 } }]);
  });
  it('internal keeps ids, names and private addresses, and no account or public address, not even inside a name', () => {
    const shared = share('internal').document;
    const bytes = canonicalJson(shared);
    for (const text of ['111122223333', '54.1.2.3', '"Owner"', 'eva@example.com']) expect(bytes).not.toContain(text);
    expect(shared.inventory.networkInterfaces[0]).toMatchObject({ id: eni.id, privateIps: [{ address: '10.0.5.9', dnsName: 'ip-10-0-5-9.ec2.internal' }] });
    expect(shared.inventory.networkInterfaces[0]?.tags['Name']).toMatch(/^payroll \d+\.\d+\.\d+\.\d+$/);
    expect(shared.inventory.vpcEndpoints[0]?.resources?.[0]?.arn).toMatch(/^arn:aws:rds:us-east-1:\S+:db:payroll$/);
  });
  it('counts what is taken out', () => {
    expect(share('topology').removed).toMatchObject({ accounts: 1, privateAddresses: 1, publicAddresses: 1, names: 1, tags: 1, descriptions: 1 });
    expect(share('internal').removed).toMatchObject({ ids: 0, accounts: 1, privateAddresses: 0, publicAddresses: 1, names: 0, tags: 1 });
    expect(Object.values(share('full').removed).every((count) => count === 0)).toBe(true);
  });
  it('leaves a field out that nobody decided about', () => {
    const odd = { ...document, secret: 'x', inventory: { ...document.inventory, networkInterfaces: [{ ...eni, userData: 'hunter2' }] } } as unknown as SnapshotDocument;
    for (const preset of ['topology', 'internal', 'full'] as const) expect(canonicalJson(redactDocument(odd, preset, seed(5)).document)).not.toMatch(/hunter2|"secret"/);
  });
});

describe('the view state of a share', () => {
  it('keeps frames where they were put, of VPCs and of accounts', () => {
    const { lookup } = share('topology');
    const vpc = eni.vpcId ?? '';
    const moved = (text: string): string | null => new URLSearchParams(redactViewState(`moved=${text}`, 'topology', lookup)).get('moved');
    expect(moved(`${vpc}~a~111122223333/eu-west-1,${vpc}~l~vpc-0123456789abcdef0`)).toBe(`${lookup(vpc)}~a~${lookup('111122223333')}/eu-west-1`);
    expect(lookup(vpc)).not.toBe(vpc);
  });
  it('speaks of the same resources by their new names, and forgets the search', () => {
    const { lookup, document: shared } = share('topology');
    const state = redactViewState(`sel=${eni.id}&q=payroll&acct=111122223333&vpc=vpc-0aaaaaaaaaaaaaaa2,vpc-unknown&rule=AR-01,payroll&at=1,2,1`, 'topology', lookup);
    const params = new URLSearchParams(state);
    expect(params.get('sel')).toBe(shared.inventory.networkInterfaces[0]?.id);
    expect(params.get('acct')).toBe('000000000001');
    expect(params.get('vpc')).toBe(shared.inventory.networkInterfaces[0]?.vpcId);
    expect(params.get('rule')).toBe('AR-01');
    expect(params.get('q')).toBeNull();
    expect(state).not.toMatch(/payroll|1111/);
  });

  it('opens the same trace in pseudonyms; one between ends that the share does not know is left out', () => {
    const { lookup, document: shared } = share('topology');
    const own = shared.inventory.networkInterfaces[0];
    const trace = new URLSearchParams(redactViewState(`trace=internet~${eni.privateIps[0]?.address}~tcp~443~~4&hop=p2`, 'topology', lookup));
    expect(trace.get('trace')).toBe(`internet~${own?.privateIps[0]?.address}~tcp~443~~4`);
    expect(trace.get('hop')).toBe('p2');
    expect(new URLSearchParams(redactViewState(`trace=${eni.id}~on-premises`, 'topology', lookup)).get('trace')).toBe(`${own?.id}~on-premises~tcp~443`);
    expect(redactViewState('trace=internet~i-0123456789abcdef0', 'topology', lookup)).toBe('');
  });
});
