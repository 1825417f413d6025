// A host as rules see it: its counted ENIs in device order, how its guest probably routes, and whether routing is its job.
// ENIs of Kubernetes CNIs, trunks, branches and AWS services are not in `counted`; the kinds stage decided that.
import type { OsBelief, Severity } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import type { HostNode } from '../../model/topology';
import type { AnalysisContext, HostFacts } from '../context';
import { nameOf } from './name-of';

/** `configured`: source-based routing, sure. `likely`: same, to be verified. `none`: one default route. `appliance`: a vendor's system that no cloud agent configures. */
export const beliefLevels = ['configured', 'likely', 'unknown', 'none', 'appliance', 'cni'] as const;
export type BeliefLevel = (typeof beliefLevels)[number];

export interface HostView {
  readonly id: string;
  readonly label: string;
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
export function viewHost(ctx: AnalysisContext, facts: HostFacts, balancerTargets: ReadonlySet<string>): HostView | null {
  const node = ctx.topology.hosts.get(facts.instanceId);
  if (node === undefined) return null;
  const state = node.instance?.state ?? null;
  if (state !== null && gone.has(state)) return null;
  const counted: NetworkInterface[] = [];
  for (const id of facts.counted) {
    const eni = ctx.topology.networkInterfaces.get(id);
    if (eni !== undefined) counted.push(eni);
  }
  return {
    id: node.id, label: nameOf(node.id, node.instance?.tags), node, facts, belief: beliefLevelOf(facts.osBelief), counted,
    leading: node.primary ?? counted[0] ?? null, router: isRouter(ctx, node, balancerTargets),
  };
}

function isRouter(ctx: AnalysisContext, node: HostNode, balancerTargets: ReadonlySet<string>): boolean {
  if (balancerTargets.has(node.id)) return true;
  for (const eni of node.networkInterfaces) {
    if (balancerTargets.has(eni.id)) return true;
    const uses = ctx.topology.routeUses.get(eni.id);
    if (uses !== undefined && uses.some((use) => use.state === 'active')) return true;
  }
  return false;
}

const down: Readonly<Record<Severity, Severity>> = { high: 'medium', medium: 'low', low: 'info', info: 'info' };
const up: Readonly<Record<Severity, Severity>> = { high: 'high', medium: 'high', low: 'medium', info: 'low' };

/** A router's own routing table is set up on purpose, and most of its packets do not carry its addresses: one step less loud. */
export const softenForRouter = (host: HostView, severity: Severity): Severity => (host.router ? down[severity] : severity);
export const oneStepUp = (severity: Severity): Severity => up[severity];

/** How sure a claim is that rests on what the guest does. */
export function beliefConfidence(host: HostView): number {
  const { confidence } = host.facts.osBelief;
  const sure = host.belief === 'unknown' ? 0.5 : host.belief === 'none' || host.belief === 'appliance' ? confidence : 1 - confidence;
  return Math.round(sure * 100) / 100;
}
