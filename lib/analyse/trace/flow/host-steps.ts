// What the guests at both ends, and in between, were taken to do, and what would come of it if they did the other thing.
import type { HostStep } from '../../../model/trace';
import type { HostNode } from '../../../model/topology';
import { attachedInstanceId } from '../../../graph/host-nodes';
import { type GuestModel, routingFromBelief, sendingInterfaces } from '../hosts/routing-from-belief';
import { type TraceContext, withRouting } from '../trace-context';
import type { Walk } from '../walk/walk';
import type { Flow } from './flow';
import { walkForward, walkReturn, type WalkedFlow } from './walk-flow';

const models: readonly GuestModel[] = ['single-default-route', 'policy-routing'];

export function hostSteps(context: TraceContext, flow: Flow, walked: WalkedFlow): HostStep[] {
  const steps: HostStep[] = [];
  const sender = flow.from.kind === 'interface' ? flow.from.host : null;
  if (sender !== null) steps.push(stepOf(context, sender, 'sender', (other) => walkForward(other, flow, false)?.walk ?? null));
  const replierId = walked.arrival === null ? null : attachedInstanceId(walked.arrival);
  const replier = replierId === null ? undefined : context.topology.hosts.get(replierId);
  if (replier !== undefined) steps.push(stepOf(context, replier, 'replier', (other) => walkReturn(other, flow, walked.begun, false).back));
  const appliances = [...new Set([...walked.forward.waypoints, ...walked.back.waypoints].filter(({ kind }) => kind === 'appliance').map(({ id }) => id))];
  for (const id of appliances) {
    const host = context.topology.hosts.get(id);
    if (host !== undefined) steps.push(stepOf(context, host, 'middlebox', null));
  }
  return steps;
}

function stepOf(context: TraceContext, host: HostNode, role: HostStep['role'], walk: ((context: TraceContext) => Walk | null) | null): HostStep {
  const routing = context.routing(host.id);
  const several = sendingInterfaces(host).length > 1;
  const alternatives = walk === null || !several ? [] : models.flatMap((model) => {
    const other = walk(withRouting(context, host.id, routingFromBelief(context.topology, host, { routing: model, confidence: 1 })));
    return other === null ? [] : [{ routing: model, verdict: other.verdict, networkInterfaceId: other.leftBy?.id ?? null, blockedBy: other.verdict === 'blocked' ? other.blocker : null }];
  });
  return { instanceId: host.id, role, basis: routing?.basis ?? 'belief', routing: routing?.routing ?? 'unknown', confidence: routing?.confidence ?? 0, alternatives };
}
