// Files to inventory, end to end: recordings, secrets, order, mutations.
import { array, assert, asyncProperty, constantFrom, jsonValue, nat, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../base/canonical-json';
import { importProblemCodes } from '../model/problem';
import { normalise } from '../normalise/normalise';
import type { RecordingName } from '../testing/recordings';
import { findRecording } from '../testing/recordings';
import type { InputFile } from './files/import-limits';
import { readFiles } from './files/read-files';
import { readPaths } from './files/read-paths';

type Outcome = ReturnType<typeof normalise>;
const takeIn = async (inputs: readonly InputFile[]): Promise<Outcome> => normalise(await readFiles(inputs));
const encode = (path: string, value: unknown): InputFile => ({ path, bytes: new TextEncoder().encode(JSON.stringify(value)) });
const codesOf = (outcome: Outcome): string[] => [...new Set(outcome.problems.map((problem) => problem.code))].sort();

async function openRecording(name: RecordingName): Promise<{ inputs: InputFile[]; outcome: Outcome } | null> {
  const folder = findRecording(name);
  if (folder === null) return null;
  const { inputs, problems } = await readPaths([folder]);
  expect(problems).toEqual([]);
  return { inputs, outcome: await takeIn(inputs) };
}

describe('recordings', () => {
  it('hybrid-cloud: nine interfaces, three routers, no secret', async () => {
    const opened = await openRecording('hybrid-cloud');
    if (opened === null) return;
    const { inventory, problems } = opened.outcome;
    expect(new Set(inventory.networkInterfaces.map((eni) => eni.id)).size).toBe(9);
    expect(inventory.networkInterfaces).toHaveLength(9);
    expect(inventory.networkInterfaces.filter((eni) => eni.status === 'available')).toHaveLength(2);
    expect(inventory.instances.filter((instance) => instance.networkInterfaceIds.length === 2)).toHaveLength(3);
    expect(inventory.networkInterfaces.every((eni) => eni.account === '118292266645' && eni.region === 'us-west-2' && eni.source === 'DescribeNetworkInterfaces')).toBe(true);
    expect(inventory.vpnConnections).toHaveLength(1);
    expect(problems.filter((problem) => problem.code === 'secret-removed')).toMatchObject([{ file: 'hybrid-cloud/us-west-2/VpnConnections.json', params: { count: 1 } }]);
    expect(opened.inputs.some((input) => Buffer.from(input.bytes).includes('CANARY_PSK'))).toBe(true);
    expect(JSON.stringify(opened.outcome)).not.toContain('CANARY_PSK');
  });
  it('igw-subnet: eight interfaces from instances alone', async () => {
    const opened = await openRecording('igw-subnet');
    if (opened === null) return;
    const { inventory } = opened.outcome;
    expect(inventory.networkInterfaces).toHaveLength(8);
    expect(inventory.networkInterfaces.every((eni) => eni.source === 'DescribeInstances' && eni.attachment?.instanceId !== null && eni.zone === 'us-east-1a')).toBe(true);
    expect(inventory.instances).toHaveLength(5);
    expect(inventory.coverage).toContainEqual({ account: '644160558196', region: 'us-east-1', resource: 'NetworkInterfaces', status: 'partial', count: 8, code: 'derived-from-instances' });
  });
  it('cloudmapper-demo: one interface of its own and one inside instances', async () => {
    const opened = await openRecording('cloudmapper-demo');
    if (opened === null) return;
    expect(opened.outcome.inventory.networkInterfaces.map((eni) => [eni.id, eni.source])).toEqual([['eni-00000000', 'DescribeInstances'], ['eni-00000001', 'DescribeNetworkInterfaces']]);
    expect(codesOf(opened.outcome)).toEqual(['duplicate-item', 'unrecognised-content']);
  });
});

const world = {
  NetworkInterfaces: ['eni-1', 'eni-2', 'eni-3'].map((id, index) => ({
    NetworkInterfaceId: id, OwnerId: '123456789012', AvailabilityZone: 'us-east-1a', VpcId: 'vpc-1', SubnetId: `subnet-${index}`, Status: 'in-use', InterfaceType: 'interface', MacAddress: `02:0${index}`, SourceDestCheck: index === 0,
    PrivateIpAddresses: [{ PrivateIpAddress: `10.0.0.${index}`, Primary: true }, { PrivateIpAddress: `10.0.1.${index}`, Primary: false }, { PrivateIpAddress: `10.0.1.1${index}`, Primary: false }], Ipv6Addresses: [{ Ipv6Address: '2001:db8::2' }, { Ipv6Address: '2001:db8::1', IsPrimaryIpv6: true }],
    Groups: [{ GroupId: 'sg-2' }, { GroupId: 'sg-1' }], TagSet: [{ Key: 'b', Value: '2' }, { Key: 'a', Value: '1' }, { Key: '__proto__', Value: 'x' }], Attachment: { AttachmentId: `at-${index}`, InstanceId: 'i-1', DeviceIndex: index, AttachTime: '2024-01-01T00:00:00+00:00' },
  })),
  Reservations: [{ OwnerId: '123456789012', Instances: [{ InstanceId: 'i-1', ImageId: 'ami-1', UserData: 'CANARY', LaunchTime: { __class__: 'datetime', year: 2024, month: 1, day: 2, hour: 3, minute: 4, second: 5 }, NetworkInterfaces: [{ NetworkInterfaceId: 'eni-2', Attachment: { DeviceIndex: 1 } }, { NetworkInterfaceId: 'eni-9', Attachment: { DeviceIndex: 9 } }] }] }],
  Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1', Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2001:db8::/64', Ipv6CidrBlockState: { State: 'associated' } }] }, { SubnetId: 'subnet-0', VpcId: 'vpc-1' }],
  RouteTables: [{ RouteTableId: 'rtb-1', VpcId: 'vpc-1', Associations: [{ Main: true }, { SubnetId: 'subnet-1' }, { SubnetId: 'subnet-0' }], Routes: [{ DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local' }, { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1' }] }],
  SecurityGroups: [{ GroupId: 'sg-1', IpPermissions: [{ IpProtocol: 'tcp', FromPort: 1, IpRanges: [{ CidrIp: '10.0.0.0/8' }, { CidrIp: '0.0.0.0/0', Description: 'x' }] }, { IpProtocol: '-1' }] }],
  VpnConnections: [{ VpnConnectionId: 'vpn-1', CustomerGatewayConfiguration: 'CANARY', Options: { TunnelOptions: [{ PreSharedKey: 'CANARY' }, { PreSharedKey: 'CANARY' }] }, Routes: [{ DestinationCidrBlock: '10.0.0.0/8' }] }],
  TransitGatewayRouteTables: [{ TransitGatewayRouteTableId: 'tgw-rtb-1' }],
  TransitGatewayStaticRoutes: [{ TransitGatewayRouteTableId: 'tgw-rtb-1', Routes: [{ DestinationCidrBlock: '10.0.0.0/8' }, { DestinationCidrBlock: '0.0.0.0/0', State: 'blackhole' }] }],
};

