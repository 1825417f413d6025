// Traces of the open snapshot. The last one is kept, so that drawing and panel share it.
import type { Analysis } from '@/lib/model/analysis';
import type { GuestAnnotations } from '@/lib/model/guest';
import type { Topology } from '@/lib/model/topology';
import type { Trace, TraceProblem, TraceQuery } from '@/lib/model/trace';
import { headlineOf } from '@/lib/view/trace/headline';
import type { Headline } from '@/lib/view/trace/headline';
import { placeScene } from '@/lib/view/trace/place-scene';
import type { TraceScene } from '@/lib/view/trace/scene';
import { formatTrace, isAsked } from '@/lib/view/trace/trace-view';
import { runTrace } from './run-trace';
import { buildVerdictTable } from '@/lib/view/trace/verdict-table';
import type { VerdictRow } from '@/lib/view/trace/verdict-table';

export interface OpenTrace { readonly trace: Trace; readonly scene: TraceScene; readonly rows: readonly VerdictRow[]; readonly headline: Headline }
export type TraceOutcome = { readonly kind: 'none' } | { readonly kind: 'failed' } | { readonly kind: 'problem'; readonly problem: TraceProblem } | { readonly kind: 'trace'; readonly open: OpenTrace };

const none: TraceOutcome = { kind: 'none' };
const last = new WeakMap<Analysis, { readonly key: string; readonly outcome: TraceOutcome }>();

export function openTrace(topology: Topology, analysis: Analysis, annotations: GuestAnnotations, query: TraceQuery): TraceOutcome {
  if (!isAsked(query)) return none;
  const key = formatTrace(query);
  const known = last.get(analysis);
  if (known?.key === key) return known.outcome;
  const outcome = make(topology, analysis, annotations, query);
  last.set(analysis, { key, outcome });
  return outcome;
}

function make(topology: Topology, analysis: Analysis, annotations: GuestAnnotations, query: TraceQuery): TraceOutcome {
  try {
    const result = runTrace(topology, analysis, annotations, query);
    if (!result.ok) return { kind: 'problem', problem: result.error };
    const trace = result.value;
    return { kind: 'trace', open: { trace, scene: placeScene(topology, analysis, trace), rows: buildVerdictTable(trace), headline: headlineOf(topology, trace) } };
  } catch (cause) {
    console.error(cause);
    return { kind: 'failed' };
  }
}
