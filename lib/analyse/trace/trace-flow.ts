// One question, one trace: the request, the reply on its own, what the guests were taken to do, and whether both go the same way.
import { err, ok, type Result } from '../../base/result';
import { compareText } from '../../base/order';
import type { NetworkInterface } from '../../model/inventory';
import type { Trace, TraceProblem, TraceQuery, TraceVerdict } from '../../model/trace';
import { isWholeInternet, rangeText } from './filters/internet-ranges';
import { describeEnd } from './flow/describe-end';
import type { Flow } from './flow/flow';
import { hostSteps } from './flow/host-steps';
import { judgeSymmetry, type Judgement } from './flow/judge-symmetry';
import { readQuery } from './flow/read-query';
import { walkFlow, walkForward, type WalkedFlow } from './flow/walk-flow';
import type { TraceContext } from './trace-context';

/** Changes whenever equal input may give a different trace. */
export const traceEngineVersion = '1.0.0';

export function traceFlow(context: TraceContext, query: TraceQuery): Result<Trace, TraceProblem> {
  const read = readQuery(context, query);
  if (!read.ok) return read;
  const flow = read.value;
  const walked = walkFlow(context, flow, true);
  if (walked === null) return notTraceable(flow);
  const { forward, back, arrival } = walked;
  const { symmetric, asymmetry } = judgeSymmetry(forward, back, arrival);
  return ok({
    schema: 'eni-lens/trace@1', engine: traceEngineVersion, query,
    from: describeEnd(flow.from, forward.leftBy, flow.family), to: describeEnd(flow.to, arrival ?? walked.begun.target, flow.family),
    forward: forward.path(), return: back.path(), symmetric, asymmetry,
    hosts: hostSteps(context, flow, walked), alternatives: alternativesOf(context, flow, walked), notes: notesOf(walked, query),
  });
}

export interface FlowVerdict {
  readonly forward: TraceVerdict;
  readonly return: TraceVerdict;
  readonly symmetric: boolean | null;
  readonly asymmetry: Trace['asymmetry'];
  readonly blockedBy: Trace['forward']['blockedBy'];
}

/** The verdicts of `traceFlow` without hops, hosts and alternatives: for whoever asks about many flows. */
export function traceVerdict(context: TraceContext, query: TraceQuery): Result<FlowVerdict, TraceProblem> {
  const read = readQuery(context, query);
  if (!read.ok) return read;
  const walked = walkFlow(context, read.value, false);
  return walked === null ? notTraceable(read.value) : ok(verdictOf(walked));
}

/** Only whether the request arrives: stops at the first thing that drops it. */
export function forwardVerdict(context: TraceContext, query: TraceQuery): Result<Pick<FlowVerdict, 'forward' | 'blockedBy'>, TraceProblem> {
  const read = readQuery(context, query);
  if (!read.ok) return read;
  const begun = walkForward(context, read.value, false);
  if (begun === null) return notTraceable(read.value);
  const { verdict, blocker } = begun.walk;
  return ok({ forward: verdict, blockedBy: verdict === 'blocked' ? blocker : null });
}

function notTraceable({ from, to }: Flow): Result<never, TraceProblem> {
  const end = from.kind === 'interface' ? to : from;
  return err({ code: 'not-traceable', field: end === to ? 'to' : 'from', params: { ref: end.ref } });
}

function verdictOf({ forward, back, arrival }: WalkedFlow): FlowVerdict {
  const judged: Judgement = judgeSymmetry(forward, back, arrival);
  const stopped = forward.verdict === 'blocked' ? forward.blocker : back.verdict === 'blocked' ? back.blocker : null;
  return { forward: forward.verdict, return: back.verdict, ...judged, blockedBy: stopped };
}

/** An instance named as a whole has other ENIs too: what would come of the same question with each of them. */
function alternativesOf(context: TraceContext, flow: Flow, walked: WalkedFlow): Trace['alternatives'] {
  const found: Trace['alternatives'][number][] = [];
  const add = (other: Flow, from: NetworkInterface | null, to: NetworkInterface | null): void => {
    const again = walkFlow(context, other, false);
    if (again === null) return;
    const verdict = verdictOf(again);
    found.push({ from: describeEnd(other.from, from, flow.family), to: describeEnd(other.to, to, flow.family), forward: verdict.forward, return: verdict.return, symmetric: verdict.symmetric });
  };
  const { from, to } = flow;
  const usedFrom = walked.forward.leftBy;
  const usedTo = walked.begun.target;
  if (from.kind === 'interface' && from.ref === from.host?.id) {
    for (const eni of from.interfaces) if (eni.id !== usedFrom?.id) add({ ...flow, from: { ...from, ref: eni.id, interfaces: [eni] } }, eni, usedTo);
  }
  if (to.kind === 'interface' && to.interfaces.length > 1) {
    for (const eni of to.interfaces) if (eni.id !== usedTo?.id) add({ ...flow, to: { ...to, ref: eni.id, interfaces: [eni] } }, usedFrom, eni);
  }
  return found;
}

function notesOf({ forward, back, arrival }: WalkedFlow, query: TraceQuery): Trace['notes'] {
  const notes = new Map([...forward.notes, ...back.notes]);
  const add = (code: Trace['notes'][number]['code'] & Parameters<typeof forward.note>[0], detail: Trace['notes'][number]['detail'] = {}): void => {
    notes.set(`${code} ${JSON.stringify(detail)}`, { code, detail });
  };
  if (forward.verdict === 'blocked') add('forward-not-reached');
  if (arrival !== null && back.leftBy !== null && back.leftBy.id !== arrival.id) add('tracked-connection-other-interface', { arrivedBy: arrival.id, leavesBy: back.leftBy.id });
  if (forward.verdict === 'reachable') addNarrowed(forward, query, add);
  return [...notes].sort(([a], [b]) => compareText(a, b)).map(([, note]) => note);
}

function addNarrowed(forward: WalkedFlow['forward'], query: TraceQuery, add: (code: 'some-addresses-only' | 'some-ports-only', detail: Trace['notes'][number]['detail']) => void): void {
  const { region, wild } = forward.packet;
  if (wild !== null && 'internet' in wild.route) {
    if (!isWholeInternet(region, wild.family)) add('some-addresses-only', { addresses: [...new Set(region.map(rangeText))].slice(0, 20) });
  }
  if (query.port === null && query.protocol !== 'icmp' && !region.some(({ fromPort, toPort }) => fromPort === 0 && toPort === 65_535)) {
    add('some-ports-only', { ports: [...new Set(region.map(({ fromPort, toPort }) => (fromPort === toPort ? String(fromPort) : `${fromPort}-${toPort}`)))].slice(0, 20) });
  }
}
