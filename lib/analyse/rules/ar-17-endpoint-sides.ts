// AR-17: the two directions of a subnet's traffic use different Gateway Load Balancer endpoints, or only one of them uses one. AWS Network Firewall's endpoints are of this kind.
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/troubleshooting-general-issues.html
import type { Severity } from '../../model/analysis';
import type { NatGateway, NetworkInterface, Route, RouteTable } from '../../model/inventory';
import type { CoverageGap, SubnetNode } from '../../model/topology';
import { parseCidr } from '../../net/cidr';
import { gatewayTable } from '../trace/routes/governing-table';
import { applianceOf, applianceResources } from './appliance';
import type { Appliance } from './appliance';
import { awsPages } from './aws-pages';
import { gapsOrAbsent, subnetLabel, undecided, violated } from './finding';
import { publicEnd } from './gateway-sides';
import { addressIn, cidrOf } from './network-view';
import { proofFlow } from './proof-flow';
import type { Report, Rule, RuleContext } from './rule';
import { hopText, wayTo } from './way';
import type { Way } from './way';

const cases = { 'other-endpoint': 'high', 'inbound-direct': 'high', 'nat-direct': 'high' } as const satisfies Record<string, Severity>;
type Case = keyof typeof cases;
const modeOf = { 'other-endpoint': 'otherEndpoint', 'inbound-direct': 'inboundDirect', 'nat-direct': 'natDirect' } as const;
const shown = 8;

export const endpointSides: Rule = {
  id: 'AR-17',
  severity: { by: 'case', cases },
  neededCoverage: ['RouteTables', 'Subnets', 'VpcEndpoints', 'NatGateways', 'InternetGateways', 'NetworkInterfaces'],
  awsPages: [awsPages.firewallTroubleshooting, awsPages.gatewayRouteTables],
  fixes: ['mirror-route', 'gateway-route'],
  check: (ctx, report) => {
    const faults = new Map<string, Fault[]>();
    for (const subnet of ctx.topology.subnets.values()) {
      for (const family of [4, 6] as const) {
        const way = outThroughEndpoint(ctx, subnet, family);
        if (way === null) continue;
        for (const fault of followOut(ctx, subnet, way, family)) {
          const key = `${fault.gaps === null ? fault.kind : 'unread'}:${way.out.id}:${fault.tableId}:${fault.nextHop}:${family}`;
          faults.set(key, [...(faults.get(key) ?? []), fault]);
        }
      }
    }
    for (const [key, list] of faults) reportFaults(ctx, key, list, report);
  },
};

interface Leaving { readonly table: RouteTable; readonly route: Route; readonly out: Appliance }
interface Fault extends Leaving {
  readonly kind: Case;
  readonly subnet: SubnetNode;
  readonly family: 4 | 6;
  /** Table that decides the way back, and where it leads. */
  readonly tableId: string;
  readonly nextHop: string;
  readonly gatewayId: string;
  readonly natId: string;
  /** Whose packets it is about. */
  readonly source: string;
  readonly inbound: Appliance | null;
  readonly end: NetworkInterface | null;
  readonly setRoutes: readonly string[];
  /** Not `null`: cannot tell. */
  readonly gaps: readonly CoverageGap[] | null;
}

/** The subnet's way to the internet, when it is an endpoint in another subnet. */
function outThroughEndpoint(ctx: RuleContext, subnet: SubnetNode, family: 4 | 6): Leaving | null {
  const table = subnet.routeTable?.table;
  if (table === undefined) return null;
  const way = wayTo(ctx.topology, table, { internet: family });
  const out = way.open || way.route?.state !== 'active' ? null : applianceOf(ctx.topology, way.route);
  return out === null || way.route === null || out.kind !== 'endpoint' || out.subnet?.id === subnet.id ? null : { table, route: way.route, out };
}

function followOut(ctx: RuleContext, subnet: SubnetNode, leaving: Leaving, family: 4 | 6): readonly Fault[] {
  const t = ctx.topology;
  const base = { ...leaving, subnet, family, gatewayId: '?', natId: '?', source: cidrOf(subnet, family) ?? '?', inbound: null, end: null, setRoutes: [], nextHop: 'none', tableId: '?' } as const;
  const end = publicEnd(ctx, subnet, family);
  const concerned = end !== null || ctx.view.talkers(subnet).length > 0 || isTransitSubnet(ctx, subnet);
  if (!concerned) return [];
  const exit = leaving.out.subnet?.routeTable?.table;
  if (exit === undefined) {
    const place = leaving.out.subnet?.place ?? subnet.place;
    return [{ ...base, kind: 'inbound-direct', gaps: gapsOrAbsent(t, place, [leaving.out.subnet === null ? 'VpcEndpoints' : 'RouteTables']) }];
  }
  const next = wayTo(t, exit, { internet: family });
  if (next.open || next.route === null || next.route.state !== 'active') return [];
  const { target } = next.route;
  if (target.kind === 'internet-gateway' && end !== null && subnet.vpcId !== null) return throughGateway(ctx, { ...base, gatewayId: target.id, end }, subnet, subnet.vpcId);
  if (target.kind === 'nat-gateway') return throughNat(ctx, base, target.id, exit);
  return [];
}

type Base = Omit<Fault, 'kind' | 'gaps'>;

