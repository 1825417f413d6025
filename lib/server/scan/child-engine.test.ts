import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScanProgress } from '../../model/scan';
import type { ScanEngine, ScanInput } from './scan-engine';
import { childEngine } from './child-engine';

const folder = mkdtempSync(join(tmpdir(), 'eni-lens-scan-'));
const worker = join(folder, 'scan-worker.mjs');
beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'scan-worker.ts')], outfile: worker, bundle: true, platform: 'node', format: 'esm', conditions: ['react-server'], logLevel: 'error',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, `process.once('message', (call) => {${text}});`);
  return file;
};
const engine = (file: string, env: Record<string, string> = {}, memoryMegabytes = 512): ScanEngine => childEngine({ file, memoryMegabytes, env: { ...env, HOME: folder }, graceMilliseconds: 200 });
const input: ScanInput = {
  account: '123456789012', request: { accounts: { kind: 'current', source: { kind: 'default' } }, regions: { kind: 'enabled' }, addOns: [], sessionName: null, deadlineMs: null },
};
const hooks = (stop = new AbortController()) => ({ signal: stop.signal, onProgress: () => undefined, onCell: () => undefined });

describe('the scan process', () => {
  it('knows the plan and the profiles, and says when there are no credentials', async () => {
    writeFileSync(join(folder, 'config'), '[profile acme-ro]\nregion = eu-west-1\nsso_start_url = https://acme.example/start\n');
    const real = engine(worker, { AWS_CONFIG_FILE: join(folder, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none'), AWS_EC2_METADATA_DISABLED: 'true' });
    const plan = await real.plan({ accounts: input.request.accounts, addOns: ['images'] });
    expect(plan.permissions).toContain('ec2:DescribeNetworkInterfaces');
    expect(plan.permissions).toContain('ec2:DescribeImages');
    expect(await real.listProfiles()).toMatchObject([{ name: 'acme-ro', region: 'eu-west-1' }]);
    expect(await real.identify({ kind: 'default' })).toMatchObject({ ok: false, error: { code: 'credentials-missing' } });
    expect(await real.scan(input, hooks())).toMatchObject({ result: { outcome: 'failed', failure: { code: 'credentials-missing' } }, snapshot: null });
  });
  it('tells progress and cells as they come, and ends early when it is asked to', async () => {
    const file = script('slow.mjs', `
      process.send({ kind: 'cells', cells: [{ resource: 'Subnets' }] });
      process.send({ kind: 'progress', progress: { cellsDone: 1 } });
      process.on('message', (word) => process.send({ kind: 'value', value: { word, verb: call.verb } }));`);
    const stop = new AbortController();
    const heard: unknown[] = [];
    const output = await engine(file).scan(input, {
      signal: stop.signal, onCell: (cell) => heard.push(cell.resource),
      onProgress: (progress: ScanProgress) => {
        heard.push(progress.cellsDone);
        stop.abort();
      },
    });
    expect([heard, output]).toEqual([['Subnets', 1], { word: 'cancel', verb: 'scan' }]);
  });
  it('is ended when it does not listen, throws, leaves, or eats its memory; the server goes on', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(engine(script('loop.mjs', 'for (;;);')).scan(input, hooks(stop))).rejects.toThrow('cancelled');
    await expect(engine(script('throw.mjs', 'throw new Error("broken")')).scan(input, hooks())).rejects.toThrow('broken');
    await expect(engine(script('exit.mjs', 'process.exit(3)')).scan(input, hooks())).rejects.toThrow('no answer');
    // Both ways to run out: many small objects, and one allocation that does not fit, for which a thread would take the server along.
    for (const [name, text] of [['objects', 'let all = null; for (;;) all = { all, a: [1, 2, 3] };'], ['array', 'const all = []; for (;;) all.push(1);']] as const) {
      await expect(engine(script(`${name}.mjs`, text), {}, 64).scan(input, hooks())).rejects.toThrow('more than 64 MB');
    }
  });
  it('has the environment of the server but not its secret', async () => {
    const file = script('env.mjs', 'process.send({ kind: "value", value: process.env })');
    const env = await engine(file, { AWS_PROFILE: 'acme-ro', ENI_LENS_TOKEN: 'x'.repeat(32) }).listProfiles();
    expect(env).toMatchObject({ AWS_PROFILE: 'acme-ro' });
    expect(env).not.toHaveProperty('ENI_LENS_TOKEN');
  });
});
