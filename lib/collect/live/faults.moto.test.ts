// Every fault on every call: the right cell says what is missing, everything else is read, and nothing is concluded from the hole.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CoverageCell, CoverageStatus, ResourceType } from '../../model/coverage';
import { addOns } from '../../model/scan';
import { findList } from '../../testing/live/aws-xml';
import type { Fault, SeenCall } from '../../testing/live/fault-proxy';
import type { ScannedEmulator, ScanStage } from '../../testing/live/scan-emulator';
import { openStage } from '../../testing/live/scan-emulator';
import { collectorCalls } from './calls';
import type { CollectorCall } from './collector-call';

let stage: ScanStage;
let whole: ScannedEmulator;
beforeAll(async () => {
  stage = await openStage();
  stage.proxy.remember = true;
  whole = await stage.scan({ addOns });
  expect(whole.result.outcome).toBe('complete');
});
beforeEach(() => stage.proxy.reset());
afterAll(() => stage.close());

const deniedAs: Readonly<Record<string, string>> = { ec2: 'UnauthorizedOperation', elasticloadbalancing: 'AccessDenied', ssm: 'AccessDeniedException' };
const denial = ({ service }: SeenCall): Fault => ({ kind: 'error', status: 403, code: deniedAs[service] ?? 'AccessDenied' });

interface Case {
  readonly name: string;
  readonly fault: (call: SeenCall) => Fault;
  readonly status: CoverageStatus;
  readonly code: RegExp;
}
const cases: readonly Case[] = [
  { name: 'denied', fault: denial, status: 'denied', code: /^(?:UnauthorizedOperation|AccessDenied|AccessDeniedException)$/ },
  { name: 'throttled for good', fault: () => ({ kind: 'error', status: 503, code: 'RequestLimitExceeded' }), status: 'throttled', code: /^RequestLimitExceeded$/ },
  { name: 'server error', fault: () => ({ kind: 'error', status: 500, code: 'InternalError' }), status: 'error', code: /^InternalError$/ },
  { name: 'not known in this region', fault: () => ({ kind: 'error', status: 400, code: 'InvalidAction' }), status: 'error', code: /^InvalidAction$/ },
  { name: 'no answer', fault: () => ({ kind: 'hang' }), status: 'timeout', code: /^no-answer$/ },
  { name: 'connection reset', fault: () => ({ kind: 'reset' }), status: 'error', code: /^(?:ECONNRESET|EPIPE)$/ },
  { name: 'answer cut off', fault: () => ({ kind: 'cut' }), status: 'error', code: /^(?:UnreadableAnswer|HTTP200|SyntaxError)$/ },
];

/** The calls whose cells a failure of this one leaves open. */
const spoiled = (call: CollectorCall): readonly ResourceType[] => [call, ...collectorCalls.filter(({ dependsOn }) => dependsOn?.on === call.name)].flatMap(({ resource }) => resource ?? []);
const cellOf = (cells: readonly CoverageCell[], resource: ResourceType): CoverageCell | undefined => cells.find((cell) => cell.resource === resource);
const plain = ({ resource, status, count, code }: CoverageCell): unknown => ({ resource, status, count, code });
const violated = ({ analysis }: ScannedEmulator): Set<string> => new Set(analysis.findings.filter(({ verdict }) => verdict === 'violated').map(({ id }) => id));

function expectOthersWhole(scanned: ScannedEmulator, call: CollectorCall): void {
  const open = spoiled(call);
  const others = (cells: readonly CoverageCell[]): unknown => cells.filter(({ resource }) => !open.includes(resource)).map(plain);
  expect(others(scanned.result.coverage), 'other cells').toEqual(others(whole.result.coverage));
  expect([...violated(scanned)].filter((id) => !violated(whole).has(id)), 'findings out of a gap').toEqual([]);
}

describe.each(cases)('$name', ({ fault, status, code }) => {
  it.each(collectorCalls)('$name', async (call) => {
    stage.proxy.fault = (seen) => (seen.action === call.name ? fault(seen) : null);
    const scanned = await stage.scan({ addOns });
    expect(scanned.result.outcome).toBe('incomplete');
    for (const resource of spoiled(call)) {
      const cell = cellOf(scanned.result.coverage, resource);
      // In the snapshot too.
      const kept = cellOf(scanned.inventory.coverage, resource);
      expect({ resource, status: cell?.status, kept: kept?.status, code: kept?.code }).toEqual({ resource, status, kept: status, code: expect.stringMatching(code) });
    }
    expectOthersWhole(scanned, call);
  });
});

