// AR-11: an appliance in the subnet whose traffic it is to handle. Inside a subnet packets go straight to their neighbour, so one half of the way is never routed.
// https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html#route-tables-appliance-routing
import { gapsFor } from '../../graph/coverage';
import type { Severity } from '../../model/analysis';
import type { NetworkInterface, Route, RouteTable } from '../../model/inventory';
import type { SubnetNode, VpcNode } from '../../model/topology';
import { applianceOf, applianceResources } from './appliance';
import type { Appliance } from './appliance';
import { isInside } from './ar-08-east-west-mirror';
import { awsPages } from './aws-pages';
import { subnetLabel, undecided, violated } from './finding';
import { isKubernetesNode } from './kubernetes-node';
import { addressIn, cidrOf } from './network-view';
import type { Report, Rule, RuleContext } from './rule';
import { wayTo } from './way';

const cases = { source: 'high', loop: 'high', destination: 'high', specific: 'medium' } as const satisfies Record<string, Severity>;
type Mode = keyof typeof cases;

export const applianceSubnet: Rule = {
  id: 'AR-11',
  severity: { by: 'case', cases },
  neededCoverage: ['RouteTables', 'Subnets', 'NetworkInterfaces', 'VpcEndpoints'],
  awsPages: [awsPages.routeOptions],
  fixes: ['move-appliance'],
  check: (ctx, report) => {
    for (const table of ctx.topology.routeTables.values()) {
      const seen = new Set<string>();
      for (const route of table.routes) {
        const appliance = route.state === 'active' ? applianceOf(ctx.topology, route) : null;
        if (appliance === null || isKubernetesNode(ctx, appliance.hostId)) continue;
        const mode = checkRoute(ctx, table, route, appliance, seen, report);
        if (mode !== null) seen.add(`${appliance.id}:${mode}`);
      }
    }
  },
};

const defaults = new Set(['0.0.0.0/0', '::/0', '0.0.0.0/1', '128.0.0.0/1', '::/1', '8000::/1']);

function checkRoute(ctx: RuleContext, table: RouteTable, route: Route, appliance: Appliance, seen: ReadonlySet<string>, report: Report): Mode | null {
  const vpc = ctx.topology.vpcs.get(table.vpcId);
  const users = ctx.view.usersOf(table.id);
  const { subnet } = appliance;
  if (vpc === undefined) return null;
  if (subnet === null) {
    checkUnread(ctx, table, route, appliance, users, report);
    return null;
  }
  const others = ctx.view.talkers(subnet).filter((eni) => eni.attachment?.instanceId == null || eni.attachment.instanceId !== appliance.hostId);
  const mode = modeOf(ctx, vpc, table, route, appliance, subnet, users, others);
  if (mode === null || seen.has(`${appliance.id}:${mode}`)) return mode;
  report(violated({
    rule: 'AR-11', severity: cases[mode], discriminator: `${table.id}:${route.destination}`, resources: [...applianceResources(ctx.topology, appliance), subnet.id, table.id],
    params: { mode, applianceId: appliance.id, applianceSubnet: subnetLabel(ctx.topology, subnet.id), subnetId: subnet.id, tableId: table.id, destination: route.destination, count: others.length, applianceKind: appliance.kind },
    fixes: applianceSubnet.fixes, confidence: mode === 'specific' ? 0.6 : 0.9, evidence: [`appliance:${appliance.id}`, `subnet:${subnet.id}`, `route:${table.id}:${route.destination}`, ...others.slice(0, 4).map((eni) => `same-subnet:${eni.id}`)],
  }));
  return mode;
}

function modeOf(ctx: RuleContext, vpc: VpcNode, table: RouteTable, route: Route, appliance: Appliance, subnet: SubnetNode, users: readonly SubnetNode[], others: readonly NetworkInterface[]): Mode | null {
  if (users.includes(subnet)) {
    if (others.length > 0) return defaults.has(route.destination) || isInside(vpc, route) ? 'source' : 'specific';
    // With one arm, what it forwards meets the same table again.
    return isSingleArmed(ctx, appliance) ? 'loop' : null;
  }
  if (others.length === 0 || !isInside(vpc, route)) return null;
  const address = addressIn(cidrOf(subnet, route.destinationKind === 'ipv6' ? 6 : 4));
  return address !== null && wayTo(ctx.topology, table, address).route === route ? 'destination' : null;
}

function isSingleArmed(ctx: RuleContext, appliance: Appliance): boolean {
  if (appliance.kind === 'endpoint') return true;
  const host = appliance.hostId === null ? undefined : ctx.topology.hosts.get(appliance.hostId);
  return host !== undefined && host.networkInterfaces.length === 1;
}

function checkUnread(ctx: RuleContext, table: RouteTable, route: Route, appliance: Appliance, users: readonly SubnetNode[], report: Report): void {
  // An endpoint nobody read is AR-17's gap.
  if (appliance.kind === 'endpoint') return;
  const user = users.find((subnet) => ctx.view.talkers(subnet).length > 0);
  const gaps = user === undefined ? [] : gapsFor(ctx.topology, user.place, ['NetworkInterfaces']);
  // Where everything was read, the appliance is somebody else's and in a subnet of its own as far as anyone can see.
  if (user === undefined || gaps.length === 0) return;
  report(undecided({
    rule: 'AR-11', discriminator: `${table.id}:${route.destination}`, resources: [table.id, ...applianceResources(ctx.topology, appliance), user.id],
    params: { mode: 'source', applianceId: appliance.id, applianceSubnet: '?', subnetId: '?', tableId: table.id, destination: route.destination, count: 0, applianceKind: appliance.kind },
    evidence: [`route:${table.id}:${route.destination}`, `appliance-not-read:${appliance.id}`], gaps,
  }));
}
