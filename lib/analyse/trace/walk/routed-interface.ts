// The ENI behind a route's target: named itself, or as the primary ENI of an instance.
import { interfaceOfInstance } from '../../../graph/route-uses';
import type { NetworkInterface, RouteTarget } from '../../../model/inventory';
import type { Topology } from '../../../model/topology';

export function routedInterface(t: Topology, target: RouteTarget): NetworkInterface | null {
  const id = target.kind === 'network-interface' ? target.id : target.kind === 'instance' ? interfaceOfInstance(t.hosts, target.id) : null;
  return t.networkInterfaces.get(id ?? '') ?? null;
}
