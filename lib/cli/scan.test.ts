// The command around a scan: exit codes, what goes where, and files that `analyze` opens again.
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScanPort, ScanResult } from '../collect/live/scan-port';
import type { RawPage } from '../model/raw-inventory';
import type { ScanProgress } from '../model/scan';
import { analyze } from './analyze';
import { readSnapshotFile } from './read-snapshot-file';
import type { ScanOptions } from './scan';
import { scan } from './scan';
import { openScanBar } from './scan-bar';
import { buildTexts } from './texts';

const account = '123456789012';
const region = 'us-east-1';
const page: RawPage = { resource: 'Vpcs', account, region, file: 'live', path: '$.Vpcs', items: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }], parentId: null, complete: true };
const result: ScanResult = {
  outcome: 'complete', failure: null, accounts: [{ account, roleArn: null, identity: { account, arn: `arn:aws:iam::${account}:user/a`, partition: 'aws' }, failure: null, regions: [{ region, status: 'read' }] }],
  coverage: [{ account, region, resource: 'Vpcs', status: 'complete', count: 1, code: null }, { account, region: 'af-south-1', resource: 'Regions', status: 'disabled', count: 0, code: 'not-opted-in' }],
  window: { startedAt: '2026-01-01T00:00:00.000Z', endedAt: '2026-01-01T00:00:02.500Z' }, calls: { made: 3, throttled: 0, retried: 0 },
};
const portWith = (answer: Partial<ScanResult>): ScanPort => ({ scan: async (_: unknown, hooks: { onPage: (one: RawPage) => void }) => { hooks.onPage(page); return { ...result, ...answer }; } }) as unknown as ScanPort;

let out: string[] = [];
let errors: string[] = [];
beforeEach(() => {
  [out, errors] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
});
afterEach(() => void vi.restoreAllMocks());
const options: ScanOptions = { format: 'json', failOn: 'never', lang: 'en' };

describe('exit', () => {
  it('0 when everything was read; regions that are not enabled do not count', async () => {
    expect(await scan(options, portWith({}))).toBe(0);
    expect(JSON.parse(out.join(''))).toMatchObject({ schema: 'eni-lens/analysis@1', summary: { vpcs: 1 } });
    expect(errors).toEqual(['Read 1 of 1 cells in 1 region of 1 account: 3 calls, 2.5 s.', '1 region is not enabled: af-south-1']);
  });
  it('3 with gaps, each of them said', async () => {
    const coverage = [...result.coverage, { account, region, resource: 'Subnets' as const, status: 'denied' as const, count: 0, code: 'UnauthorizedOperation' }];
    expect(await scan(options, portWith({ outcome: 'incomplete', coverage }))).toBe(3);
    expect(errors).toContain(`${account} ${region} Subnets: denied (UnauthorizedOperation)`);
    expect(await scan(options, portWith({ outcome: 'cancelled' }))).toBe(3);
  });
  it('2 when nothing could be read, with the reason and what to do', async () => {
    const failure = { code: 'profile-unknown', awsCode: null, params: { profile: 'x' } } as const;
    await expect(scan(options, portWith({ outcome: 'failed', failure, accounts: [], coverage: [] }))).rejects.toMatchObject({ exitCode: 2, message: 'There is no profile named x. aws configure list-profiles shows the names.' });
    await expect(scan({ ...options, save: true }, portWith({ outcome: 'cancelled', failure: { code: 'cancelled', awsCode: null, params: {} }, accounts: [], coverage: [] }))).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('Cancelled') as string });
    await expect(scan({ ...options, out: 'a', save: true }, portWith({}))).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('--out', () => {
  it('writes what analyze opens, for its owner only', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'eni-lens-out-')), 'scan.json');
    expect(await scan({ ...options, out: file, name: 'A "name"' }, portWith({}))).toBe(0);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ name: 'A "name"', schema: 'eni-lens/snapshot@1', source: 'scan', collectedFrom: '2026-01-01T00:00:00.000Z', collectedAt: '2026-01-01T00:00:02.500Z' });
    const scanned: unknown = JSON.parse(out.splice(0).join(''));
    expect(await analyze([file], { format: 'json', failOn: 'never', lang: 'en' })).toBe(0);
    expect(JSON.parse(out.join(''))).toEqual(scanned);
  });
  it('files that only begin like one are refused, others are left to the import', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'eni-lens-out-'));
    const write = (name: string, text: string): string => { writeFileSync(join(folder, name), text); return join(folder, name); };
    await expect(readSnapshotFile(write('cut.json', '{"name":"a","coll'))).rejects.toMatchObject({ exitCode: 2 });
    await expect(readSnapshotFile(write('old.json', '{"name":"a","schema":"eni-lens/snapshot@9"}'))).rejects.toMatchObject({ exitCode: 2 });
    expect(await readSnapshotFile(write('aws.json', '{"Vpcs":[]}'))).toBeNull();
    expect(await readSnapshotFile(write('other.json', '{"name":"a","Vpcs":[]}'))).toBeNull();
    expect(await readSnapshotFile(folder)).toBeNull();
    expect(await readSnapshotFile(join(folder, 'nothing'))).toBeNull();
  });
});

describe('progress', () => {
  const step = (part: Partial<ScanProgress>): ScanProgress => ({
    phase: 'collecting', cellsDone: 13, cellsTotal: 26, accountsDone: 0, accountsTotal: 1, placesDone: 0, placesTotal: 1, callsMade: 14, throttles: 2, itemsRead: 9, gaps: 1,
    current: { account, region, resource: 'Subnets' }, elapsedMs: 4_000, remainingMs: 4_000, ...part,
  });
  it('is a bar that fits a terminal and leaves nothing behind', () => {
    const written: string[] = [];
    const bar = openScanBar({ isTTY: true, columns: 60, write: (text) => void written.push(text) }, buildTexts('en'), () => 0);
    bar.show(step({}));
    bar.end();
    expect(written[0]).toBe('\r\u001b[2K[############............]  13/26 cells, 14 calls, 2 throt…');
    expect(written[0]?.length).toBeLessThanOrEqual(60 + 5);
    expect(written[1]).toBe('\r\u001b[2K');
  });
  it('counts wide characters twice', () => {
    const written: string[] = [];
    openScanBar({ isTTY: true, columns: 60, write: (text) => void written.push(text) }, buildTexts('ja'), () => 0).show(step({}));
    expect(written[0]).toMatch(/13\/26 セル、呼び出し 14 回、ス…$/);
  });
  it('is a line every ten seconds in a file', () => {
    const written: string[] = [];
    let now = 0;
    const bar = openScanBar({ write: (text) => void written.push(text) }, buildTexts('ja'), () => now);
    for (now = 0; now <= 21_000; now += 1_000) bar.show(step({}));
    bar.end();
    expect(written).toHaveLength(2);
    expect(written[0]).toContain('13/26 セル、呼び出し 14 回、スロットリング 2 回、欠落 1 件  残り約 4 秒  123456789012 us-east-1 Subnets\n');
  });
});
