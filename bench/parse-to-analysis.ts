import { analyse } from '../lib/analyse/analyse';
import { importLimits } from '../lib/collect/files/import-limits';
import { readFiles } from '../lib/collect/files/read-files';
import { buildTopology } from '../lib/graph/build-topology';
import { normalise } from '../lib/normalise/normalise';
import { placeMap } from '../lib/view/layout/place-map';
import { makeAccount } from '../lib/worlds/made-account';

/**
 * Raw describe-* bytes of a made account → finished analysis, against JSON.parse of the same bytes alone, in one process.
 * Prints the median of several runs; ratios matter, milliseconds depend on the machine.
 */
interface Input { readonly path: string; readonly bytes: Uint8Array }
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const collectGarbage = (globalThis as { gc?: () => void }).gc ?? (() => undefined);

function makeInput(eni: number, instances: number): Input[] {
  const encoder = new TextEncoder();
  return makeAccount({ eni, instances, seed: 7 }).map((file) => ({ path: file.path, bytes: encoder.encode(JSON.stringify(file.json, null, 4)) }));
}

function parseOnly(input: readonly Input[]): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const started = performance.now();
  let keys = 0;
  for (const file of input) keys += Object.keys(JSON.parse(decoder.decode(file.bytes)) as object).length;
  if (keys === 0) throw new Error('nothing parsed');
  return performance.now() - started;
}

async function whole(input: readonly Input[]): Promise<{ total: number; read: number; normalise: number; graph: number; analyse: number; place: number; enis: number; findings: number }> {
  const t0 = performance.now();
  const raw = await readFiles(input, { ...importLimits, totalBytes: 4e9, fileBytes: 4e9 });
  const t1 = performance.now();
  const { inventory } = normalise(raw);
  const t2 = performance.now();
  const topology = buildTopology(inventory);
  const t3 = performance.now();
  const analysis = analyse(topology);
  const t4 = performance.now();
  placeMap(topology, analysis, { expanded: [], showManaged: true, showOrphans: true, showSingleHomed: true });
  const t5 = performance.now();
  return { total: t4 - t0, read: t1 - t0, normalise: t2 - t1, graph: t3 - t2, analyse: t4 - t3, place: t5 - t4, enis: inventory.networkInterfaces.length, findings: analysis.findings.length };
}

const sizes = [[10_000, 4_000, 9], [100_000, 40_000, 3]] as const;
const rows: string[] = [];
const totals: number[] = [];
for (const [eni, instances, runs] of sizes) {
  const input = makeInput(eni, instances);
  const bytes = input.reduce((sum, file) => sum + file.bytes.length, 0);
  const parses: number[] = [];
  const wholes: Awaited<ReturnType<typeof whole>>[] = [];
  await whole(input);
  for (let run = 0; run < runs; run++) {
    collectGarbage();
    parses.push(parseOnly(input));
    collectGarbage();
    wholes.push(await whole(input));
  }
  const of = (key: keyof (typeof wholes)[number]): number => median(wholes.map((result) => result[key]));
  const parse = median(parses);
  totals.push(of('total'));
  const peak = process.resourceUsage().maxRSS / 1024;
  rows.push(`| ${of('enis').toLocaleString('en')} | ${instances.toLocaleString('en')} | ${(bytes / 1e6).toFixed(0)} MB | ${parse.toFixed(0)} | ${of('total').toFixed(0)} | **${(of('total') / parse).toFixed(2)}×** | ${of('read').toFixed(0)} | ${of('normalise').toFixed(0)} | ${of('graph').toFixed(0)} | ${of('analyse').toFixed(0)} | ${of('place').toFixed(0)} | ${of('findings').toLocaleString('en')} | ${peak.toFixed(0)} MB |`);
}
console.log('| ENIs | instances | bytes | JSON.parse alone, ms | files → analysis, ms | ratio | read | normalise | graph | analyse | map placement (not in the total) | findings | peak RSS |');
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|');
for (const row of rows) console.log(row);
console.log(`\n100,000 ENIs take ${((totals[1] ?? 0) / (totals[0] ?? 1)).toFixed(1)}× the time of 10,000.`);
