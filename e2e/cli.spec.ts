import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { getWorld } from '../lib/worlds/worlds';

const recordings = join(process.cwd(), '../shared/data/recordings');

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['bin/eni-lens.mjs', ...args], { maxBuffer: 64_000_000, env: { ...process.env, LANG: 'C' } }, (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }));
  });
}

interface Document {
  readonly schema: string;
  readonly instances: readonly { readonly id: string; readonly networkInterfaces: readonly { readonly id: string; readonly subnetId: string }[]; readonly scenarios: readonly { readonly scenario: string; readonly label: boolean }[] }[];
  readonly networkInterfaces: readonly { readonly id: string; readonly kind: string; readonly subnetId: string }[];
  readonly findings: readonly { readonly rule: string; readonly verdict: string; readonly severity: string; readonly resources: readonly string[] }[];
  readonly coverage: readonly { readonly resource: string; readonly status: string }[];
}

async function analyze(name: string): Promise<{ document: Document; text: string }> {
  const { code, out, err } = await run('analyze', join(recordings, name), '--format', 'json', '--fail-on', 'never');
  expect(code).toBe(0);
  return { document: JSON.parse(out) as Document, text: out + err };
}

/** ENI id → subnet, as the recording says it, from the ENI file and from inside the instances. */
function expected(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === 'object') {
      const record = value as Record<string, unknown>;
      if (typeof record['NetworkInterfaceId'] === 'string' && typeof record['SubnetId'] === 'string') found.set(record['NetworkInterfaceId'], record['SubnetId']);
      Object.values(record).forEach(visit);
    }
  };
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) if (file.isFile() && file.name.endsWith('.json')) visit(JSON.parse(readFileSync(join(file.parentPath, file.name), 'utf8')));
  return found;
}

test.describe('analyze on the recordings', () => {
  test.skip(!existsSync(recordings), 'the recordings are not on this machine');

  for (const [name, atLeast] of [['hybrid-cloud', 9], ['igw-subnet', 8], ['cloudmapper-demo', 1]] as const) {
    test(`${name}: every ENI once, each in its own subnet`, async () => {
      const { document } = await analyze(name);
      const all = [...document.instances.flatMap((instance) => instance.networkInterfaces), ...document.networkInterfaces];
      const wanted = expected(join(recordings, name));
      expect(wanted.size).toBeGreaterThanOrEqual(atLeast);
      expect(all.map((eni) => eni.id).sort()).toEqual([...wanted.keys()].sort());
      if (name !== 'cloudmapper-demo') for (const eni of all) expect(eni.subnetId, eni.id).toBe(wanted.get(eni.id));
    });
  }

  test('igw-subnet: AR-01 on the host with both ENIs in one subnet, not on the dual-homed ones', async () => {
    const { document } = await analyze('igw-subnet');
    expect(document.findings.filter((finding) => finding.rule === 'AR-01').map((finding) => finding.resources[0])).toEqual(['i-07b1657fdb879c149']);
  });

  test('hybrid-cloud: three dual-homed routers labelled, two orphans, no canary in the output', async () => {
    const { document, text } = await analyze('hybrid-cloud');
    const labelled = document.instances.filter((instance) => instance.scenarios.some((scenario) => scenario.label && scenario.scenario === 'dual-homed-subnets'));
    expect(labelled).toHaveLength(3);
    expect(document.networkInterfaces.filter((eni) => eni.kind === 'orphan')).toHaveLength(2);
    expect(text).not.toContain('CANARY');
  });
});

test.describe('exit codes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'eni-lens-cli-'));
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const save = (world: string): string => {
    const path = join(folder, `${world}.json`);
    writeFileSync(path, getWorld(world).build().map((file) => JSON.stringify(file.json)).join('\n'));
    return path;
  };

  test('0 without findings, 1 with, 2 for bad input, 3 when a gap decides', async () => {
    expect((await run('analyze', save('single-homed'), '--fail-on', 'low')).code).toBe(0);
    expect((await run('analyze', save('appliance-checks-source'))).code).toBe(1);
    expect((await run('analyze', save('appliance-checks-source'), '--fail-on', 'never')).code).toBe(0);
    const missing = await run('analyze', join(folder, 'no-such-file.json'));
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('path-not-found');
    expect((await run('analyze')).code).toBe(2);
    expect((await run('analyse-everything')).code).toBe(2);
  });

  test('every format is printed, in both languages', async () => {
    const path = save('appliance-checks-source');
    expect((await run('analyze', path, '--format', 'markdown', '--lang', 'ja')).out).toMatch(/送信元/);
    const sarif = JSON.parse((await run('analyze', path, '--format', 'sarif')).out) as { version: string; runs: { results: { ruleId: string }[] }[] };
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0]?.results.map((result) => result.ruleId)).toContain('AR-09');
    expect((await run('analyze', '--help')).out).toContain('--fail-on');
  });

  test('serve refuses clearly: a port in use, an unwritable folder', async () => {
    const port = process.env['E2E_PORT'] ?? '3199';
    const busy = await run('serve', '--port', port, '--data', join(folder, 'data'));
    expect(busy.code).toBe(2);
    expect(busy.err.trim().split('\n')).toHaveLength(1);
    expect(busy.err).toContain(port);
    const unwritable = await run('serve', '--port', '0', '--data', '/proc/eni-lens');
    expect(unwritable.code).toBe(2);
    expect(unwritable.err.trim().split('\n')).toHaveLength(1);
  });
});
