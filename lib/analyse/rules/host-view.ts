// A host as rules see it: its counted ENIs in device order, how its guest probably routes, and whether routing is its job.
// ENIs of Kubernetes CNIs, trunks, branches and AWS services are not in `counted`; the kinds stage decided that.
import type { OsBelief, Severity } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import type { HostNode } from '../../model/topology';
import type { AnalysisContext, HostFacts } from '../context';

/** `configured`: source-based routing, sure. `likely`: same, to be verified. `none`: one default route. `appliance`: a vendor's system that no cloud agent configures. */
export const beliefLevels = ['configured', 'likely', 'unknown', 'none', 'appliance', 'cni'] as const;
export type BeliefLevel = (typeof beliefLevels)[number];

export interface HostView {
  readonly id: string;
  readonly node: HostNode;
  readonly facts: HostFacts;
  readonly belief: BeliefLevel;
  readonly counted: readonly NetworkInterface[];
  /** Device index 0, or the first counted ENI when the primary was not read. */
  readonly leading: NetworkInterface | null;
  /** Route tables or a Gateway Load Balancer send other hosts' packets here. */
  readonly router: boolean;
}

const sureFrom = 0.8;

export function beliefLevelOf(belief: OsBelief): BeliefLevel {
  switch (belief.routing) {
    case 'policy-routing': return belief.confidence >= sureFrom ? 'configured' : 'likely';
    case 'single-default-route': return 'none';
    case 'appliance': return 'appliance';
    case 'cni-managed': return 'cni';
    case 'unknown': return 'unknown';
  }
}

const gone = new Set(['terminated', 'shutting-down']);

/** `null` for an instance that no longer exists. */
export function viewHost(ctx: AnalysisContext, facts: HostFacts, routers: ReadonlySet<string>): HostView | null {
  const node = ctx.topology.hosts.get(facts.instanceId);
  if (node === undefined) return null;
  const state = node.instance?.state ?? null;
  if (state !== null && gone.has(state)) return null;
  const counted = countedInterfaces(ctx, node, facts);
  return { id: node.id, node, facts, belief: beliefLevelOf(facts.osBelief), counted, leading: node.primary ?? counted[0] ?? null, router: routers.has(node.id) };
}

/** Both lists are in device order, so when all ENIs count the host's own list serves. */
function countedInterfaces(ctx: AnalysisContext, node: HostNode, facts: HostFacts): readonly NetworkInterface[] {
  if (facts.counted.length === node.networkInterfaces.length) return node.networkInterfaces;
  return facts.counted.flatMap((id) => ctx.topology.networkInterfaces.get(id) ?? []);
}

/** Hosts that an active route or a Gateway Load Balancer sends other hosts' packets to. */
export function listRouters(ctx: AnalysisContext): ReadonlySet<string> {
  const routers = new Set<string>();
  const add = (eniId: string): void => {
    const id = ctx.topology.networkInterfaces.get(eniId)?.attachment?.instanceId ?? null;
    if (id !== null) routers.add(id);
  };
  for (const [eniId, uses] of ctx.topology.routeUses) if (uses.some((use) => use.state === 'active')) add(eniId);
  for (const target of ctx.topology.inventory.gatewayLoadBalancerTargets ?? []) {
    if (target.startsWith('eni-')) add(target);
    else routers.add(target);
  }
  return routers;
}

const down: Readonly<Record<Severity, Severity>> = { high: 'medium', medium: 'low', low: 'info', info: 'info' };
const up: Readonly<Record<Severity, Severity>> = { high: 'high', medium: 'high', low: 'medium', info: 'low' };

/** A router's own routing table is set up on purpose, and most of its packets do not carry its addresses: one step less loud. */
export const softenForRouter = (host: HostView, severity: Severity): Severity => (host.router ? down[severity] : severity);
export const oneStepUp = (severity: Severity): Severity => up[severity];

/** How sure a finding is that rests on what the guest does: as sure as the belief its severity follows. */
export const beliefConfidence = (host: HostView): number => (host.belief === 'unknown' ? 0.5 : Math.round(host.facts.osBelief.confidence * 100) / 100);
