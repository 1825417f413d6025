// What is on the far side of an internet or VPN gateway, and which ENI of a subnet can be reached from there.
import { compareText } from '../../base/order';
import { gapsFor } from '../../graph/coverage';
import type { NetworkInterface } from '../../model/inventory';
import type { CoverageGap, SubnetNode, Topology } from '../../model/topology';
import type { RouteDestination } from '../trace/routes/route-decision';
import { addressIn } from './network-view';
import type { RuleContext } from './rule';

export interface Remote {
  readonly text: string;
  readonly destination: RouteDestination;
}
const internet: Readonly<Record<4 | 6, readonly Remote[]>> = { 4: [{ text: '0.0.0.0/0', destination: { internet: 4 } }], 6: [{ text: '::/0', destination: { internet: 6 } }] };

/** Behind a VPN gateway: what the VPC's route tables send there, and static routes of its VPN connections. */
export function remotesOf(t: Topology, vpcId: string, gatewayId: string, family: 4 | 6): { readonly remotes: readonly Remote[]; readonly gaps: readonly CoverageGap[] } {
  if (!gatewayId.startsWith('vgw-')) return { remotes: internet[family], gaps: [] };
  const cidrs = new Set<string>();
  for (const table of t.routeTables.values()) {
    if (table.vpcId !== vpcId) continue;
    for (const route of table.routes) if (route.target.kind === 'vpn-gateway' && route.target.id === gatewayId && route.destinationKind !== 'prefix-list') cidrs.add(route.destination);
  }
  for (const connection of t.inventory.vpnConnections) if (connection.vpnGatewayId === gatewayId) for (const cidr of connection.staticRoutes) cidrs.add(cidr);
  const remotes = [...cidrs].sort(compareText).flatMap((text) => {
    const destination = addressIn(text);
    return destination === null || destination.family !== family ? [] : [{ text, destination }];
  });
  return { remotes, gaps: remotes.length > 0 ? [] : gapsFor(t, t.vpcs.get(vpcId)?.place ?? '?/?', ['VpnConnections']) };
}

/** An ENI that the internet can address: a host of the user's first, then what AWS's services own. */
export function publicEnd(ctx: RuleContext, subnet: SubnetNode, family: 4 | 6): NetworkInterface | null {
  const open = (eni: NetworkInterface): boolean => (family === 4 ? eni.privateIps.some((ip) => ip.association !== null) : eni.ipv6.length > 0);
  return ctx.view.talkers(subnet).find(open) ?? subnet.networkInterfaces.find(open) ?? null;
}
