// One question over many requests: every end is walked, or stands for others of its class, and equal answers become one group.
import { err, ok, type Result } from '../../../base/result';
import type { Reach, ReachQuery } from '../../../model/reach';
import type { TraceProblem, TraceQuery } from '../../../model/trace';
import { resolveEndpoint } from '../endpoints/resolve-endpoint';
import type { TraceContext } from '../trace-context';
import { traceEngineVersion } from '../trace-flow';
import { type Answer, askOne } from './ask-one';
import { gatherGroups } from './gather-groups';
import { internetClasses } from './internet-classes';

const endsInOnePiece = 128;
/** Codes that are about the question, not about one end. */
const refusals: ReadonlySet<TraceProblem['code']> = new Set(['bad-port']);

export function askReach(context: TraceContext, query: ReachQuery): Result<Reach, TraceProblem> {
  const steps = reachSteps(context, query);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in pieces, for whoever has other things to do in between: yields the share of the ends that is done. */
export function* reachSteps(context: TraceContext, query: ReachQuery): Generator<number, Result<Reach, TraceProblem>> {
  const ends = endsOf(context, query);
  if (!ends.ok) return ends;
  const answers: { readonly members: readonly string[]; readonly answer: Answer }[] = [];
  for (const [position, members] of ends.value.entries()) {
    if (position % endsInOnePiece === endsInOnePiece - 1) yield position / ends.value.length;
    const answer = askOne(context, (ipVersion) => queryOf(query, members[0] as string, ipVersion), query.ipVersion);
    if (answer.kind === 'problem') {
      if (refusals.has(answer.problem.code)) return err(answer.problem);
      // The end itself, or another ENI of the same host.
      if (answer.problem.code === 'same-endpoint') continue;
    }
    answers.push({ members, answer });
  }
  return ok({ schema: 'eni-lens/reach@1', engine: traceEngineVersion, query, ...gatherGroups(context, answers) });
}

/** The flow that a member of a group stands for. */
export function queryOf({ question, ref, protocol, port }: ReachQuery, member: string, ipVersion: 4 | 6): TraceQuery {
  const [from, to] = question === 'internet' ? ['internet', member] : question === 'to' ? [member, ref ?? ''] : [ref ?? '', member];
  return { from, to, protocol, port, sourcePort: null, ipVersion };
}

/** What is asked about, in classes whose members cannot differ. */
function endsOf(context: TraceContext, { question, ref }: ReachQuery): Result<readonly (readonly string[])[], TraceProblem> {
  if (question === 'internet') return ok(internetClasses(context));
  const end = resolveEndpoint(context, ref ?? '', question);
  if (!end.ok) return end;
  if (question === 'from' && end.value.kind === 'service') return err({ code: 'not-traceable', field: 'from', params: { ref: end.value.ref } });
  const enis = [...context.topology.networkInterfaces.keys()].map((id) => [id]);
  return ok(end.value.kind === 'interface' ? [['internet'], ['on-premises'], ...enis] : enis);
}
