// AR-03: a public IPv4 address on an ENI whose subnet does not lead back to the internet gateway it came in by.
// https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
import type { Severity } from '../../model/analysis';
import type { BlockPublicAccess, NetworkInterface, Route, RouteTable } from '../../model/inventory';
import type { SubnetNode } from '../../model/topology';
import { targetIdOf } from '../trace/routes/decide-route';
import { awsPages } from './aws-pages';
import { gapsOrAbsent, hostParams, subnetLabel, undecided, violated } from './finding';
import type { HostView } from './host-view';
import { hasChosenWayOut, internetRoutes, isLiveInternetGateway, unreadWaysOut } from './internet-way';
import { ipOf } from './network-view';
import { proofFlow } from './proof-flow';
import type { PublicAddress } from './public-address';
import type { Report, Rule, RuleContext } from './rule';
import { hopText, wayTo } from './way';

const cases = { nat: 'high', transit: 'high', appliance: 'high', other: 'high', blackhole: 'high', unreachable: 'high', blocked: 'medium' } as const satisfies Record<string, Severity>;
type Case = keyof typeof cases;

export const noWayBack: Rule = {
  id: 'AR-03',
  severity: { by: 'case', cases },
  neededCoverage: ['NetworkInterfaces', 'RouteTables', 'Subnets'],
  awsPages: [awsPages.internetGateway, awsPages.gatewayRouteTables, awsPages.blockPublicAccess],
  fixes: ['route-to-internet-gateway', 'move-eip-to-primary', 'remove-public-ip'],
  check: (ctx, report) => {
    const edges = indexEdgeTables(ctx);
    for (const { host, eni, addresses } of ctx.publicInterfaces) checkInterface(ctx, host, eni, addresses, edges, report);
  },
};

/** VPC → tables associated with its internet gateways. */
function indexEdgeTables(ctx: RuleContext): ReadonlyMap<string, readonly RouteTable[]> {
  const byVpc = new Map<string, RouteTable[]>();
  for (const table of ctx.topology.routeTables.values()) if (table.gatewayIds.some((id) => id.startsWith('igw-'))) byVpc.set(table.vpcId, [...(byVpc.get(table.vpcId) ?? []), table]);
  return byVpc;
}

const middlebox = (route: Route | null): boolean => route !== null && (route.target.kind === 'network-interface' || route.target.kind === 'instance' || route.target.kind === 'vpc-endpoint');

/** Traffic enters through a middlebox that the gateway's own route table names, so leaving through one is the design. */
function entersByMiddlebox(ctx: RuleContext, eni: NetworkInterface, tables: readonly RouteTable[] | undefined): boolean {
  const address = ipOf(eni);
  return address !== null && tables?.some((table) => middlebox(wayTo(ctx.topology, table, address).route)) === true;
}

function caseOf(route: Route | null): Case {
  if (route === null || route.target.kind === 'local') return 'unreachable';
  if (route.state !== 'active') return 'blackhole';
  switch (route.target.kind) {
    case 'nat-gateway': return 'nat';
    case 'transit-gateway': case 'vpn-gateway': case 'vpc-peering': case 'core-network': return 'transit';
    case 'network-interface': case 'instance': case 'vpc-endpoint': return 'appliance';
    default: return 'other';
  }
}

/** Ingress through the gateway is refused by an account-wide block that no exclusion lifts for both directions. */
function isBlocked(ctx: RuleContext, eni: NetworkInterface, subnet: SubnetNode): BlockPublicAccess | null {
  for (const block of ctx.topology.inventory.blockPublicAccess) {
    if (block.region !== eni.region || (block.account !== null && eni.account !== null && block.account !== eni.account)) continue;
    if (block.mode !== 'block-bidirectional' && block.mode !== 'block-ingress') continue;
    const lifted = block.exclusions.some((exclusion) =>
      exclusion.mode === 'allow-bidirectional' && (exclusion.state === null || !exclusion.state.startsWith('delete')) &&
      (exclusion.resourceArn.endsWith(`/${subnet.id}`) || (subnet.vpcId !== null && exclusion.resourceArn.endsWith(`/${subnet.vpcId}`))));
    if (!lifted) return block;
  }
  return null;
}

const leadsOut = (ctx: RuleContext, eni: NetworkInterface): boolean => eni.subnetId !== null && ctx.topology.subnets.get(eni.subnetId)?.tier === 'public';

function checkInterface(ctx: RuleContext, host: HostView, eni: NetworkInterface, addresses: readonly PublicAddress[], edges: ReadonlyMap<string, readonly RouteTable[]>, report: Report): void {
  const first = addresses[0];
  if (first === undefined) return;
  const subnet = eni.subnetId === null ? undefined : ctx.topology.subnets.get(eni.subnetId);
  const base = {
    ...hostParams(host), eni: eni.id, publicIp: first.publicIp, privateIp: first.privateIp, publicIps: addresses.map((address) => address.publicIp), count: addresses.length,
    subnetId: eni.subnetId ?? '?', subnetLabel: subnetLabel(ctx.topology, eni.subnetId), addressKind: first.kind,
  };
  const table = subnet?.routeTable?.table;
  const unknown = (): void => report(undecided({
    rule: 'AR-03', discriminator: eni.id, resources: [host.id, eni.id, ...(subnet === undefined ? [] : [subnet.id])], params: base,
    evidence: [`public-ip:${first.publicIp}`], gaps: gapsOrAbsent(ctx.topology, subnet?.place ?? host.node.place, ['RouteTables']),
  }));
  if (subnet === undefined || table === undefined) return unknown();

  const ways = internetRoutes(ctx.topology, table);
  const reachable = ways.some(isLiveInternetGateway) || hasChosenWayOut(ctx.topology, table);
  const block = reachable ? isBlocked(ctx, eni, subnet) : null;
  if (reachable && block === null) return;
  const way = ways[0] ?? null;
  if (!reachable) {
    const unread = unreadWaysOut(ctx.topology, table);
    if (unread.length > 0) {
      return report(undecided({
        rule: 'AR-03', discriminator: eni.id, resources: [host.id, eni.id, subnet.id, table.id], params: base,
        evidence: unread.map((route) => `prefix-list:${route.destination}`), gaps: gapsOrAbsent(ctx.topology, subnet.place, ['PrefixListEntries']),
      }));
    }
    if (middlebox(way) && way?.state === 'active' && entersByMiddlebox(ctx, eni, subnet.vpcId === null ? undefined : edges.get(subnet.vpcId))) return;
  }
  const mode: Case = reachable ? 'blocked' : caseOf(way);
  const onSecondary = host.node.primary !== null && host.node.primary.id !== eni.id && first.kind === 'eip' && mode !== 'blocked' && leadsOut(ctx, host.node.primary);
  report(violated({
    rule: 'AR-03', severity: cases[mode], discriminator: eni.id,
    resources: [host.id, eni.id, subnet.id, table.id],
    params: { ...base, mode, tableId: table.id, nextHop: hopText({ route: way, open: false, gaps: [] }), blockMode: block?.mode ?? 'off' },
    fixes: mode === 'blocked' ? ['remove-public-ip'] : onSecondary ? noWayBack.fixes : ['route-to-internet-gateway', 'remove-public-ip'],
    confidence: 0.95,
    proof: proofFlow(ctx.topology, { from: 'internet', to: eni }), evidence: [`public-ip:${first.publicIp}`, `route-table:${table.id}`, `default-route:${way === null ? 'none' : targetIdOf(way.target)}`, ...(block === null ? [] : [`block-public-access:${block.mode ?? ''}`])],
  }));
}
