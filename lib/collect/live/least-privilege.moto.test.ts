// The policy says exactly what is called; nothing else can be; and no secret leaves the collector.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CreateVpcCommand, GetPasswordDataCommand } from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addOns } from '../../model/scan';
import type { AddOn } from '../../model/scan';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import type { ScanStage } from '../../testing/live/scan-emulator';
import { openStage } from '../../testing/live/scan-emulator';
import { testKeys } from '../../testing/live/seed';
import { deniedActions, readPolicy } from './access/policy';
import { Clients, createHandler } from './clients';
import { planCalls } from './plan-calls';

let stage: ScanStage;
beforeAll(async () => {
  stage = await openStage();
  stage.proxy.remember = true;
});
beforeEach(() => stage.proxy.reset());
afterAll(() => stage.close());

const allowed = (chosen: readonly AddOn[]): readonly string[] => readPolicy(chosen).Statement.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action }) => Action);

describe('policy', () => {
  it.each([[[]], ...addOns.map((addOn) => [[addOn]]), [[...addOns]]] as [AddOn[]][])('with %j: the actions that were really called, each once', async (chosen) => {
    const { result } = await stage.scan({ addOns: chosen });
    expect(result.outcome).toBe('complete');
    const called = new Set(stage.proxy.calls.map(({ service, action }) => `${service}:${action}`));
    expect([...called].sort()).toEqual(allowed(chosen));
    expect(planCalls({ accounts: { kind: 'current', source: { kind: 'default' } }, addOns: chosen }).permissions).toEqual(allowed(chosen));
  });
  it('denies what gives out secrets, and allows none of it', () => {
    const [, never] = readPolicy(addOns).Statement;
    expect(never).toMatchObject({ Effect: 'Deny', Resource: '*', Action: deniedActions });
    expect(allowed(addOns).filter((action) => (deniedActions as readonly string[]).includes(action) || !/:(?:Describe|Get|Search|List)[A-Z]/.test(action))).toEqual([]);
  });
});

describe('guard', () => {
  it('lets no other command out, whatever it is', async () => {
    const clients = new Clients(createHandler());
    const ec2 = clients.ec2('us-east-1', async () => testKeys);
    await expect(ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }))).rejects.toMatchObject({ code: 'CommandRefused', message: 'CreateVpc is not a call of the collector' });
    await expect(ec2.send(new GetPasswordDataCommand({ InstanceId: 'i-0123456789abcdef0' }))).rejects.toMatchObject({ code: 'CommandRefused' });
    expect(stage.proxy.calls).toEqual([]);
    clients.close();
  });
  it('an endpoint comes from the environment alone', async () => {
    const { AWS_ENDPOINT_URL: url, ...rest } = process.env;
    process.env = { ...rest, AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:1' };
    try {
      expect(await stage.port().identify({ kind: 'default' })).toMatchObject({ ok: false, error: { code: 'unreachable', awsCode: 'ECONNREFUSED' } });
    } finally {
      process.env = { ...rest, AWS_ENDPOINT_URL: url };
    }
  });
});

