// One question at a time, asked in pieces between frames: first the requests, then for each member whether its reply comes back.
import { touchMap } from '@/components/map/map-idle';
import { traceContextOf } from '@/components/trace/run-trace';
import { askReply } from '@/lib/analyse/trace/questions/ask-reply';
import { reachSteps } from '@/lib/analyse/trace/questions/ask-reach';
import type { TraceContext } from '@/lib/analyse/trace/trace-context';
import type { Analysis } from '@/lib/model/analysis';
import type { GuestAnnotations } from '@/lib/model/guest';
import type { Reach, ReachQuery } from '@/lib/model/reach';
import type { Topology } from '@/lib/model/topology';
import type { TraceProblem, TraceVerdict } from '@/lib/model/trace';
import { formatReachView, isReachAsked } from '@/lib/view/reach/reach-view';

/** By member. Not there: not asked yet. */
export type Replies = ReadonlyMap<string, TraceVerdict>;
export type ReachState =
  | { readonly kind: 'none' } | { readonly kind: 'failed' } | { readonly kind: 'problem'; readonly problem: TraceProblem }
  | { readonly kind: 'asking'; readonly done: number }
  | { readonly kind: 'answer'; readonly reach: Reach; readonly replies: Replies; /** All of them are there. */ readonly settled: boolean };

/** Milliseconds of work between two frames. */
const piece = 10;

export class ReachRun {
  #state: ReachState = { kind: 'asking', done: 0 };
  #stopped = false;
  readonly #listeners = new Set<() => void>();

  constructor(readonly key: string, begin: () => TraceContext, query: ReachQuery) {
    if (!isReachAsked(query)) this.#state = { kind: 'none' };
    else void this.#work(begin, query).catch((cause: unknown) => { console.error(cause); this.#set({ kind: 'failed' }); });
  }

  readonly get = (): ReachState => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  stop(): void { this.#stopped = true; }

  #set(state: ReachState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  async #work(begin: () => TraceContext, query: ReachQuery): Promise<void> {
    await pause();
    const context = begin();
    const steps = reachSteps(context, query);
    let asked = steps.next();
    for (let from = performance.now(); asked.done !== true; asked = steps.next()) {
      if (performance.now() - from < piece) continue;
      this.#set({ kind: 'asking', done: asked.value });
      await pause();
      if (this.#stopped) return;
      from = performance.now();
    }
    if (!asked.value.ok) { this.#set({ kind: 'problem', problem: asked.value.error }); return; }
    await this.#askReplies(context, asked.value.value);
  }

  async #askReplies(context: TraceContext, reach: Reach): Promise<void> {
    const replies = new Map<string, TraceVerdict>();
    const answer = (settled: boolean): void => this.#set({ kind: 'answer', reach, replies: new Map(replies), settled });
    let from = 0;
    for (const { verdict, members, ipVersion } of reach.groups) {
      if (verdict !== 'reachable') continue;
      for (const member of members) {
        if (performance.now() - from > piece) {
          answer(false);
          await pause();
          if (this.#stopped) return;
          from = performance.now();
        }
        replies.set(member, askReply(context, reach.query, member, ipVersion));
      }
    }
    answer(true);
  }
}

/** To the next turn of the page; what waits for a still picture waits on. */
function pause(): Promise<void> {
  touchMap();
  return new Promise((resolve) => { setTimeout(resolve, 0); });
}

const runs = new WeakMap<Analysis, ReachRun>();

/** The run of a question on the open snapshot; the one before it ends. */
export function openReach(topology: Topology, analysis: Analysis, annotations: GuestAnnotations, query: ReachQuery): ReachRun {
  const key = formatReachView({ query, shown: 'reachable' });
  const known = runs.get(analysis);
  if (known?.key === key) return known;
  known?.stop();
  const run = new ReachRun(key, () => traceContextOf(topology, analysis, annotations), query);
  runs.set(analysis, run);
  return run;
}
