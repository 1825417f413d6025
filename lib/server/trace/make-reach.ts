import 'server-only';
import { askReach } from '../../analyse/trace/questions/ask-reach';
import type { Reach, ReachQuery } from '../../model/reach';
import type { ServerContext } from '../context';
import { openTraceContext, traceRefusal } from './open-trace-context';

/** One question over many flows in a stored snapshot. */
export async function makeReach(context: ServerContext, snapshotId: string, query: ReachQuery): Promise<Reach> {
  const asked = askReach(await openTraceContext(context, snapshotId), query);
  if (!asked.ok) throw traceRefusal(asked.error);
  return asked.value;
}
