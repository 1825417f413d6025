import 'server-only';
import { analyse } from '../../analyse/analyse';
import { buildGuestRouting } from '../../analyse/guest/build-guest-routing';
import { buildTraceContext, type TraceContext } from '../../analyse/trace/trace-context';
import { buildTopology } from '../../graph/build-topology';
import type { TraceProblem } from '../../model/trace';
import type { ServerContext } from '../context';
import { getDocument } from '../get-document';
import { readAnnotations } from '../guest/read-annotations';
import { ServerError } from '../server-error';

/** A stored snapshot to trace in, with the evidence and pins of today. */
export async function openTraceContext(context: ServerContext, snapshotId: string): Promise<TraceContext> {
  const { inventory } = await getDocument(context, snapshotId);
  const annotations = await readAnnotations(context, inventory);
  const topology = buildTopology(inventory);
  const analysis = analyse(topology, annotations);
  return buildTraceContext(topology, analysis, { routingOf: buildGuestRouting(topology, analysis, annotations) });
}

export function traceRefusal({ code, field, params }: TraceProblem): ServerError {
  const words = Object.entries(params).map(([name, value]) => [name, typeof value === 'string' || typeof value === 'number' ? value : [value].flat().join(' ')]);
  return new ServerError('trace-refused', { problem: code, field: field ?? '', ...Object.fromEntries(words) });
}