describe('from the second page on', () => {
  it.each(collectorCalls.filter(({ paging }) => paging !== null))('$name: a part is kept and called a part', async (call) => {
    stage.proxy.pageSize = 1;
    stage.proxy.fault = (seen) => (seen.action === call.name && (seen.fields.NextToken ?? seen.fields.Marker) !== undefined ? denial(seen) : null);
    const scanned = await stage.scan({ addOns });
    const paged = stage.proxy.calls.some(({ action, fields }) => action === call.name && (fields.NextToken ?? fields.Marker) !== undefined);
    if (call.resource === null) return;
    const cell = cellOf(scanned.result.coverage, call.resource);
    const all = cellOf(whole.result.coverage, call.resource);
    if (paged) expect([cell?.status, (cell?.count ?? 0) > 0 && (cell?.count ?? 0) < (all?.count ?? 0)]).toEqual(['partial', true]);
    else expect(cell?.status).toBe('complete');
    expectOthersWhole(scanned, call);
  });
});

const noCoverage = ({ inventory }: ScannedEmulator): unknown => ({ ...inventory, coverage: inventory.coverage.map(plain) });

describe('pages', () => {
  it.each(['stale-token', 'same-page-again'] as const)('%s, on every call: nothing lost, nothing twice', async (kind) => {
    stage.proxy.pageSize = 2;
    stage.proxy.fault = () => ({ kind });
    const scanned = await stage.scan({ addOns });
    expect(scanned.result.outcome).toBe('complete');
    expect(noCoverage(scanned)).toEqual(noCoverage(whole));
  });
  it('a server that never comes to an end is left', async () => {
    stage.proxy.pageSize = 2;
    stage.proxy.fault = ({ action }) => (action === 'DescribeSubnets' ? { kind: 'same-token' } : null);
    const scanned = await stage.scan();
    expect(cellOf(scanned.result.coverage, 'Subnets')).toMatchObject({ status: 'partial', code: 'RepeatedPageToken', pages: 2 });
  });
});

describe('what came too late for its list', () => {
  const hide = (call: SeenCall, body: string): string => {
    const list = findList(body, 1);
    if (call.action !== 'DescribeNetworkInterfaces' || call.fields['Filter.1.Name'] !== undefined || list === null) return body;
    const first = list.items.findIndex((item) => item.includes('<attachment>'));
    return `${body.slice(0, list.from)}${list.items.filter((_, i) => i !== first).join('')}${body.slice(list.to)}`;
  };
  it('is found by a second look, three seconds later', async () => {
    stage.proxy.rewrite = hide;
    const scanned = await stage.scan({ addOns });
    expect(noCoverage(scanned)).toEqual(noCoverage(whole));
    expect(scanned.result.outcome).toBe('complete');
    const asked = stage.proxy.calls.filter(({ action }) => action === 'DescribeNetworkInterfaces').map(({ fields }) => fields['Filter.1.Name']);
    expect(asked).toEqual([undefined, 'network-interface-id']);
    expect(scanned.tookMs).toBe(3_000);
  });
  it('or stays a ghost when it is gone, and is asked for once', async () => {
    stage.proxy.rewrite = (call, body) => (call.fields['Filter.1.Name'] === undefined ? hide(call, body) : body.replace(/<networkInterfaceSet>.*<\/networkInterfaceSet>/s, '<networkInterfaceSet/>'));
    const scanned = await stage.scan({ addOns });
    expect(scanned.result.outcome).toBe('complete');
    expect(scanned.inventory.networkInterfaces.filter(({ source }) => source === 'DescribeInstances')).toHaveLength(1);
    expect(stage.proxy.calls.filter(({ action }) => action === 'DescribeNetworkInterfaces')).toHaveLength(2);
  });
});

describe('clocks', () => {
  it.each([15, -15])('%i minutes off: read all the same', async (minutes) => {
    stage.proxy.fault = () => ({ kind: 'clock', ms: minutes * 60_000 });
    const scanned = await stage.scan({ addOns });
    expect(scanned.result).toMatchObject({ outcome: 'complete', failure: null });
  });
});

