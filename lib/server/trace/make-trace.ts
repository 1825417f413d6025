import 'server-only';
import { analyse } from '../../analyse/analyse';
import { buildGuestRouting } from '../../analyse/guest/build-guest-routing';
import { buildTraceContext, type TraceContext } from '../../analyse/trace/trace-context';
import { traceFlow } from '../../analyse/trace/trace-flow';
import { buildTopology } from '../../graph/build-topology';
import type { Trace, TraceQuery } from '../../model/trace';
import type { ServerContext } from '../context';
import { getDocument } from '../get-document';
import { readAnnotations } from '../guest/read-annotations';
import { ServerError } from '../server-error';

/** One flow in a stored snapshot, with the evidence and pins of today. */
export async function makeTrace(context: ServerContext, snapshotId: string, query: TraceQuery): Promise<Trace> {
  const traced = traceFlow(await openTraceContext(context, snapshotId), query);
  if (traced.ok) return traced.value;
  const { code, field, params } = traced.error;
  const words = Object.entries(params).map(([name, value]) => [name, typeof value === 'string' || typeof value === 'number' ? value : [value].flat().join(' ')]);
  throw new ServerError('trace-refused', { problem: code, field: field ?? '', ...Object.fromEntries(words) });
}

async function openTraceContext(context: ServerContext, snapshotId: string): Promise<TraceContext> {
  const { inventory } = await getDocument(context, snapshotId);
  const annotations = await readAnnotations(context, inventory);
  const topology = buildTopology(inventory);
  const analysis = analyse(topology, annotations);
  return buildTraceContext(topology, analysis, { routingOf: buildGuestRouting(topology, annotations, analysis.kinds) });
}
