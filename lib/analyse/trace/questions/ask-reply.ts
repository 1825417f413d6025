// Whether the reply of a member finds its way back: what a reach answer, which is about requests, leaves open.
import type { Reach, ReachQuery } from '../../../model/reach';
import type { TraceVerdict } from '../../../model/trace';
import type { TraceContext } from '../trace-context';
import { traceVerdict } from '../trace-flow';
import { queryOf } from './ask-reach';

/** `reachable`: it comes back. The same verdict as `return` of the member's trace. */
export function askReply(context: TraceContext, query: ReachQuery, member: string, ipVersion: 4 | 6): TraceVerdict {
  const traced = traceVerdict(context, queryOf(query, member, ipVersion));
  return traced.ok ? traced.value.return : 'unknown';
}

/** An answer with the replies of every group that is reachable, counted by verdict. */
export function withReplies(context: TraceContext, reach: Reach): Reach {
  return {
    ...reach,
    groups: reach.groups.map((group) => {
      if (group.verdict !== 'reachable') return group;
      const replies = { reachable: 0, blocked: 0, unknown: 0 };
      for (const member of group.members) replies[askReply(context, reach.query, member, group.ipVersion)] += 1;
      return { ...group, replies };
    }),
  };
}
