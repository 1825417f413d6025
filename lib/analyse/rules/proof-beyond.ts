// A flow that follows one route of a subnet: to an ENI there when one is known, else to an address inside of the route's destination.
import type { Route } from '../../model/inventory';
import type { SubnetNode } from '../../model/topology';
import type { TraceQuery } from '../../model/trace-query';
import { containsIp, parseCidr } from '../../net/cidr';
import { formatIp } from '../../net/ip';
import { addressIn, ipOf } from './network-view';
import { proofFlow } from './proof-flow';
import type { RuleContext } from './rule';
import { wayTo } from './way';

export function proofBeyond(ctx: RuleContext, subnet: SubnetNode, route: Route): TraceQuery | null {
  const t = ctx.topology;
  const table = subnet.routeTable?.table;
  const text = route.destinationKind === 'prefix-list' ? (t.prefixLists.get(route.destination)?.cidrs?.[0] ?? null) : route.destination;
  const block = text === null ? null : parseCidr(text);
  if (table === undefined || block === null) return null;
  const from = ctx.view.firstStarter(subnet, block.family);
  if (from === null) return null;
  for (const vpc of t.vpcs.values()) {
    if (vpc.id === subnet.vpcId) continue;
    for (const other of vpc.subnets) {
      const to = ctx.view.talkers(other)[0];
      const ip = to === undefined ? null : ipOf(to, block.family);
      if (to !== undefined && ip !== null && containsIp(block, ip) && wayTo(t, table, ip).route === route) return proofFlow(t, { from, to, family: block.family });
    }
  }
  if (block.length === 0) return { from: from.id, to: 'internet', protocol: 'tcp', port: 443, sourcePort: null, ipVersion: block.family };
  const ip = addressIn(text);
  return ip === null || wayTo(t, table, ip).route !== route ? null : { from: from.id, to: formatIp(ip), protocol: 'tcp', port: 443, sourcePort: null, ipVersion: block.family };
}
