// The engine on the open snapshot; one context an analysis, which is made anew when the evidence changes.
import { buildGuestRouting } from '@/lib/analyse/guest/build-guest-routing';
import { buildTraceContext } from '@/lib/analyse/trace/trace-context';
import type { TraceContext } from '@/lib/analyse/trace/trace-context';
import { traceFlow } from '@/lib/analyse/trace/trace-flow';
import type { Result } from '@/lib/base/result';
import type { Analysis } from '@/lib/model/analysis';
import type { GuestAnnotations } from '@/lib/model/guest';
import type { Topology } from '@/lib/model/topology';
import type { Trace, TraceProblem, TraceQuery } from '@/lib/model/trace';

const contexts = new WeakMap<Analysis, TraceContext>();

export function traceContextOf(topology: Topology, analysis: Analysis, annotations: GuestAnnotations): TraceContext {
  let context = contexts.get(analysis);
  if (context === undefined) contexts.set(analysis, (context = buildTraceContext(topology, analysis, { routingOf: buildGuestRouting(topology, analysis, annotations) })));
  return context;
}

export function runTrace(topology: Topology, analysis: Analysis, annotations: GuestAnnotations, query: TraceQuery): Result<Trace, TraceProblem> {
  return traceFlow(traceContextOf(topology, analysis, annotations), query);
}
