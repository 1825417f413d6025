// The request of one flow, over whichever address family gets further.
import { type PortRange, portSet } from '../../../net/port-set';
import type { ReachPorts, ReachReason } from '../../../model/reach';
import type { TraceProblem, TraceQuery, TraceVerdict } from '../../../model/trace';
import { hasPorts, highestPort, isIcmp } from '../filters/protocols';
import type { Region } from '../filters/region';
import { readQuery } from '../flow/read-query';
import { walkForward } from '../flow/walk-flow';
import type { TraceContext } from '../trace-context';
import type { Walk } from '../walk/walk';

export type Answer =
  | { readonly kind: 'answer'; readonly verdict: TraceVerdict; readonly reason: ReachReason | null; readonly ipVersion: 4 | 6; readonly ports: readonly ReachPorts[] }
  | { readonly kind: 'problem'; readonly problem: TraceProblem };

const rank: Readonly<Record<TraceVerdict, number>> = { reachable: 3, unknown: 2, blocked: 1 };
const rankOf = (answer: Answer): number => (answer.kind === 'answer' ? rank[answer.verdict] : 0);

export function askOne(context: TraceContext, queryFor: (ipVersion: 4 | 6) => TraceQuery, wanted: 4 | 6 | null): Answer {
  if (wanted !== null) return askFamily(context, queryFor(wanted), wanted);
  const four = askFamily(context, queryFor(4), 4);
  if (rankOf(four) === rank.reachable) return four;
  const six = askFamily(context, queryFor(6), 6);
  return rankOf(six) > rankOf(four) ? six : four;
}

function askFamily(context: TraceContext, query: TraceQuery, ipVersion: 4 | 6): Answer {
  const read = readQuery(context, query);
  if (!read.ok) return { kind: 'problem', problem: read.error };
  const begun = walkForward(context, read.value, false);
  if (begun === null) return { kind: 'problem', problem: { code: 'not-traceable', field: null, params: {} } };
  const { walk } = begun;
  const { verdict } = walk;
  return { kind: 'answer', verdict, reason: reasonOf(walk, verdict), ipVersion, ports: verdict === 'reachable' ? portsOf(walk.packet.region) : [] };
}

function reasonOf(walk: Walk, verdict: TraceVerdict): ReachReason | null {
  if (verdict === 'reachable') return null;
  const { blocker, unknowns: [cause] } = walk;
  if (verdict === 'blocked') return blocker === null ? null : { code: blocker.code, kind: blocker.kind, id: blocker.id, direction: blocker.direction };
  return cause === undefined ? null : { code: cause.code, kind: null, id: cause.at, direction: null };
}

/** Ranges that touch become one; each far address may have its own, their union is told. */
function portsOf(region: Region): readonly ReachPorts[] {
  return order.flatMap((protocol) => portSet(region.filter((piece) => nameOf(piece.protocol) === protocol).map(rangeOf)).map(({ from, to }) => ({ protocol, from, to })));
}
const order: readonly ReachPorts['protocol'][] = ['tcp', 'udp', 'icmp', 'other'];
const nameOf = (protocol: number): ReachPorts['protocol'] => (protocol === 6 ? 'tcp' : protocol === 17 ? 'udp' : isIcmp(protocol) ? 'icmp' : 'other');
const rangeOf = ({ protocol, fromPort, toPort }: Region[number]): PortRange => (hasPorts(protocol) || isIcmp(protocol) ? { from: fromPort, to: toPort } : { from: 0, to: highestPort });