/** Every array in another order, object keys too. */
function shuffle(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((entry) => ({ entry: shuffle(entry, random), rank: random() })).sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => ({ pair: [key, shuffle(entry, random)] as const, rank: random() }));
  return Object.fromEntries(entries.sort((a, b) => a.rank - b.rank).map(({ pair }) => pair));
}
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('order', () => {
  it('shuffled files, pages, items and keys give the same inventory, byte for byte', async () => {
    const asFiles = (content: object): InputFile[] => Object.entries(content).map(([key, value]) => encode(`dump/${key}.json`, { [key]: value }));
    const expected = canonicalJson((await takeIn(asFiles(world))).inventory);
    expect(expected).toContain('"eni-9"');
    for (let seed = 1; seed <= 15; seed++) {
      const random = randomFrom(seed);
      const files = asFiles(shuffle(world, random) as object).sort(() => random() - 0.5);
      expect(canonicalJson((await takeIn(files)).inventory)).toBe(expected);
    }
  });
});

describe('secrets', () => {
  it('are counted for each file and never kept', async () => {
    const outcome = await takeIn([encode('a.json', world), encode('console.json', { InstanceId: 'i-1', Output: 'CANARY', Timestamp: 't' })]);
    expect(outcome.problems.filter((problem) => problem.code === 'secret-removed')).toMatchObject([{ file: 'a.json', params: { count: 4 } }, { file: 'console.json', params: { count: 1 } }]);
    expect(JSON.stringify(outcome)).not.toContain('CANARY');
  });
});

describe('mutated documents', () => {
  const paths: (readonly (string | number)[])[] = [];
  const collect = (value: unknown, path: readonly (string | number)[]): void => {
    paths.push(path);
    if (Array.isArray(value)) value.forEach((entry, index) => collect(entry, [...path, index]));
    else if (typeof value === 'object' && value !== null) for (const [key, entry] of Object.entries(value)) collect(entry, [...path, key]);
  };
  collect(world, []);
  const replaced = (value: unknown, path: readonly (string | number)[], by: unknown): unknown => {
    const [head, ...rest] = path;
    if (head === undefined) return by;
    if (Array.isArray(value)) return value.map((entry: unknown, index) => (index === head ? replaced(entry, rest, by) : entry));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, key === head ? replaced(entry, rest, by) : entry]));
  };

  it('any value anywhere: no exception, only known codes, the same report twice', async () => {
    await assert(asyncProperty(constantFrom(...paths), jsonValue(), constantFrom(...paths), jsonValue(), async (first, one, second, two) => {
      const input = [encode('a.json', replaced(replaced(world, first, one), second, two))];
      const outcome = await takeIn(input);
      for (const problem of outcome.problems) expect(importProblemCodes).toContain(problem.code);
      expect(canonicalJson(await takeIn(input))).toBe(canonicalJson(outcome));
    }), { numRuns: 150, seed: 7 });
  });
  it('any bytes changed: no exception, and what cannot be read has a code', async () => {
    const original = encode('a.json', world).bytes;
    await assert(asyncProperty(array(tuple(nat(original.length - 1), nat(255)), { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = original.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      const outcome = await takeIn([{ path: 'a.json', bytes }]);
      if (outcome.inventory.networkInterfaces.length === 0) expect(outcome.problems.length).toBeGreaterThan(0);
    }), { numRuns: 300, seed: 7 });
  });
});
