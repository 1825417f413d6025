import { analyse } from '../lib/analyse/analyse';
import { buildTraceContext } from '../lib/analyse/trace/trace-context';
import { forwardVerdict, traceFlow, traceVerdict } from '../lib/analyse/trace/trace-flow';
import { buildTopology } from '../lib/graph/build-topology';
import type { TraceQuery } from '../lib/model/trace';
import { makeRandom } from '../lib/testing/shuffle';
import { readMadeAccount } from './shared/made-account';
import { collectGarbage } from './shared/measure';

/**
 * One trace at a time on a made account: from hosts, from the internet and to it, between random ENIs. The graph and its analysis are built before.
 * "First" is the first trace of all, which fills the indexes it needs; the others are over all queries after one warm round.
 */
const sizes = [10_000, 100_000];
const flows = 4_000;
const heap = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
};
const at = (sorted: readonly number[], share: number): string => `${((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 1000).toFixed(0)}`;

async function load(enis: number) {
  const topology = buildTopology((await readMadeAccount(enis)).inventory);
  return { topology, analysis: analyse(topology) };
}

function makeQueries(ids: readonly string[]): TraceQuery[] {
  const random = makeRandom(3);
  const pick = (): string => ids[Math.floor(random() * ids.length)] ?? '';
  return Array.from({ length: flows }, (_, i): TraceQuery => {
    const [from, to] = i % 4 === 0 ? ['internet', pick()] : i % 4 === 1 ? [pick(), 'internet'] : [pick(), pick()];
    return { from, to, protocol: 'tcp', port: [443, 22, 5432, null][i % 5] ?? 8080, sourcePort: null, ipVersion: null };
  });
}

function time(run: (query: TraceQuery) => void, queries: readonly TraceQuery[]): number[] {
  const took = queries.map((query) => {
    const started = performance.now();
    run(query);
    return performance.now() - started;
  });
  return took.sort((a, b) => a - b);
}

console.log('| ENIs | context, µs | first trace, ms | trace, µs: median | 95 % | worst | verdicts only, median | request only, median | memory of indexes and context | reachable / blocked / unknown |');
console.log('|---|---|---|---|---|---|---|---|---|---|');
for (const enis of sizes) {
  const { topology, analysis } = await load(enis);
  const queries = makeQueries([...topology.networkInterfaces.keys()]);
  const before = heap();
  const t0 = performance.now();
  const context = buildTraceContext(topology, analysis);
  const t1 = performance.now();
  traceFlow(context, queries[0] as TraceQuery);
  const t2 = performance.now();
  const verdicts = { reachable: 0, blocked: 0, unknown: 0 };
  for (const query of queries) {
    const traced = traceFlow(context, query);
    if (traced.ok) verdicts[traced.value.forward.verdict]++;
  }
  const grown = heap() - before;
  const whole = time((query) => { traceFlow(context, query); }, queries);
  const short = time((query) => { traceVerdict(context, query); }, queries);
  const request = time((query) => { forwardVerdict(context, query); }, queries);
  console.log(`| ${enis.toLocaleString('en')} | ${((t1 - t0) * 1000).toFixed(0)} | ${(t2 - t1).toFixed(1)} | **${at(whole, 0.5)}** | ${at(whole, 0.95)} | ${at(whole, 1)} | ${at(short, 0.5)} | ${at(request, 0.5)} | ${grown.toFixed(1)} MB | ${verdicts.reachable} / ${verdicts.blocked} / ${verdicts.unknown} |`);
}
