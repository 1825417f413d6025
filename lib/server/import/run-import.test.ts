import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getWorld } from '../../worlds/worlds';
import { readConfig } from '../config';
import { runImport } from './run-import';

const folder = mkdtempSync(join(tmpdir(), 'eni-lens-worker-'));
const worker = join(folder, 'import-worker.mjs');
beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'import-worker.ts')], outfile: worker, bundle: true, platform: 'node', format: 'esm', conditions: ['react-server'], logLevel: 'error',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const config = (importWorker: string | null, memory = '512') => ({ ...readConfig({ ENI_LENS_IMPORT_MEMORY_MB: memory }), importWorker });
const input = () => ({
  files: getWorld('network-appliance').build().map(({ path, json }) => ({ path, bytes: new TextEncoder().encode(JSON.stringify(json)) })),
  collectedAt: '2026-09-14T02:00:00Z',
});

describe('an import in its own process', () => {
  it('gives what an import inside the server gives', async () => {
    const [inside, child] = [await runImport(config(null), input()), await runImport(config(worker), input())];
    expect({ ...child, snapshot: { ...child.snapshot, body: null } }).toEqual({ ...inside, snapshot: { ...inside.snapshot, body: null } });
    expect(child.snapshot?.body.contentHash).toBe(inside.snapshot?.body.contentHash);
    expect(Buffer.compare(Buffer.from(child.snapshot?.body.deflated ?? []), Buffer.from(inside.snapshot?.body.deflated ?? []))).toBe(0);
  });
  it('is stopped at its deadline and at its memory limit, and the server goes on', async () => {
    await expect(runImport(config(script('loop.mjs', 'for (;;);')), input(), 300)).rejects.toMatchObject({ code: 'import-timeout' });
    for (const [name, text] of [['objects', 'let all = null; for (;;) all = { all, a: [1, 2, 3] };'], ['array', 'const all = []; for (;;) all.push(1);']] as const) {
      await expect(runImport(config(script(`${name}.mjs`, text), '128'), input())).rejects.toMatchObject({ code: 'import-memory' });
    }
    await expect(runImport(config(script('throw.mjs', 'throw new Error("broken")')), input())).rejects.toThrow('broken');
    await expect(runImport(config(script('exit.mjs', 'process.exit(3)')), input())).rejects.toThrow('no answer');
    expect((await runImport(config(worker), input())).snapshot).not.toBeNull();
  });
  it('runs two at a time and refuses a third', async () => {
    const loop = config(script('loop.mjs', 'for (;;);'));
    const outcomes = await Promise.allSettled([runImport(loop, input(), 400), runImport(loop, input(), 400), runImport(loop, input(), 400)]);
    expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as { code: string }).code : ''))).toEqual(['import-timeout', 'import-timeout', 'busy']);
  });
});
