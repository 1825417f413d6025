// A route to a VPC endpoint: a gateway endpoint delivers to its service, a Gateway Load Balancer endpoint inspects.
// https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
import { gapsFor } from '../../../../graph/coverage';
import type { SubnetNode } from '../../../../model/topology';
import { isIcmp } from '../../filters/protocols';
import type { MatchedRoute } from '../../routes/route-decision';
import type { Next } from '../next';
import { textOf } from '../packet';
import type { Walk } from '../walk';

export function intoEndpoint(walk: Walk, endpointId: string, subnet: SubnetNode | null, vpcId: string, match: MatchedRoute): Next {
  const { topology } = walk.context;
  const place = { subnetId: subnet?.id ?? null, vpcId };
  const endpoint = topology.endpoints.get(endpointId);
  // Only gateway endpoints have a prefix list for a destination.
  const type = endpoint?.endpointType ?? (match.prefixListId === null ? null : 'Gateway');
  const state = endpoint?.state?.toLowerCase() ?? null;
  if (state !== null && state !== 'available') {
    walk.drop('vpc-endpoint', endpointId, null, 'BAD_STATE', 'gateway-bad-state', { state }, place);
    return null;
  }
  if (type === 'Gateway') return toService(walk, endpointId, vpcId, subnet);
  if (endpoint !== undefined && type === 'GatewayLoadBalancer') return { step: 'inspect', endpoint, from: subnet };
  walk.hop('vpc-endpoint', endpointId, 'unknown', 'gateway-not-read', {}, place);
  walk.open('not-collected', endpointId, { resource: 'VpcEndpoints' }, gapsFor(topology, topology.vpcs.get(vpcId)?.place ?? '?/?', ['VpcEndpoints']));
  return null;
}

function toService(walk: Walk, endpointId: string, vpcId: string, subnet: SubnetNode | null): Next {
  const { packet, context } = walk;
  const place = { subnetId: subnet?.id ?? null, vpcId };
  if (packet.source === null || !context.network.mayBeInVpc(vpcId, packet.source)) {
    walk.drop('vpc-endpoint', endpointId, 'egress', 'edge-to-edge', 'gateway-drops', { address: textOf(packet.source, packet) }, place);
    return null;
  }
  const region = packet.region.filter(({ protocol }) => protocol === 6 || isIcmp(protocol));
  if (region.length === 0) {
    walk.drop('vpc-endpoint', endpointId, 'egress', 'VPCE_GATEWAY_PROTOCOL_RESTRICTION', 'gateway-drops', {}, place);
    return null;
  }
  if (region.length < packet.region.length) walk.packet = { ...packet, region };
  walk.waypoints.push({ kind: 'service-endpoint', id: endpointId, zone: null });
  walk.hop('vpc-endpoint', endpointId, 'deliver', 'endpoint-delivers', { service: context.topology.endpoints.get(endpointId)?.serviceName ?? '' }, place);
  walk.note('endpoint-policy-not-modelled', { endpoint: endpointId });
  return { step: 'end', end: { kind: 'service', endpointId, vpcId } };
}
