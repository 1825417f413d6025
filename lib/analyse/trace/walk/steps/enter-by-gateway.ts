// Into a VPC by an internet or VPN gateway: by the gateway's route table where it has one, else locally.
// https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html
import type { RouteTarget } from '../../../../model/inventory';
import type { SubnetNode } from '../../../../model/topology';
import { addressesOf, ownsAddress } from '../../interface-addresses';
import { decideRoute, destinationText, targetIdOf } from '../../routes/decide-route';
import { gatewayTable } from '../../routes/governing-table';
import { passBlockPublicAccess } from '../block-public-access';
import type { Next } from '../next';
import { destinationOf } from '../packet';
import { routedInterface } from '../routed-interface';
import type { Walk } from '../walk';
import { intoEndpoint } from './into-endpoint';

type GatewayIn = Extract<Next, { readonly step: 'gateway-in' }>;

export function enterByGateway(walk: Walk, { gatewayId, gateway, vpcId, translated }: GatewayIn): Next {
  const { topology, network } = walk.context;
  const local: Next = { step: 'deliver', vpcId, from: null };
  const governing = gateway === 'egress-only-internet-gateway' ? { kind: 'implicit' as const } : gatewayTable(topology, gatewayId, vpcId);
  const decision = governing.kind === 'table' ? decideRoute(topology, governing.table, destinationOf(walk.packet)) : null;
  const target = decision?.kind === 'route' ? decision.match.route.target : null;
  if (gateway !== 'vpn-gateway') {
    const nat = translated !== null && network.natOf(translated.id) !== null;
    const first = target === null || target.kind === 'local' ? topology.subnets.get(translated?.subnetId ?? '') : subnetOf(walk, target);
    if (!passBlockPublicAccess(walk, first ?? null, 'in', nat || gateway === 'egress-only-internet-gateway')) return null;
  }
  if (governing.kind === 'implicit') return local;
  if (governing.kind === 'unknown') {
    walk.hop('gateway-route-table', gatewayId, 'unknown', 'route-not-read', {}, { vpcId });
    walk.open('not-collected', gatewayId, { resource: 'RouteTables' }, governing.gaps);
    return local;
  }
  const table = governing.table.id;
  const detail = { destination: destinationText(destinationOf(walk.packet)) };
  if (decision?.kind !== 'route' || target === null) {
    // Gateway tables hold neither prefix lists nor propagated routes, so nothing but one route or none can be.
    walk.drop('gateway-route-table', table, null, 'NO_ROUTE_TO_DESTINATION', 'no-route', detail, { vpcId });
    return null;
  }
  const matched = { ...detail, cidr: decision.match.cidr, target: targetIdOf(target) };
  if (decision.match.route.state !== 'active') {
    walk.drop('gateway-route-table', table, null, 'BAD_STATE_ROUTE', 'route-blackhole', matched, { vpcId });
    return null;
  }
  walk.hop('gateway-route-table', table, 'forward', 'route-matched', matched, { vpcId });
  if (target.kind === 'local') return local;
  if (target.kind === 'vpc-endpoint') return intoEndpoint(walk, target.id, null, vpcId, decision.match);
  const eni = routedInterface(topology, target);
  if (eni === null) {
    walk.open('beyond-snapshot', targetIdOf(target));
    return null;
  }
  const own = walk.packet.destination !== null && ownsAddress(eni, walk.packet.destination);
  const withoutPublic = gateway === 'internet-gateway' && walk.packet.family === 4 && !own && !addressesOf(eni).v4.some(({ publicIp }) => publicIp !== null);
  if (withoutPublic && !walk.drop('network-interface', eni.id, 'ingress', 'INGRESS_RTB_NO_PUBLIC_IP', 'gateway-drops', matched, { networkInterface: eni })) return null;
  return { step: 'middlebox', networkInterface: eni, from: null };
}

function subnetOf(walk: Walk, target: RouteTarget): SubnetNode | undefined {
  const { topology } = walk.context;
  if (target.kind === 'vpc-endpoint') return topology.subnets.get(topology.endpoints.get(target.id)?.subnetIds[0] ?? '');
  return topology.subnets.get(routedInterface(topology, target)?.subnetId ?? '');
}
