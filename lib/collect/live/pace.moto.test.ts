// How many requests a scan makes and how long it takes: small pages, throttling, slow answers.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SeenCall } from '../../testing/live/fault-proxy';
import type { ScannedEmulator, ScanStage } from '../../testing/live/scan-emulator';
import { openStage } from '../../testing/live/scan-emulator';
import { makeRandom } from '../../testing/shuffle';
import type { CoverageCell } from '../../model/coverage';

let stage: ScanStage;
let whole: ScannedEmulator;
beforeAll(async () => {
  stage = await openStage();
  stage.proxy.remember = true;
  whole = await stage.scan();
});
beforeEach(() => stage.proxy.reset());
afterAll(() => stage.close());

const isEc2 = ({ service }: SeenCall): boolean => service === 'ec2';
const throttled = { kind: 'error', status: 503, code: 'RequestLimitExceeded' } as const;
const facts = ({ resource, status, count, code }: CoverageCell): unknown => ({ resource, status, count, code });
const withoutCoverage = ({ inventory }: ScannedEmulator): unknown => ({ ...inventory, coverage: inventory.coverage.map(facts) });

describe('pages', () => {
  it.each([1, 2, 3, 1000])('of %i items: the same inventory, each page asked for once', async (pageSize) => {
    stage.proxy.pageSize = pageSize;
    const scanned = await stage.scan();
    expect(scanned.result.outcome).toBe('complete');
    expect(withoutCoverage(scanned)).toEqual(withoutCoverage(whole));
    expect(stage.proxy.calls).toHaveLength(stage.proxy.needed);
    expect(scanned.result.calls).toEqual({ made: stage.proxy.needed, throttled: 0, retried: 0 });
  });
});

describe('throttling', () => {
  /** As AWS does it: a bucket for each action, here with a share of what the collector would like to use. */
  it.each([0.3, 0.6, 0.9])('buckets that are %f too small: complete, with few refused requests', async (missing) => {
    const buckets = new Map<string, { tokens: number; at: number }>();
    const rate = 5 * (1 - missing);
    const burst = Math.max(1, 10 * (1 - missing));
    stage.proxy.pageSize = 1;
    stage.proxy.fault = (call) => {
      if (!isEc2(call)) return null;
      const now = stage.clock().now();
      const key = `${call.region}/${call.action}`;
      const bucket = buckets.get(key) ?? { tokens: burst, at: now };
      bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * rate);
      bucket.at = now;
      buckets.set(key, bucket);
      if (bucket.tokens < 1) return throttled;
      bucket.tokens -= 1;
      return null;
    };
    const { result } = await stage.scan();
    expect(result.outcome).toBe('complete');
    const ratio = result.calls.made / stage.proxy.needed;
    report(`buckets ${missing * 100} % too small`, result, ratio);
    expect(ratio).toBeLessThanOrEqual(1.5);
  });
  it.each([0.3, 0.6])('%f of all requests refused by chance: complete, with no more requests than chance asks for', async (share) => {
    const random = makeRandom(5);
    stage.proxy.fault = (call) => (isEc2(call) && random() < share ? throttled : null);
    const { result } = await stage.scan();
    expect(result.outcome).toBe('complete');
    const ratio = result.calls.made / (stage.proxy.needed / (1 - share));
    report(`${share * 100} % refused by chance`, result, result.calls.made / stage.proxy.needed);
    expect(ratio).toBeLessThanOrEqual(1.5);
  });
  it('nine of ten refused: every cell that is not whole says so', async () => {
    const random = makeRandom(5);
    stage.proxy.pageSize = 2;
    stage.proxy.fault = (call) => (isEc2(call) && call.action !== 'DescribeRegions' && random() < 0.97 ? throttled : null);
    const { result, inventory } = await stage.scan({}, {});
    expect(result.outcome).toBe('incomplete');
    for (const cell of result.coverage) {
      const real = whole.result.coverage.find(({ resource }) => resource === cell.resource);
      if (cell.status === 'complete') expect(cell.count, cell.resource).toBe(real?.count);
      else expect([cell.status, cell.code], cell.resource).toEqual([cell.count > 0 || (cell.pages ?? 0) > 0 ? 'partial' : 'throttled', 'RequestLimitExceeded']);
    }
    expect(new Set(result.coverage.map(({ status }) => status))).toEqual(new Set(['complete', 'partial', 'throttled']));
    expect(inventory.coverage.filter(({ status }) => status !== 'complete')).toHaveLength(result.coverage.filter(({ status }) => status !== 'complete').length);
  });
  it('one throttled action slows nobody else', async () => {
    stage.proxy.fault = (call) => (call.action === 'DescribeVpcs' && call.repeat < 6 ? throttled : null);
    const { result } = await stage.scan();
    const at = (resource: string): number => Date.parse(result.coverage.find((cell) => cell.resource === resource)?.endedAt ?? '');
    expect(result.outcome).toBe('complete');
    expect(at('Subnets')).toBe(Date.parse(result.window.startedAt));
    expect(at('Vpcs')).toBeGreaterThan(at('Subnets'));
  });
});

describe('slow answers', () => {
  it('of 200 ms each: hardly longer than the longest chain of calls that need each other', async () => {
    stage.proxy.fault = () => ({ kind: 'delay', ms: 200 });
    const { result, tookMs } = await stage.scan();
    expect(result.outcome).toBe('complete');
    const lists = stage.proxy.calls.filter(({ action }) => action === 'GetManagedPrefixListEntries').length;
    // Who am I, which regions, the lists, their entries; entries beyond the burst come five a second.
    const chain = 4 * 200 + Math.max(0, lists - 10) * 200;
    report('answers of 200 ms', result, tookMs / chain);
    expect(tookMs / chain).toBeLessThanOrEqual(1.3);
  });
  it('in all regions: eight at once', async () => {
    const open = new Map<string, number>();
    stage.proxy.fault = (call) => {
      if (call.service === 'ec2' && call.action !== 'DescribeRegions') open.set(call.region, stage.clock().now());
      return { kind: 'delay', ms: 200 };
    };
    const { result, tookMs } = await stage.scan({ regions: { kind: 'enabled' } });
    const places = result.accounts[0]?.regions.filter(({ status }) => status === 'read').length ?? 0;
    const turns = Math.ceil(places / 8);
    const lists = stage.proxy.calls.filter(({ action, region }) => action === 'GetManagedPrefixListEntries' && region === 'us-east-1').length;
    const chain = 2 * 200 + turns * (2 * 200 + Math.max(0, lists - 10) * 200);
    expect(result.outcome).toBe('complete');
    report(`${places} regions, answers of 200 ms`, result, tookMs / chain);
    expect(tookMs / chain).toBeLessThanOrEqual(1.3);
  });
});

function report(what: string, result: ScannedEmulator['result'], ratio: number): void {
  if (process.env['LIVE_FIGURES'] === '1') console.log(`figure: ${what}: ${result.calls.made} requests, ${result.calls.throttled} refused, ratio ${ratio.toFixed(3)}`);
}
