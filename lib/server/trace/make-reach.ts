import 'server-only';
import { askReach } from '../../analyse/trace/questions/ask-reach';
import { withReplies } from '../../analyse/trace/questions/ask-reply';
import type { Reach, ReachQuery } from '../../model/reach';
import type { ServerContext } from '../context';
import { openTraceContext, traceRefusal } from './open-trace-context';

/** One question over many flows in a stored snapshot. */
export async function makeReach(context: ServerContext, snapshotId: string, { replies, ...query }: ReachQuery & { readonly replies: boolean }): Promise<Reach> {
  const traced = await openTraceContext(context, snapshotId);
  const asked = askReach(traced, query);
  if (!asked.ok) throw traceRefusal(asked.error);
  return replies ? withReplies(traced, asked.value) : asked.value;
}
