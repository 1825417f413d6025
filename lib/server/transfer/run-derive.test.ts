import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount } from '../../worlds/made-account';
import { readInventory } from '../import/read-inventory';
import { readConfig } from '../config';
import { deriveTransfer } from './derive-transfer';
import { runDerive } from './run-derive';

const folder = mkdtempSync(join(tmpdir(), 'eni-lens-derive-'));
const worker = join(folder, 'derive-worker.mjs');
let body: Uint8Array;
beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'derive-worker.ts')], outfile: worker, bundle: true, platform: 'node', format: 'esm', conditions: ['react-server'], logLevel: 'error',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
  const files = makeAccount({ eni: 8000, instances: 3200, seed: 3 }).map(({ path, json }) => ({ path, bytes: new TextEncoder().encode(JSON.stringify(json)) }));
  const { inventory } = await readInventory(files);
  body = new TextEncoder().encode(JSON.stringify({ schemaVersion: 1, inventory }).slice(1));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const config = (deriveWorker: string | null, memory = '512') => ({ ...readConfig({ ENI_LENS_IMPORT_MEMORY_MB: memory }), deriveWorker });
const script = (text: string): string => {
  const file = join(folder, 'script.mjs');
  writeFileSync(file, text);
  return file;
};

describe('what is made of a large body for pages', () => {
  it('is made in a process of its own, byte for byte', async () => {
    expect(body.length).toBeGreaterThan(4_000_000);
    expect(await runDerive(config(worker), body)).toEqual(await deriveTransfer(body));
  });
  it('that does not fit, throws or leaves takes nobody along', async () => {
    for (const text of ['let all = null; for (;;) all = { all, a: [1, 2, 3] };', 'const all = []; for (;;) all.push(1);']) {
      await expect(runDerive(config(script(text), '128'), body)).rejects.toMatchObject({ code: 'import-memory' });
    }
    await expect(runDerive(config(script('throw new Error("broken")')), body)).rejects.toThrow('broken');
    await expect(runDerive(config(script('process.exit(3)')), body)).rejects.toThrow('no answer');
  });
});
