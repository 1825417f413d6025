import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../lib/analyse/analyse';
import { readPages } from '../lib/collect/files/read-files';
import { buildTopology } from '../lib/graph/build-topology';
import { createNormaliser } from '../lib/normalise/normalise';
import { defaultLayout, placeMap } from '../lib/view/layout/place-map';
import { makeAccount } from '../lib/worlds/made-account';
import { limits } from './shared/made-account';
import { collectGarbage, median } from './shared/measure';

/**
 * Raw describe-* bytes of a made account → finished analysis, against decoding and JSON.parse of the same bytes alone.
 * Each size is made by one process and measured in another, so that nothing but the bytes is alive and the peak memory is its own.
 * Both sides run by turns in the same process, after a garbage collection each; the ratio is the median of the runs' ratios.
 */
interface Input { readonly path: string; readonly bytes: Uint8Array }
const stages = ['read', 'join', 'graph', 'analyse'] as const;
type Times = Record<(typeof stages)[number] | 'total' | 'place', number>;
interface Measured {
  readonly megabytes: number;
  readonly enis: number;
  readonly findings: number;
  readonly peak: number;
  readonly ratio: number;
  readonly parse: number;
  readonly times: Times;
}
const sizes = [{ enis: 10_000, instances: 4_000, warm: 4, runs: 17 }, { enis: 100_000, instances: 40_000, warm: 2, runs: 7 }] as const;

function make(folder: string, enis: number, instances: number): void {
  makeAccount({ eni: enis, instances, seed: 7 }).forEach((file, index) => {
    const inside = join(folder, String(index).padStart(5, '0'));
    mkdirSync(inside);
    writeFileSync(join(inside, encodeURIComponent(file.path)), JSON.stringify(file.json, null, 4));
  });
}

function load(folder: string): Input[] {
  return readdirSync(folder).sort().map((index) => {
    const name = readdirSync(join(folder, index))[0] ?? '';
    return { path: decodeURIComponent(name), bytes: readFileSync(join(folder, index, name)) };
  });
}

function parseOnly(input: readonly Input[]): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const started = performance.now();
  let keys = 0;
  for (const file of input) keys += Object.keys(JSON.parse(decoder.decode(file.bytes)) as object).length;
  const took = performance.now() - started;
  if (keys === 0) throw new Error('nothing parsed');
  return took;
}

async function whole(input: readonly Input[], place: boolean): Promise<Times & { enis: number; findings: number }> {
  const t0 = performance.now();
  const normaliser = createNormaliser();
  const end = await readPages(input, limits, normaliser);
  const t1 = performance.now();
  const { inventory } = normaliser.finish(end);
  const t2 = performance.now();
  const topology = buildTopology(inventory);
  const t3 = performance.now();
  const analysis = analyse(topology);
  const t4 = performance.now();
  if (place) placeMap(topology, analysis, defaultLayout);
  const t5 = performance.now();
  return { total: t4 - t0, read: t1 - t0, join: t2 - t1, graph: t3 - t2, analyse: t4 - t3, place: t5 - t4, enis: inventory.networkInterfaces.length, findings: analysis.findings.length };
}

async function measure(folder: string, warm: number, runs: number): Promise<Measured> {
  const input = load(folder);
  const parses: number[] = [];
  const wholes: Awaited<ReturnType<typeof whole>>[] = [];
  for (let run = 0; run < warm + runs; run++) {
    let parse = 0;
    collectGarbage();
    if (run % 2 === 0) parse = parseOnly(input);
    collectGarbage();
    const result = await whole(input, false);
    collectGarbage();
    if (run % 2 === 1) parse = parseOnly(input);
    if (run >= warm) {
      parses.push(parse);
      wholes.push(result);
    }
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  const { place, enis, findings } = await whole(input, true);
  const of = (key: keyof Times): number => median(wholes.map((result) => result[key]));
  return {
    megabytes: input.reduce((sum, file) => sum + file.bytes.length, 0) / 1e6,
    enis,
    findings,
    peak,
    ratio: median(wholes.map((result, run) => result.total / (parses[run] ?? 1))),
    parse: median(parses),
    times: { total: of('total'), read: of('read'), join: of('join'), graph: of('graph'), analyse: of('analyse'), place },
  };
}

function inChild(...parameters: readonly (string | number)[]): string {
  const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', ...parameters.map(String)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`${parameters[0]} failed`);
  return stdout;
}

function report(): void {
  const measured: Measured[] = [];
  for (const { enis, instances, warm, runs } of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'eni-lens-made-'));
    try {
      inChild('make', folder, enis, instances);
      measured.push(JSON.parse(inChild('measure', folder, warm, runs)) as Measured);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  console.log('| ENIs | instances | bytes | decode + JSON.parse alone, ms | files → analysis, ms | ratio | parse and read items | join, sort | graph | analyse | map placement (not in the total) | findings | peak RSS |');
  console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|');
  measured.forEach(({ enis, megabytes, parse, times, ratio, findings, peak }, size) => {
    const cells = [enis.toLocaleString('en'), sizes[size]?.instances.toLocaleString('en'), `${megabytes.toFixed(0)} MB`, parse.toFixed(0), times.total.toFixed(0), `**${ratio.toFixed(2)}×**`, ...stages.map((stage) => times[stage].toFixed(0)), times.place.toFixed(0), findings.toLocaleString('en'), `${peak.toFixed(0)} MB`];
    console.log(`| ${cells.join(' | ')} |`);
  });
  const [small, large] = measured;
  if (small !== undefined && large !== undefined) console.log(`\n${large.enis.toLocaleString('en')} ENIs take ${(large.times.total / small.times.total).toFixed(1)}× the time of ${small.enis.toLocaleString('en')} (JSON.parse alone: ${(large.parse / small.parse).toFixed(1)}×).`);
}

const [task, folder = '', first = '', second = ''] = process.argv.slice(2);
if (task === 'make') make(folder, Number(first), Number(second));
else if (task === 'measure') console.log(JSON.stringify(await measure(folder, Number(first), Number(second))));
else report();
