// What of the map a trace touches: ENIs, their hosts and subnets, gateways, and the frames around them. The rest can be dimmed.
import type { ResourceId } from '../../model/ids';
import type { Topology } from '../../model/topology';
import type { Trace } from '../../model/trace';

export function pathParts(t: Topology, trace: Trace): Set<ResourceId> {
  const parts = new Set<ResourceId>();
  const add = (id: ResourceId | null | undefined): void => { if (id != null) parts.add(id); };
  for (const hop of [...trace.forward.hops, ...trace.return.hops]) {
    add(hop.id);
    add(hop.subnetId);
    add(hop.vpcId);
    add(t.transitGatewayAttachments.get(hop.id)?.transitGatewayId);
    add(t.transitGatewayRouteTables.get(hop.id)?.transitGatewayId);
    for (const address of t.natGateways.get(hop.id)?.addresses ?? []) add(address.networkInterfaceId);
    const eni = hop.networkInterfaceId === null ? undefined : t.networkInterfaces.get(hop.networkInterfaceId);
    add(hop.networkInterfaceId);
    add(eni?.subnetId);
    add(eni?.vpcId);
    add(eni?.attachment?.instanceId);
  }
  for (const id of [...parts]) add(t.vpcs.get(id)?.place);
  return parts;
}
