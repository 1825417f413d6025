// A middlebox as routes name it: an ENI that forwards, or a Gateway Load Balancer endpoint (AWS Network Firewall's are such endpoints too).
// https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html#route-tables-appliance-routing
import { interfaceOfInstance } from '../../graph/route-uses';
import type { NetworkInterface, Route } from '../../model/inventory';
import type { SubnetNode, Topology } from '../../model/topology';

export interface Appliance {
  /** ENI or endpoint id, as the route says; the ENI's for a route by instance id. */
  readonly id: string;
  readonly kind: 'network-interface' | 'endpoint';
  readonly networkInterface: NetworkInterface | null;
  readonly hostId: string | null;
  /** `null`: not in the data. */
  readonly subnet: SubnetNode | null;
  readonly zone: string | null;
}

/** `null`: the route leads to something else. A CIDR route to an endpoint can only mean one for Gateway Load Balancers. */
export function applianceOf(t: Topology, route: Route | null): Appliance | null {
  if (route === null || route.target.kind === 'local') return null;
  const { target } = route;
  if (target.kind === 'vpc-endpoint') {
    const endpoint = t.endpoints.get(target.id);
    if (route.destinationKind === 'prefix-list' || (endpoint !== undefined && endpoint.endpointType !== 'GatewayLoadBalancer')) return null;
    const eni = t.networkInterfaces.get(endpoint?.networkInterfaceIds[0] ?? '') ?? null;
    return made(t, target.id, 'endpoint', eni, endpoint?.subnetIds[0] ?? eni?.subnetId ?? null, null);
  }
  if (target.kind !== 'network-interface' && target.kind !== 'instance') return null;
  const id: string = target.kind === 'network-interface' ? target.id : (interfaceOfInstance(t.hosts, target.id) ?? target.id);
  const eni = t.networkInterfaces.get(id) ?? null;
  return made(t, id, 'network-interface', eni, eni?.subnetId ?? null, eni?.attachment?.instanceId ?? (target.kind === 'instance' ? target.id : target.instanceId));
}

function made(t: Topology, id: string, kind: Appliance['kind'], networkInterface: NetworkInterface | null, subnetId: string | null, hostId: string | null): Appliance {
  const subnet = subnetId === null ? null : (t.subnets.get(subnetId) ?? null);
  return { id, kind, networkInterface, hostId, subnet, zone: subnet?.zone ?? networkInterface?.zone ?? null };
}

/** Two ENIs of one instance are one appliance. */
export const sameAppliance = (a: Appliance, b: Appliance): boolean => a.id === b.id || (a.hostId !== null && a.hostId === b.hostId);

/** What exists of an appliance in the graph, host first, as findings name it. */
export function applianceResources(t: Topology, appliance: Appliance): readonly string[] {
  return [...(appliance.hostId !== null && t.hosts.has(appliance.hostId) ? [appliance.hostId] : []), ...(exists(t, appliance.id) ? [appliance.id] : [])];
}
const exists = (t: Topology, id: string): boolean => t.networkInterfaces.has(id) || t.endpoints.has(id) || t.ghosts.has(id) || t.hosts.has(id);
