import { execFileSync } from 'node:child_process';
import { analyse } from '../lib/analyse/analyse';
import { askReach } from '../lib/analyse/trace/questions/ask-reach';
import { buildTraceContext, type TraceContext } from '../lib/analyse/trace/trace-context';
import { buildTopology } from '../lib/graph/build-topology';
import type { Reach, ReachQuery } from '../lib/model/reach';
import { readMadeAccount } from './shared/made-account';
import { collectGarbage, median } from './shared/measure';

/** Each question on a context of its own, so that filling the indexes counts; the graph and its analysis are built before. */
const sizes = [10_000, 100_000];
const runs = 5;
/** Collected twice with a turn of the event loop between, so that what reading left behind is gone. */
const heap = async (): Promise<number> => {
  for (let i = 0; i < 2; i++) {
    await new Promise((resolve) => { setImmediate(resolve); });
    collectGarbage();
  }
  return process.memoryUsage().heapUsed / 1e6;
};

async function load(enis: number) {
  const topology = buildTopology((await readMadeAccount(enis)).inventory);
  return { topology, analysis: analyse(topology) };
}

type Loaded = Awaited<ReturnType<typeof load>>;
const ask = (context: TraceContext, query: ReachQuery): Reach => {
  const asked = askReach(context, query);
  if (!asked.ok) throw new Error(asked.error.code);
  return asked.value;
};

/** Before the timed runs; a context that was used once is gone by then, and what it parsed for the graph stays. */
async function measureMemory(topology: Loaded['topology'], analysis: Loaded['analysis'], query: ReachQuery): Promise<number> {
  ask(buildTraceContext(topology, analysis), query);
  const before = await heap();
  const kept = await keep(topology, analysis, query);
  const grown = (await heap()) - before;
  if (kept.length !== 2) throw new Error('nothing was kept');
  return grown;
}
const keep = async (topology: Loaded['topology'], analysis: Loaded['analysis'], query: ReachQuery): Promise<readonly unknown[]> => {
  const context = buildTraceContext(topology, analysis);
  return [context, ask(context, query)];
};

function timeRuns(topology: Loaded['topology'], analysis: Loaded['analysis'], query: ReachQuery): { readonly took: readonly number[]; readonly reach: Reach } {
  const took: number[] = [];
  let reach: Reach | null = null;
  for (let i = 0; i < runs; i++) {
    const started = performance.now();
    reach = ask(buildTraceContext(topology, analysis), query);
    took.push(performance.now() - started);
  }
  if (reach === null) throw new Error('nothing was asked');
  return { took, reach };
}

function questionsOf(topology: Loaded['topology']): readonly (readonly [string, ReachQuery])[] {
  const ref = [...topology.networkInterfaces.values()].find((eni) => eni.attachment?.instanceId != null && eni.privateIps[0]?.association == null)?.id ?? '';
  return [
    ['which ENIs does the internet reach on any port', { question: 'internet', ref: null, protocol: 'all', port: null, ipVersion: null }],
    ['who reaches one ENI on TCP 443', { question: 'to', ref, protocol: 'tcp', port: 443, ipVersion: null }],
    ['what does one ENI reach', { question: 'from', ref, protocol: 'all', port: null, ipVersion: null }],
  ];
}

/** Somebody asks once: the first question of a process, as a page or the command line asks it. Median of three processes. */
function measureFirst(enis: number, question: number): number {
  const took = [0, 1, 2].map(() => Number(execFileSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', 'first', String(enis), String(question)], { encoding: 'utf8' })));
  return median(took);
}
const times = (value: number, base: number | undefined): string => (base === undefined ? '' : `${(value / base).toFixed(1)}×`);

if (process.argv[2] === 'first') {
  const { topology, analysis } = await load(Number(process.argv[3]));
  const query = questionsOf(topology)[Number(process.argv[4])]?.[1] as ReachQuery;
  const started = performance.now();
  ask(buildTraceContext(topology, analysis), query);
  console.log(performance.now() - started);
} else {
  console.log('| ENIs | question | ms: first of a process | of 10,000 ENIs | again: median of 5 | worst | of 10,000 ENIs | groups | reachable / blocked / unknown / not traced | memory of answer and indexes |');
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  const small = new Map<string, { readonly first: number; readonly middle: number }>();
  for (const enis of sizes) {
    const { topology, analysis } = await load(enis);
    for (const [at, [name, query]] of questionsOf(topology).entries()) {
      const first = measureFirst(enis, at);
      const grown = await measureMemory(topology, analysis, query);
      const { took, reach } = timeRuns(topology, analysis, query);
      const middle = median(took);
      const base = small.get(name);
      if (base === undefined) small.set(name, { first, middle });
      const { reachable, blocked, unknown, notTraced } = reach.counts;
      console.log(`| ${enis.toLocaleString('en')} | ${name} | **${first.toFixed(0)}** | ${times(first, base?.first)} | ${middle.toFixed(0)} | ${Math.max(...took).toFixed(0)} | ${times(middle, base?.middle)} | ${reach.groups.length} | ${reachable} / ${blocked} / ${unknown} / ${notTraced} | ${grown.toFixed(1)} MB |`);
    }
  }
}
