// A route was chosen: the ACL on the way out, the state of the route, and off to its target.
import type { SubnetNode } from '../../../../model/topology';
import { gapsFor } from '../../../../graph/coverage';
import { destinationText, targetIdOf } from '../../routes/decide-route';
import type { Next } from '../next';
import { destinationOf } from '../packet';
import { passAcl } from '../pass-acl';
import { routedInterface } from '../routed-interface';
import type { Walk } from '../walk';
import { leaveByEgressOnlyGateway, leaveByInternetGateway } from './leave-by-internet-gateway';
import { intoEndpoint } from './into-endpoint';
import { overPeering } from './over-peering';
import { intoTransitGateway } from './transit-gateway';
import { leaveByVpnGateway } from './vpn-gateway';

type TakeRoute = Extract<Next, { readonly step: 'take-route' }>;

export function takeRoute(walk: Walk, taken: TakeRoute): Next {
  const { match, subnet, tableId } = taken;
  const { route } = match;
  const place = { subnetId: subnet.id, vpcId: subnet.vpcId };
  // What stays in the subnet does not cross its edge; to a transit gateway the ACL counts even so.
  if (nextSubnet(walk, taken) !== subnet.id && !passAcl(walk, subnet, 'egress')) return null;
  const target = targetIdOf(route.target);
  const detail = { destination: destinationText(destinationOf(walk.packet)), cidr: match.cidr, target, ...(match.prefixListId === null ? {} : { prefixList: match.prefixListId }) };
  if (route.state !== 'active') {
    walk.drop('route-table', tableId, null, 'BAD_STATE_ROUTE', 'route-blackhole', { ...detail, state: route.state }, place);
    return null;
  }
  walk.hop('route-table', tableId, 'forward', 'route-matched', detail, place);
  const { target: to } = route;
  switch (to.kind) {
    case 'local': return { step: 'deliver', vpcId: subnet.vpcId ?? '', from: subnet };
    case 'internet-gateway': return leaveByInternetGateway(walk, to.id, subnet);
    case 'egress-only-internet-gateway': return leaveByEgressOnlyGateway(walk, to.id, subnet);
    case 'nat-gateway': return { step: 'translate', natGatewayId: to.id, from: subnet };
    case 'vpn-gateway': return leaveByVpnGateway(walk, to.id, subnet);
    case 'vpc-endpoint': return intoEndpoint(walk, to.id, subnet, subnet.vpcId ?? '', match);
    case 'transit-gateway': return intoTransitGateway(walk, to.id, subnet);
    case 'vpc-peering': return overPeering(walk, to.id, subnet);
    case 'network-interface':
    case 'instance': {
      const eni = routedInterface(walk.context.topology, taken.match.route.target);
      if (eni !== null) return { step: 'middlebox', networkInterface: eni, from: subnet };
      walk.hop('network-interface', to.id, 'unknown', 'beyond-snapshot', {}, place);
      openMissing(walk, to.id, subnet);
      return null;
    }
    case 'carrier-gateway':
    case 'local-gateway':
    case 'core-network':
    case 'odb-network':
    case 'unknown':
      walk.hop(to.kind === 'carrier-gateway' || to.kind === 'local-gateway' ? to.kind : 'core-network', to.id, 'unknown', 'beyond-snapshot', {}, place);
      walk.open('beyond-snapshot', to.id);
      return null;
  }
}

/** Not in the lists: unread, or somebody else's. */
function openMissing(walk: Walk, id: string, subnet: SubnetNode): void {
  const gaps = gapsFor(walk.context.topology, subnet.place, ['NetworkInterfaces']);
  walk.open(gaps.length > 0 ? 'not-collected' : 'beyond-snapshot', id, gaps.length > 0 ? { resource: 'NetworkInterfaces' } : {}, gaps);
}

/** The subnet the packet goes to next, when that is inside the VPC. */
function nextSubnet(walk: Walk, taken: TakeRoute): string | null {
  const { topology, network } = walk.context;
  const to = taken.match.route.target;
  const subnet: SubnetNode = taken.subnet;
  switch (to.kind) {
    case 'local': return walk.packet.destination === null || subnet.vpcId === null ? null : (network.subnetAt(subnet.vpcId, walk.packet.destination)?.id ?? null);
    case 'nat-gateway': return topology.natGateways.get(to.id)?.subnetId ?? null;
    case 'vpc-endpoint': return topology.endpoints.get(to.id)?.subnetIds[0] ?? null;
    case 'network-interface':
    case 'instance': return routedInterface(walk.context.topology, taken.match.route.target)?.subnetId ?? null;
    default: return null;
  }
}
