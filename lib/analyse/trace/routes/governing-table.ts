// Which route table governs: of a subnet its own or the VPC's main one; of a gateway its edge association, else the implicit local route.
// https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html
import { gapsFor } from '../../../graph/coverage';
import type { RouteTable } from '../../../model/inventory';
import type { CoverageGap, SubnetNode, Topology } from '../../../model/topology';

/** `implicit`: a gateway without a table delivers locally. `unknown`: it was not read, so nobody can say. */
export type GoverningTable =
  | { readonly kind: 'table'; readonly table: RouteTable; readonly by: 'explicit' | 'main' | 'gateway' }
  | { readonly kind: 'implicit' }
  | { readonly kind: 'unknown'; readonly gaps: readonly CoverageGap[] };

export function subnetTable(t: Topology, subnet: SubnetNode): GoverningTable {
  if (subnet.routeTable !== null) return { kind: 'table', table: subnet.routeTable.table, by: subnet.routeTable.by };
  return { kind: 'unknown', gaps: gapsFor(t, subnet.place, ['RouteTables']) };
}

const byGateway = new WeakMap<Topology['routeTables'], ReadonlyMap<string, RouteTable>>();

function gatewayTables(tables: Topology['routeTables']): ReadonlyMap<string, RouteTable> {
  let found = byGateway.get(tables);
  if (found === undefined) {
    const made = new Map<string, RouteTable>();
    for (const table of tables.values()) for (const id of table.gatewayIds) made.set(`${id} ${table.vpcId}`, table);
    byGateway.set(tables, (found = made));
  }
  return found;
}

/** The table for what enters a VPC by an internet or VPN gateway. */
export function gatewayTable(t: Topology, gatewayId: string, vpcId: string): GoverningTable {
  const table = gatewayTables(t.routeTables).get(`${gatewayId} ${vpcId}`);
  if (table !== undefined) return { kind: 'table', table, by: 'gateway' };
  const gaps = gapsFor(t, t.vpcs.get(vpcId)?.place ?? '?/?', ['RouteTables']);
  return gaps.length === 0 ? { kind: 'implicit' } : { kind: 'unknown', gaps };
}