describe('regions', () => {
  const both = { kind: 'include', regions: ['us-east-1', 'us-east-2'] } as const;
  it('one that never answers delays nobody', async () => {
    stage.proxy.fault = ({ region, action }) => (region === 'us-east-2' && action !== 'DescribeRegions' ? { kind: 'hang' } : null);
    const { result, inventory } = await stage.scan({ regions: both });
    const of = (region: string): readonly CoverageCell[] => result.coverage.filter((cell) => cell.region === region);
    expect(of('us-east-1').every(({ status }) => status === 'complete')).toBe(true);
    expect(new Set(of('us-east-2').map(({ status }) => status))).toEqual(new Set(['timeout']));
    expect(result.accounts[0]?.regions).toEqual([{ region: 'us-east-1', status: 'read' }, { region: 'us-east-2', status: 'silent' }]);
    // Two times 30 seconds of one call, not of every call.
    expect(Date.parse(result.window.endedAt) - Date.parse(result.window.startedAt)).toBeLessThan(61_000);
    expect(Math.max(...of('us-east-1').map(({ endedAt }) => Date.parse(endedAt ?? '')))).toBe(Date.parse(result.window.startedAt));
    expect(inventory.networkInterfaces.every(({ region }) => region === 'us-east-1')).toBe(true);
  });
  it('nine that never answer hold no turn of the others', async () => {
    const dead = ['af-south-1', 'ap-northeast-1', 'ap-northeast-2', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2', 'ca-central-1', 'eu-north-1', 'eu-west-2'];
    stage.proxy.fault = ({ region, action }) => (dead.includes(region) && action !== 'DescribeRegions' ? { kind: 'hang' } : null);
    const { result } = await stage.scan({ regions: { kind: 'include', regions: [...dead, 'us-east-1'] } });
    const read = result.coverage.filter(({ region }) => region === 'us-east-1');
    expect(read.every(({ status }) => status === 'complete')).toBe(true);
    expect(Math.max(...read.map(({ endedAt }) => Date.parse(endedAt ?? ''))) - Date.parse(result.window.startedAt)).toBeLessThanOrEqual(6_000);
  });
  it('disabled ones are facts, and are not called', async () => {
    const { result, topology } = await stage.scan({ regions: { kind: 'include', regions: ['us-east-1', 'me-south-1', 'xx-south-1'] } });
    expect(result.outcome).toBe('complete');
    expect(result.coverage.filter(({ resource }) => resource === 'Regions').map(({ region, status, code }) => [region, status, code])).toEqual([['me-south-1', 'disabled', 'not-opted-in'], ['xx-south-1', 'disabled', 'no-such-region']]);
    expect(new Set(stage.proxy.calls.map(({ region }) => region))).toEqual(new Set(['us-east-1']));
    expect(topology.places.map(({ region }) => region)).toEqual(['us-east-1']);
  });
  it('the list is denied: the regions that were named are read, and the gap is said', async () => {
    stage.proxy.fault = (call) => (call.action === 'DescribeRegions' ? denial(call) : null);
    const { result } = await stage.scan({ regions: both });
    expect(result.outcome).toBe('incomplete');
    expect(result.coverage.filter(({ status }) => status !== 'complete').map(({ resource, status }) => [resource, status])).toEqual([['Regions', 'denied']]);
  });
});

describe('the end', () => {
  it('a deadline marks what was not read', async () => {
    stage.proxy.fault = ({ action }) => (action === 'DescribeInstances' ? { kind: 'error', status: 503, code: 'RequestLimitExceeded' } : null);
    const { result } = await stage.scan({ deadlineMs: 20_000 });
    expect(result.outcome).toBe('incomplete');
    expect(result.coverage.filter(({ status }) => status !== 'complete').map(({ resource, status, code }) => [resource, status, code])).toEqual([['InstanceTypes', 'timeout', 'scan-deadline'], ['Instances', 'timeout', 'scan-deadline']]);
  });
  it('cancelled at the first page: everything is marked, the rest is kept', async () => {
    const stop = new AbortController();
    stage.proxy.fault = ({ action }) => (action === 'DescribeInstances' ? { kind: 'hang' } : null);
    const pages: string[] = [];
    const result = await stage.port().scan(
      { accounts: { kind: 'current', source: { kind: 'default' } }, regions: { kind: 'include', regions: ['us-east-1'] }, addOns: [], sessionName: null, deadlineMs: null },
      { onPage: ({ resource }) => { pages.push(resource); if (pages.length === 20) stop.abort(); }, signal: stop.signal },
    );
    expect(result.outcome).toBe('cancelled');
    expect(cellOf(result.coverage, 'Instances')).toMatchObject({ status: 'error', code: 'scan-cancelled' });
    expect(result.coverage.filter(({ status }) => status === 'complete').length).toBeGreaterThan(0);
    expect(pages.length).toBeGreaterThanOrEqual(20);
  });
});