/** What comes back by the internet gateway has to pass the same endpoint before it gets to the subnet. */
function throughGateway(ctx: RuleContext, base: Base, subnet: SubnetNode, vpcId: string): readonly Fault[] {
  const t = ctx.topology;
  const address = addressIn(cidrOf(subnet, base.family));
  const edge = gatewayTable(t, base.gatewayId, vpcId);
  if (address === null) return [];
  if (edge.kind === 'unknown') return [{ ...base, kind: 'inbound-direct', gaps: edge.gaps }];
  if (edge.kind === 'implicit') return [{ ...base, kind: 'inbound-direct', gaps: null, nextHop: 'local' }];
  const way = wayTo(t, edge.table, address);
  const inbound = applianceOf(t, way.route);
  if (inbound?.id === base.out.id || (inbound !== null && inbound.kind !== 'endpoint') || way.route?.state === 'blackhole') return [];
  const set = [`${edge.table.id} ${base.source} ${base.out.id}`];
  if (inbound === null) return [{ ...base, kind: 'inbound-direct', gaps: null, tableId: edge.table.id, nextHop: hopText(way), setRoutes: set }];
  return [{ ...base, kind: 'other-endpoint', gaps: null, tableId: edge.table.id, nextHop: inbound.id, inbound, setRoutes: [`${base.table.id} ${base.route.destination} ${inbound.id}`] }];
}

/** The NAT gateway gets the replies; its subnet's table has to lead them back through the same endpoint. */
function throughNat(ctx: RuleContext, base: Base, natId: string, exit: RouteTable): readonly Fault[] {
  const t = ctx.topology;
  const nat = t.natGateways.get(natId);
  const table = nat === undefined ? undefined : natTable(ctx, nat);
  if (table === undefined) return [{ ...base, kind: 'nat-direct', natId, gaps: gapsOrAbsent(t, base.subnet.place, [nat === undefined ? 'NatGateways' : 'RouteTables']) }];
  for (const source of sourcesOf(ctx, base, exit)) {
    const address = addressIn(source);
    const way: Way | null = address === null ? null : wayTo(t, table, address);
    if (way === null || way.open || way.route?.state === 'blackhole') continue;
    const back = applianceOf(t, way.route);
    if (back?.id === base.out.id || (back !== null && back.kind !== 'endpoint')) continue;
    return [{ ...base, kind: back === null ? 'nat-direct' : 'other-endpoint', natId, source, tableId: table.id, nextHop: hopText(way), inbound: back, gaps: null, setRoutes: [`${table.id} ${source} ${base.out.id}`], end: null }];
  }
  return [];
}

function natTable(ctx: RuleContext, nat: NatGateway): RouteTable | undefined {
  return nat.subnetId === null ? ctx.topology.routeTables.get(nat.routeTableId ?? '') : ctx.topology.subnets.get(nat.subnetId)?.routeTable?.table;
}

const isTransitSubnet = (ctx: RuleContext, subnet: SubnetNode): boolean => subnet.networkInterfaces.some((eni) => ctx.view.kindOf(eni) === 'transit-gateway');

/** The subnet's own addresses; where a transit gateway hands packets over there, those that the endpoint's subnet sends back to it. */
function sourcesOf(ctx: RuleContext, base: Base, exit: RouteTable): readonly string[] {
  const own = ctx.view.talkers(base.subnet).length > 0 ? [base.source] : [];
  if (!isTransitSubnet(ctx, base.subnet)) return own;
  const far = exit.routes.filter((route) => route.state === 'active' && route.target.kind === 'transit-gateway' && route.destinationKind !== 'prefix-list' && (parseCidr(route.destination)?.length ?? 0) > 0);
  return [...own, ...far.map((route) => route.destination)];
}

function reportFaults(ctx: RuleContext, key: string, list: readonly Fault[], report: Report): void {
  const t = ctx.topology;
  const first = list.find((fault) => fault.end !== null) ?? list[0];
  if (first === undefined) return;
  const { subnet, table, route, out, inbound, end } = first;
  const exists = (id: string): boolean => t.routeTables.has(id) || t.internetGateways.has(id) || t.natGateways.has(id) || t.ghosts.has(id);
  const base = {
    rule: 'AR-17', discriminator: key, evidence: [`endpoint:${out.id}`, `route:${table.id}:${route.destination}`, ...(first.natId === '?' ? [] : [`nat-gateway:${first.natId}`]), ...(first.tableId === '?' ? [] : [`route-table:${first.tableId}`])],
    resources: [...list.map((fault) => fault.subnet.id), ...applianceResources(t, out), ...(inbound === null ? [] : applianceResources(t, inbound)), table.id, ...[first.tableId, first.gatewayId, first.natId].filter(exists)],
    params: {
      mode: modeOf[first.kind], subnetId: subnet.id, subnetLabel: subnetLabel(t, subnet.id), endpointOut: out.id, zoneOut: out.zone ?? '?', endpointIn: inbound?.id ?? '?', zoneIn: inbound?.zone ?? '?', destination: route.destination, tableId: table.id,
      gatewayId: first.gatewayId, natId: first.natId, returnTable: first.tableId, source: first.source, nextHop: first.nextHop, count: list.length, subnets: list.slice(0, shown).map((fault) => subnetLabel(t, fault.subnet.id)),
      setRoutes: [...new Set(list.flatMap((fault) => fault.setRoutes))],
    },
  } as const;
  if (first.gaps !== null) return report(undecided({ ...base, gaps: first.gaps }));
  // Without an edge table there is nothing yet to put the route into.
  const fixes = first.kind === 'inbound-direct' ? (['gateway-route'] as const) : (['mirror-route'] as const);
  report(violated({
    ...base, severity: cases[first.kind], fixes, confidence: 0.95,
    ...(end === null || !ctx.view.talkers(subnet).includes(end) ? {} : { proof: { ...proofFlow(t, { from: 'internet', to: end, family: first.family }) } }),
  }));
}
