// AR-20: routes whose target is gone. The most specific route wins even then, and the packet is dropped.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html (state)
import type { Severity } from '../../model/analysis';
import type { Route, RouteTable } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import { type Cidr, containsCidr, parseCidr } from '../../net/cidr';
import { targetIdOf } from '../trace/routes/decide-route';
import { awsPages } from './aws-pages';
import { gapsOrAbsent, undecided, violated } from './finding';
import { nameOf } from './name-of';
import type { Report, Rule, RuleContext } from './rule';

const cases = { default: 'high', only: 'high', specific: 'medium', unused: 'info' } as const satisfies Record<string, Severity>;

export const blackholeRoute: Rule = {
  id: 'AR-20',
  severity: { by: 'case', cases },
  neededCoverage: ['RouteTables', 'Subnets'],
  awsPages: [awsPages.replaceRoute, awsPages.routePriority],
  fixes: ['replace-blackhole-route', 'delete-blackhole-route'],
  check: (ctx, report) => {
    const users = indexUsers(ctx.topology);
    for (const table of ctx.topology.routeTables.values()) {
      for (const route of table.routes) if (route.state === 'blackhole') reportRoute(ctx, table, route, users.get(table.id) ?? [], report);
    }
    for (const vpc of ctx.topology.vpcs.values()) {
      const unread = vpc.subnets.filter((subnet) => subnet.routeTable === null && subnet.networkInterfaces.length > 0);
      const first = unread[0];
      if (first === undefined) continue;
      report(undecided({
        rule: 'AR-20', resources: [vpc.id, ...unread.map((subnet) => subnet.id)],
        params: { vpcId: vpc.id, vpcLabel: nameOf(vpc.id, vpc.vpc?.tags), count: unread.length, subnets: unread.slice(0, 8).map((subnet) => subnet.id) },
        evidence: unread.slice(0, 8).map((subnet) => `route-table-not-read:${subnet.id}`), gaps: gapsOrAbsent(ctx.topology, first.place, ['RouteTables']),
      }));
    }
  },
};

/** Route table → subnets it governs, implicit associations included. */
function indexUsers(t: Topology): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const subnet of t.subnets.values()) {
    const id = subnet.routeTable?.table.id;
    if (id === undefined) continue;
    const list = users.get(id);
    if (list === undefined) users.set(id, [subnet.id]);
    else list.push(subnet.id);
  }
  return users;
}

const defaults = new Set(['0.0.0.0/0', '::/0', '0.0.0.0/1', '128.0.0.0/1']);

/** The next wider active route; it does not help, which is what the text has to say. */
function widerRoute(table: RouteTable, route: Route): Route | null {
  const block = parseCidr(route.destination);
  if (block === null) return null;
  let best: { readonly route: Route; readonly cidr: Cidr } | null = null;
  for (const other of table.routes) {
    const candidate = other.state === 'active' ? parseCidr(other.destination) : null;
    if (candidate === null || candidate.length >= block.length || !containsCidr(candidate, block)) continue;
    if (best === null || candidate.length > best.cidr.length) best = { route: other, cidr: candidate };
  }
  return best?.route ?? null;
}

function exists(t: Topology, id: string): boolean {
  return t.ghosts.has(id) || t.networkInterfaces.has(id) || t.hosts.has(id) || t.natGateways.has(id) || t.internetGateways.has(id) || t.vpnGateways.has(id) ||
    t.transitGateways.has(id) || t.peerings.has(id) || t.endpoints.has(id);
}

function reportRoute(ctx: RuleContext, table: RouteTable, route: Route, subnets: readonly string[], report: Report): void {
  const only = !table.routes.some((other) => other !== route && other.target.kind !== 'local' && other.state === 'active');
  const used = subnets.length > 0 || table.gatewayIds.length > 0;
  const role: keyof typeof cases = !used ? 'unused' : defaults.has(route.destination) ? 'default' : only ? 'only' : 'specific';
  const wider = widerRoute(table, route);
  const target = targetIdOf(route.target);
  const t = ctx.topology;
  const targetHost = route.target.kind === 'network-interface' ? (t.networkInterfaces.get(route.target.id)?.attachment?.instanceId ?? null) : null;
  report(violated({
    rule: 'AR-20', severity: cases[role], discriminator: route.destination,
    resources: [table.id, ...(exists(t, target) ? [target] : []), ...(targetHost !== null && t.hosts.has(targetHost) ? [targetHost] : []), ...subnets],
    params: {
      tableId: table.id, tableLabel: nameOf(table.id, table.tags), vpcId: table.vpcId, destination: route.destination, target, targetKind: route.target.kind,
      cause: route.target.kind.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), role,
      count: subnets.length, subnets: subnets.slice(0, 8), wider: wider?.destination ?? 'none', widerTarget: wider === null ? 'none' : targetIdOf(wider.target), origin: route.origin ?? 'unknown',
    },
    fixes: route.origin === 'EnableVgwRoutePropagation' ? ['delete-blackhole-route'] : blackholeRoute.fixes,
    confidence: 1,
    evidence: [`route:${table.id}:${route.destination}`, `state:${route.state}`],
  }));
}
