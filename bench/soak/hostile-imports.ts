// Thousands of hostile files through the whole import into a real database: nothing may crash, hang, be refused without a code, or leave anything behind when refused.
// Prints what was read and how long the worst took.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { strictChoices } from '../../lib/collect/files/import-limits';
import { importProblemCodes } from '../../lib/model/problem';
import type { ImportAnswer } from '../../lib/contract/snapshots';
import { importFiles } from '../../lib/server/import-files';
import { ServerError } from '../../lib/server/server-error';
import { startTestServer } from '../../lib/server/test-server';
import { openCorpus } from '../../lib/testing/hostile/corpora';
import { hostileArchives } from '../../lib/testing/hostile/hostile-archives';
import { mutate } from '../../lib/testing/hostile/hostile-files';
import { getWorld } from '../../lib/worlds/worlds';

interface Tally { files: number; refused: number; read: number; slowest: number; slowestName: string; overTwoSeconds: number }
const tallies = new Map<string, Tally>();
const failures: string[] = [];
const known: ReadonlySet<string> = new Set(importProblemCodes);
const keep = { truncated: 'keep', encoding: 'windows-1252' } as const;
const [task, target = ''] = process.argv.slice(2);
if (task === 'make') {
  [...hostileArchives(Number(process.env['SOAK_MEBIBYTES'] ?? 200))].forEach(([name, bytes], n) => writeFileSync(join(target, `${String(n).padStart(3, '0')}-${encodeURIComponent(name).slice(0, 120)}`), bytes));
  process.exit(0);
}

const server = startTestServer();
// A connection of its own sees what was committed and nothing else.
const database = new DatabaseSync(join(server.folder, 'eni-lens.db'), { readOnly: true });
// Counters of the rate limit change with every import, refused or not.
const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'rate_counters'").all().map(({ name }) => String(name));
const countRows = database.prepare(`SELECT ${tables.map((name) => `(SELECT count(*) FROM "${name}") AS "${name}"`).join(', ')}`);
const stored = { refused: 0, accepted: 0, checks: 0 };

/** What an import left: nothing when it was refused, else one snapshot that reads back whole, unless it was there before. */
async function checkStore(label: string, before: Record<string, unknown>, answer: ImportAnswer | null): Promise<void> {
  const after = countRows.get() ?? {};
  const added = answer?.created === true ? 1 : 0;
  const expected = { ...before, snapshots: Number(before['snapshots']) + added, snapshot_meta: Number(before['snapshot_meta']) + added, audit: Number(before['audit']) + (answer === null ? 0 : 1) };
  if (JSON.stringify(after) !== JSON.stringify(expected)) failures.push(`${label}: ${JSON.stringify(before)} became ${JSON.stringify(after)}`);
  if (answer === null) stored.refused++;
  else if ((stored.accepted++, (await server.context.store.lookupSnapshotBody(answer.id)) === null)) failures.push(`${label}: its snapshot is not there`);
  if ((stored.refused + stored.accepted) % 100 === 0) checkIntegrity(label);
}
function checkIntegrity(label: string): void {
  stored.checks++;
  const said = database.prepare('PRAGMA integrity_check').all().map((row) => Object.values(row)[0]).join();
  if (said !== 'ok') failures.push(`${label}: ${said}`);
}

async function feed(group: string, name: string, path: string, bytes: Uint8Array, mustRefuse = false, choices: typeof keep | typeof strictChoices = strictChoices): Promise<void> {
  const tally = tallies.get(group) ?? { files: 0, refused: 0, read: 0, slowest: 0, slowestName: '', overTwoSeconds: 0 };
  tallies.set(group, tally);
  const label = `${group} ${name}`;
  const before = countRows.get() ?? {};
  // Another client each time, that is no rate limit.
  const client = { prefix: `${group}-${tally.files++}`, truncated: '192.0.2.0', userAgent: null };
  let answer: ImportAnswer | null = null;
  let problems: readonly { readonly code: string }[] = [];
  const started = performance.now();
  try {
    answer = await importFiles(server.context, client, { name: path, files: [{ path, bytes }], choices });
    problems = answer.report.problems;
  } catch (error) {
    if (error instanceof ServerError && error.code === 'nothing-readable') problems = error.problems;
    else failures.push(`${label}: ${error instanceof Error ? error.stack : String(error)}`);
  }
  const took = performance.now() - started;
  if (took > tally.slowest) Object.assign(tally, { slowest: took, slowestName: name });
  if (took > 2000) tally.overTwoSeconds++;
  if (answer === null) tally.refused++;
  else tally.read++;
  if (answer === null && problems.length === 0) failures.push(`${label}: nothing read and nothing said`);
  if (mustRefuse && problems.length === 0) failures.push(`${label}: accepted`);
  for (const { code } of problems) if (!known.has(code)) failures.push(`${label}: code ${code}`);
  await checkStore(label, before, answer);
}

/** Made by another process, so that the peak memory is the import's own. */
function makeArchives(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const folder = mkdtempSync(join(tmpdir(), 'eni-lens-hostile-'));
  spawnSync(process.execPath, [process.argv[1] ?? '', 'make', folder], { stdio: 'inherit' });
  const made = readdirSync(folder).sort().map((file) => ({ name: file.slice(4), bytes: readFileSync(join(folder, file)) }));
  rmSync(folder, { recursive: true, force: true });
  return made;
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

checkIntegrity('the end');
database.close();
server.close();
const rows = [...tallies].map(([group, { files, refused, read, slowest, slowestName, overTwoSeconds }]) => `| ${group} | ${files.toLocaleString('en')} | ${refused.toLocaleString('en')} | ${read.toLocaleString('en')} | ${slowest.toFixed(0)} ms (${slowestName.slice(-50).replaceAll('|', ' ')}) | ${overTwoSeconds} |`);
const total = [...tallies.values()].reduce((sum, { files }) => sum + files, 0);
console.log(`| group | files | nothing read | read, at least in part | slowest | over 2 s |\n|---|---|---|---|---|---|\n${rows.join('\n')}`);
console.log(`\n${total.toLocaleString('en')} files, ${failures.length} failures, peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB.`);
console.log(`Database: ${stored.refused.toLocaleString('en')} refused imports left no row, ${stored.accepted.toLocaleString('en')} read ones a whole snapshot, integrity checked ${stored.checks} times.`);
for (const failure of failures.slice(0, 20)) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;
