import 'server-only';
import { traceFlow } from '../../analyse/trace/trace-flow';
import type { Trace, TraceQuery } from '../../model/trace';
import type { ServerContext } from '../context';
import { openTraceContext, traceRefusal } from './open-trace-context';

/** One flow in a stored snapshot. */
export async function makeTrace(context: ServerContext, snapshotId: string, query: TraceQuery): Promise<Trace> {
  const traced = traceFlow(await openTraceContext(context, snapshotId), query);
  if (!traced.ok) throw traceRefusal(traced.error);
  return traced.value;
}
