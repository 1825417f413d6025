// ENIs that another resource lists as its own: VPC endpoints, NAT gateways, addresses held for a managed service.
import type { EniKind } from '../../model/analysis';
import type { NetworkInterfaceId, ResourceId } from '../../model/ids';
import type { Topology } from '../../model/topology';

export interface OwnerJoin {
  readonly kind: EniKind;
  readonly owner: ResourceId;
  /** Where the owner lists the ENI. */
  readonly field: string;
}

export function buildOwnerJoins(t: Topology): Map<NetworkInterfaceId, OwnerJoin> {
  const joins = new Map<NetworkInterfaceId, OwnerJoin>();
  for (const endpoint of t.endpoints.values()) {
    const kind: EniKind = endpoint.endpointType === 'GatewayLoadBalancer' ? 'gateway-load-balancer-endpoint' : 'vpc-endpoint';
    for (const id of endpoint.networkInterfaceIds) joins.set(id, { kind, owner: endpoint.id, field: 'VpcEndpoint.NetworkInterfaceIds' });
  }
  for (const gateway of t.natGateways.values()) {
    for (const address of gateway.addresses) {
      if (address.networkInterfaceId !== null) joins.set(address.networkInterfaceId, { kind: 'nat-gateway', owner: gateway.id, field: 'NatGateway.NatGatewayAddresses' });
    }
  }
  return joins;
}
