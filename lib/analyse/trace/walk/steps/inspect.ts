// A Gateway Load Balancer endpoint: appliances behind it see the packet, which then leaves the endpoint's subnet. No security group.
// https://docs.aws.amazon.com/vpc/latest/privatelink/vpce-gateway-load-balancer.html
import { gapsFor } from '../../../../graph/coverage';
import type { Next } from '../next';
import { passAcl } from '../pass-acl';
import type { Walk } from '../walk';
import { withoutState } from './middlebox';

type Inspect = Extract<Next, { readonly step: 'inspect' }>;

export function inspect(walk: Walk, { endpoint, from }: Inspect): Next {
  const { topology } = walk.context;
  const subnet = topology.subnets.get(endpoint.subnetIds[0] ?? topology.networkInterfaces.get(endpoint.networkInterfaceIds[0] ?? '')?.subnetId ?? '');
  if (subnet === undefined) {
    walk.open('not-collected', endpoint.id, { resource: 'Subnets' }, gapsFor(topology, topology.vpcs.get(endpoint.vpcId ?? '')?.place ?? '?/?', ['Subnets']));
    return null;
  }
  if (subnet.id !== from?.id && !passAcl(walk, subnet, 'ingress')) return null;
  const zone = subnet.subnet?.zoneId ?? subnet.zone;
  walk.waypoints.push({ kind: 'endpoint', id: endpoint.id, zone });
  walk.passage = 'stripped';
  walk.hop('gateway-load-balancer-endpoint', endpoint.id, 'forward', 'endpoint-inspects', { service: endpoint.serviceName ?? '', zone: zone ?? '' }, {
    networkInterface: topology.networkInterfaces.get(endpoint.networkInterfaceIds[0] ?? '') ?? null, subnetId: subnet.id, vpcId: subnet.vpcId,
  });
  walk.note('appliance-inside-not-modelled', { endpoint: endpoint.id });
  withoutState(walk, endpoint.id);
  return { step: 'leave', subnet, networkInterface: null };
}