describe('secrets', () => {
  const canaries = ['AKIACANARYCANARYCANA', 'canary/secret/access/key/0123456789abcdef', 'canary-session-token-0123456789', 'canary-pre-shared-key'];
  const [key = '', secret = '', token = '', preShared = ''] = canaries;
  const vpn = `<?xml version="1.0" encoding="UTF-8"?><DescribeVpnConnectionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r</requestId><vpnConnectionSet><item><vpnConnectionId>vpn-0123456789abcdef0</vpnConnectionId><state>available</state><customerGatewayConfiguration>&lt;pre_shared_key&gt;${preShared}&lt;/pre_shared_key&gt;</customerGatewayConfiguration><options><tunnelOptionSet><item><preSharedKey>${preShared}</preSharedKey></item></tunnelOptionSet></options></item></vpnConnectionSet></DescribeVpnConnectionsResponse>`;
  const withCanaries = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = process.env;
    process.env = { ...before, AWS_ACCESS_KEY_ID: key, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token };
    stage.proxy.answer = ({ action }) => (action === 'DescribeVpnConnections' ? { status: 200, type: 'text/xml', body: vpn } : null);
    try {
      return await work();
    } finally {
      process.env = before;
      stage.proxy.answer = () => null;
    }
  };
  const found = (text: string): string[] => canaries.filter((canary) => text.includes(canary));

  it('are in no result, problem, progress or line of a log, of a good scan and of a bad one', async () => {
    const lines: unknown[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((name) => vi.spyOn(console, name).mockImplementation((...words) => void lines.push(words)));
    const outcomes = await withCanaries(async () => {
      const good = await stage.scan({ addOns });
      stage.proxy.fault = ({ action, repeat }) => (action === 'DescribeSubnets' ? { kind: 'cut' } : action === 'DescribeVpcs' ? { kind: 'error', status: 403, code: 'UnauthorizedOperation' } : action === 'DescribeInstances' && repeat < 2 ? { kind: 'reset' } : null);
      const bad = await stage.scan({ addOns });
      stage.proxy.fault = () => ({ kind: 'error', status: 403, code: 'SignatureDoesNotMatch' });
      return [good, bad, await stage.scan({ addOns })];
    });
    for (const spy of spies) spy.mockRestore();
    expect(outcomes.map(({ result }) => result.outcome)).toEqual(['complete', 'incomplete', 'failed']);
    expect(outcomes[0]?.inventory.vpnConnections.map(({ id }) => id)).toEqual(['vpn-0123456789abcdef0']);
    expect(outcomes[0]?.problems.filter(({ code }) => code === 'secret-removed')).toMatchObject([{ code: 'secret-removed', params: { count: 2 } }]);
    // The canaries were really there.
    expect(new Set(stage.proxy.calls.map(({ accessKey }) => accessKey))).toEqual(new Set([key]));
    expect(found(JSON.stringify([outcomes.map(({ result, inventory, problems, progress, analysis }) => ({ result, inventory, problems, progress, findings: analysis.findings })), lines]))).toEqual([]);
  });

  it('are in no byte that the command line writes: file, store, output, errors', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'eni-lens-canary-'));
    const program = join(folder, 'eni-lens.mjs');
    const { build } = await import('esbuild');
    await build({
      entryPoints: ['lib/cli/main.ts'], outfile: program, bundle: true, platform: 'node', format: 'esm', target: 'node24', conditions: ['react-server'], external: ['next', 'react', 'react-dom'], loader: { '.json': 'json' }, logLevel: 'error',
      alias: { '@': process.cwd(), 'react': join(process.cwd(), 'node_modules/react') },
      banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    });
    const said: string[] = [];
    await withCanaries(async () => {
      const run = async (...words: string[]): Promise<number> => {
        const done = await promisify(execFile)(process.execPath, [program, 'scan', '--regions', 'us-east-1', '--add-ons', 'all', '--format', 'json', ...words], { env: process.env, maxBuffer: 1 << 26 }).catch((error: unknown) => error as { code: number; stdout: string; stderr: string });
        said.push(done.stdout, done.stderr);
        return 'code' in done ? done.code : 0;
      };
      expect(await run('--out', join(folder, 'scan.json')), said.at(-1)).toBe(0);
      expect(await run('--save', '--data', join(folder, 'data'))).toBe(0);
      stage.proxy.fault = ({ action }) => (action === 'DescribeVpcs' ? { kind: 'error', status: 403, code: 'UnauthorizedOperation' } : null);
      expect(await run('--save', '--data', join(folder, 'data'))).toBe(3);
      stage.proxy.fault = () => ({ kind: 'error', status: 403, code: 'InvalidClientTokenId' });
      expect(await run()).toBe(2);
    });
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => path !== program && statSync(path).isFile());
    expect(files.length).toBeGreaterThanOrEqual(2);
    writeFileSync(join(folder, 'said'), said.join('\n'));
    const store = openSqliteStore(join(folder, 'data'));
    const snapshots = await store.listSnapshots();
    const bodies = await Promise.all(snapshots.map(async ({ id }) => new TextDecoder().decode((await store.lookupSnapshotBody(id))?.plain)));
    store.close();
    expect(bodies.map((body) => [body.includes('vpn-0123456789abcdef0'), found(body)])).toEqual([[true, []], [true, []]]);
    for (const path of [...files, join(folder, 'said')]) expect({ path, found: found(readFileSync(path).toString('latin1')) }).toEqual({ path, found: [] });
    expect(said.join('')).toContain('"schema": "eni-lens/analysis@1"');
    rmSync(folder, { recursive: true, force: true });
  });
});
