// Thousands of hostile files through the whole import: nothing may crash, hang, or be refused without a code. Prints what was read and how long the worst took.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { strictChoices } from '../../lib/collect/files/import-limits';
import { importProblemCodes } from '../../lib/model/problem';
import { readImport } from '../../lib/server/import/read-import';
import { openCorpus } from '../../lib/testing/hostile/corpora';
import { hostileArchives } from '../../lib/testing/hostile/hostile-archives';
import { mutate } from '../../lib/testing/hostile/hostile-files';
import { getWorld } from '../../lib/worlds/worlds';

interface Tally { files: number; refused: number; read: number; slowest: number; slowestName: string; overTwoSeconds: number }
const tallies = new Map<string, Tally>();
const failures: string[] = [];
const known: ReadonlySet<string> = new Set(importProblemCodes);
const keep = { truncated: 'keep', encoding: 'windows-1252' } as const;

async function feed(group: string, name: string, path: string, bytes: Uint8Array, mustRefuse = false, choices: typeof keep | typeof strictChoices = strictChoices): Promise<void> {
  const tally = tallies.get(group) ?? { files: 0, refused: 0, read: 0, slowest: 0, slowestName: '', overTwoSeconds: 0 };
  tallies.set(group, tally);
  const started = performance.now();
  tally.files++;
  try {
    const { snapshot, problems } = await readImport({ files: [{ path, bytes }], collectedAt: '2026-01-01T00:00:00Z', choices });
    if (snapshot === null) tally.refused++;
    else tally.read++;
    if (snapshot === null && problems.length === 0) failures.push(`${group} ${name}: nothing read and nothing said`);
    if (mustRefuse && problems.length === 0) failures.push(`${group} ${name}: accepted`);
    for (const { code } of problems) if (!known.has(code)) failures.push(`${group} ${name}: code ${code}`);
  } catch (error) {
    failures.push(`${group} ${name}: ${error instanceof Error ? error.stack : String(error)}`);
  }
  const took = performance.now() - started;
  if (took > tally.slowest) Object.assign(tally, { slowest: took, slowestName: name });
  if (took > 2000) tally.overTwoSeconds++;
}

/** Made by another process, so that the peak memory is the import's own. */
function makeArchives(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const folder = mkdtempSync(join(tmpdir(), 'eni-lens-hostile-'));
  spawnSync(process.execPath, [process.argv[1] ?? '', 'make', folder], { stdio: 'inherit' });
  const made = readdirSync(folder).sort().map((file) => ({ name: file.slice(4), bytes: readFileSync(join(folder, file)) }));
  rmSync(folder, { recursive: true, force: true });
  return made;
}
const [task, target = ''] = process.argv.slice(2);
if (task === 'make') {
  [...hostileArchives(Number(process.env['SOAK_MEBIBYTES'] ?? 200))].forEach(([name, bytes], n) => writeFileSync(join(target, `${String(n).padStart(3, '0')}-${encodeURIComponent(name).slice(0, 120)}`), bytes));
  process.exit(0);
}

for (const { name, bytes } of makeArchives()) await feed('archives', name, 'a.zip', bytes, true);
for (const { path, bytes } of openCorpus('yauzl-archives.tar.gz') ?? []) if (path.endsWith('.zip')) await feed('broken archives (yauzl)', path, 'a.zip', bytes, path.includes('/failure/'));
for (const { path, bytes } of openCorpus('json-test-suite.tar.gz') ?? []) if (path.endsWith('.json')) await feed('JSONTestSuite', path, 'a.json', bytes);
for (const { bytes } of openCorpus('naughty-strings.json') ?? []) {
  for (const [n, text] of (JSON.parse(new TextDecoder().decode(bytes)) as string[]).entries()) await feed('naughty strings', String(n), `${text.slice(0, 60)}.json`, new TextEncoder().encode(JSON.stringify({ Subnets: [{ SubnetId: 's-1', VpcId: 'v-1', Tags: [{ Key: text || 'x', Value: text }] }] })));
}
const answers = ['management-network', 'network-appliance', 'shared-subnet', 'torn-references'].flatMap((world) => getWorld(world).build().map(({ json }) => json));
const small = answers.map((json) => Buffer.from(JSON.stringify(json))).filter((bytes) => bytes.length > 1000).sort((a, b) => a.length - b.length || crc32(a) - crc32(b))[0] ?? Buffer.alloc(0);
for (let length = 1; length < small.length; length++) await feed('cut at every byte', String(length), 'a.json', small.subarray(0, length), true, length % 2 === 0 ? keep : strictChoices);
const mutations = Number(process.env['SOAK_MUTATIONS'] ?? 4000);
for (let seed = 0; seed < mutations; seed++) await feed('mutated answers', `seed ${seed}`, 'a.json', mutate(answers[seed % answers.length], seed), false, seed % 2 === 0 ? keep : strictChoices);

const rows = [...tallies].map(([group, { files, refused, read, slowest, slowestName, overTwoSeconds }]) => `| ${group} | ${files.toLocaleString('en')} | ${refused.toLocaleString('en')} | ${read.toLocaleString('en')} | ${slowest.toFixed(0)} ms (${slowestName.slice(-50).replaceAll('|', ' ')}) | ${overTwoSeconds} |`);
const total = [...tallies.values()].reduce((sum, { files }) => sum + files, 0);
console.log(`| group | files | nothing read | read, at least in part | slowest | over 2 s |\n|---|---|---|---|---|---|\n${rows.join('\n')}`);
console.log(`\n${total.toLocaleString('en')} files, ${failures.length} failures, peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB.`);
for (const failure of failures.slice(0, 20)) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;
