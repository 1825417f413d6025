import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Trace } from '../lib/model/trace';
import { makeRandom } from '../lib/testing/shuffle';
import { makeAccount } from '../lib/worlds/made-account';

/**
 * `eni-lens trace FOLDER --batch FLOWS.jsonl` as somebody would run it: a process of its own on saved files of a 50-ENI account, its start,
 * reading, analysis and the writing of 10,000 traces to a file included. Needs the built program (`npm run build`).
 */
const flows = 10_000;
const runs = 5;
const folder = mkdtempSync(join(tmpdir(), 'eni-lens-batch-'));
const program = join(process.cwd(), 'bin', 'eni-lens.mjs');
if (!existsSync(join(process.cwd(), 'dist', 'eni-lens.mjs'))) throw new Error('run "npm run build" first');

const files = makeAccount({ eni: 50, instances: 20, seed: 7 });
for (const file of files) {
  const path = join(folder, 'account', file.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(file.json));
}
const enis = [...new Set(files.flatMap((file) => JSON.stringify(file.json).match(/eni-[0-9a-f]{17}/g) ?? []))].sort();
const random = makeRandom(3);
const pick = (): string => enis[Math.floor(random() * enis.length)] ?? '';
const lines = Array.from({ length: flows }, (_, id) => {
  const [from, to] = id % 4 === 0 ? ['internet', pick()] : id % 4 === 1 ? [pick(), 'internet'] : [pick(), pick()];
  return JSON.stringify({ id, from, to, protocol: 'tcp', port: [443, 22, 5432, 8080][id % 4] });
});
writeFileSync(join(folder, 'flows.jsonl'), `${lines.join('\n')}\n`);

const took: number[] = [];
for (let i = 0; i < runs; i++) {
  const out = openSync(join(folder, 'traces.jsonl'), 'w');
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, 'trace', join(folder, 'account'), '--batch', join(folder, 'flows.jsonl')], { stdio: ['ignore', out, 'pipe'] });
  took.push(performance.now() - started);
  closeSync(out);
  if (status === null || status > 3) throw new Error(String(stderr));
}
took.sort((a, b) => a - b);
const answers = readFileSync(join(folder, 'traces.jsonl'), 'utf8');
const parsed = answers.trimEnd().split('\n').map((line) => JSON.parse(line) as Trace | { readonly error: { readonly code: string } });
const count = (verdict: string): number => parsed.filter((one) => ('error' in one ? verdict === 'refused' : one.forward.verdict === verdict)).length;
if (parsed.length !== flows) throw new Error(`${parsed.length} answers`);
rmSync(folder, { recursive: true });
const seconds = (ms: number | undefined): string => ((ms ?? 0) / 1000).toFixed(2);
console.log('| ENIs | flows | in all, s: median of 5 | worst | answers | reachable / blocked / unknown / the same ENI twice |');
console.log('|---|---|---|---|---|---|');
console.log(`| ${enis.length} | ${flows.toLocaleString('en')} | **${seconds(took[2])}** | ${seconds(took[4])} | ${(answers.length / 1e6).toFixed(1)} MB | ${count('reachable')} / ${count('blocked')} / ${count('unknown')} / ${count('refused')} |`);
