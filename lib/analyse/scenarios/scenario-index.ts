// Look-ups that every host shares, each built in one pass (the rarely needed ones on first use), so that labels stay linear.
import type { SecurityGroupId, VpcId } from '../../model/ids';
import type { EniKind } from '../../model/analysis';
import type { Topology } from '../../model/topology';
import type { AnalysisContext } from '../context';
import { buildRoleIndex } from './role-index';
import type { RoleIndex } from './role-index';

export interface ScenarioIndex {
  /** Groups on load balancer ENIs: who may call a target is a load balancer. */
  readonly balancerGroups: ReadonlySet<SecurityGroupId>;
  /** Group → another group whose inbound rules name it. */
  readonly callers: ReadonlyMap<SecurityGroupId, SecurityGroupId>;
  readonly balancerTargets: ReadonlySet<string> | null;
  readonly routeServerPeers: ReadonlySet<string>;
  /** Joined by an active peering or by one transit gateway. */
  connectedVpcs(): (a: VpcId, b: VpcId) => boolean;
  roles(): RoleIndex;
}

const balancers = ['load-balancer', 'network-load-balancer', 'classic-load-balancer'] as const satisfies readonly EniKind[];

export function buildScenarioIndex(ctx: AnalysisContext): ScenarioIndex {
  const t = ctx.topology;
  const balancerGroups = new Set<SecurityGroupId>();
  for (const kind of balancers) {
    for (const id of ctx.byKind.get(kind) ?? []) for (const group of t.networkInterfaces.get(id)?.groups ?? []) balancerGroups.add(group);
  }
  const callers = new Map<SecurityGroupId, SecurityGroupId>();
  for (const group of t.inventory.securityGroups) {
    for (const permission of group.ingress) for (const peer of permission.groups) if (peer.groupId !== group.id && !callers.has(peer.groupId)) callers.set(peer.groupId, group.id);
  }
  const targets = t.inventory.gatewayLoadBalancerTargets;
  let connected: ((a: VpcId, b: VpcId) => boolean) | null = null;
  let roles: RoleIndex | null = null;
  return {
    balancerGroups, callers,
    balancerTargets: targets === null ? null : new Set(targets),
    routeServerPeers: new Set(t.inventory.routeServerPeers.flatMap((peer) => (peer.peerAddress === null ? [] : [peer.peerAddress]))),
    connectedVpcs: () => (connected ??= connectVpcs(t)),
    roles: () => (roles ??= buildRoleIndex(ctx)),
  };
}

function connectVpcs(t: Topology): (a: VpcId, b: VpcId) => boolean {
  const peered = new Set<string>();
  for (const peering of t.inventory.vpcPeeringConnections) if (peering.status === 'active') peered.add(`${peering.requester.vpcId}|${peering.accepter.vpcId}`);
  const gateways = new Map<VpcId, Set<string>>();
  for (const attachment of t.inventory.transitGatewayAttachments) {
    if (attachment.resourceType !== 'vpc' || attachment.resourceId === null || attachment.state !== 'available') continue;
    const known = gateways.get(attachment.resourceId);
    if (known === undefined) gateways.set(attachment.resourceId, new Set([attachment.transitGatewayId]));
    else known.add(attachment.transitGatewayId);
  }
  const none: ReadonlySet<string> = new Set();
  return (a, b) => peered.has(`${a}|${b}`) || peered.has(`${b}|${a}`) || [...(gateways.get(a) ?? none)].some((id) => gateways.get(b)?.has(id) === true);
}
