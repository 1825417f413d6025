// AR-07: what enters a VPC through an appliance that its gateway's route table names must leave through the same one.
// https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html
import { gapsFor } from '../../graph/coverage';
import type { Severity } from '../../model/analysis';
import type { NetworkInterface, Route, RouteTable } from '../../model/inventory';
import type { CoverageGap, SubnetNode } from '../../model/topology';
import { applianceOf, applianceResources, sameAppliance } from './appliance';
import type { Appliance } from './appliance';
import { awsPages } from './aws-pages';
import { gapsOrAbsent, subnetLabel, undecided, violated } from './finding';
import { publicEnd, remotesOf } from './gateway-sides';
import type { Remote } from './gateway-sides';
import { addressIn, cidrOf } from './network-view';
import { proofFlow } from './proof-flow';
import type { Report, Rule, RuleContext } from './rule';
import { hopText, leadsBy, wayTo } from './way';
import type { Way } from './way';

const cases = {
  direct: 'high', 'other-appliance': 'high', 'no-return': 'high', 'appliance-exit': 'high', 'target-down': 'high', 'target-private': 'high', idle: 'low',
} as const satisfies Record<string, Severity>;
const shown = 8;

export const gatewayMirror: Rule = {
  id: 'AR-07',
  severity: { by: 'case', cases },
  neededCoverage: ['RouteTables', 'Subnets', 'NetworkInterfaces', 'VpcEndpoints'],
  awsPages: [awsPages.gatewayRouteTables, awsPages.routeOptions],
  fixes: ['mirror-route', 'appliance-exit-route', 'prepare-gateway-target'],
  check: (ctx, report) => {
    for (const table of ctx.topology.routeTables.values()) {
      for (const gatewayId of table.gatewayIds) {
        for (const route of table.routes) {
          const appliance = route.state === 'active' ? applianceOf(ctx.topology, route) : null;
          if (appliance !== null) checkEntry({ ctx, table, gatewayId, route, appliance, report, family: route.destinationKind === 'ipv6' ? 6 : 4 });
        }
      }
    }
  },
};

interface Entry {
  readonly ctx: RuleContext;
  readonly table: RouteTable;
  readonly gatewayId: string;
  readonly route: Route;
  readonly appliance: Appliance;
  readonly family: 4 | 6;
  readonly report: Report;
}

const isVpn = (entry: Entry): boolean => entry.gatewayId.startsWith('vgw-');

function baseOf({ table, gatewayId, route, appliance, ...entry }: Entry) {
  return {
    resources: [...applianceResources(entry.ctx.topology, appliance), table.id],
    evidence: [`gateway-route-table:${table.id}`, `route:${table.id}:${route.destination}`, `appliance:${appliance.id}`],
    params: {
      edgeTable: table.id, gatewayId, destination: route.destination, applianceId: appliance.id, side: gatewayId.startsWith('vgw-') ? 'onPremises' : 'internet', subnetId: '?', subnetLabel: '?', tableId: '?', remote: '?', nextHop: 'none',
      count: 0, subnets: [] as readonly string[], public: 'yes', state: 'running', setRoutes: [] as readonly string[],
    },
  };
}

function checkEntry(entry: Entry): void {
  checkTarget(entry);
  const { remotes, gaps } = remotesOf(entry.ctx.topology, entry.table.vpcId, entry.gatewayId, entry.family);
  checkExit(entry, remotes);
  checkReturns(entry, remotes, gaps);
}

/** An ENI has to be on a running instance, and behind an internet gateway to have a public IPv4 address. */
function checkTarget(entry: Entry): void {
  const { ctx, appliance, route, family, report } = entry;
  const eni = appliance.networkInterface;
  if (appliance.kind !== 'network-interface' || eni === null) return;
  const state = appliance.hostId === null ? null : (ctx.topology.hosts.get(appliance.hostId)?.instance?.state ?? null);
  const down = appliance.hostId === null ? 'detached' : state !== null && state !== 'running' ? 'stopped' : null;
  const hidden = !isVpn(entry) && family === 4 && !eni.privateIps.some((ip) => ip.association !== null);
  if (down === null && !hidden) return;
  const base = baseOf(entry);
  report(violated({
    rule: 'AR-07', severity: cases[down === null ? 'target-private' : 'target-down'], discriminator: `${entry.table.id}:${route.destination}:target`, ...base,
    params: { ...base.params, mode: down === null ? 'targetPrivate' : 'targetDown', state: down ?? 'running' }, fixes: ['prepare-gateway-target'], confidence: 0.95,
  }));
}

/** The appliance sends on by the table of its own subnet, which has to lead to the gateway. */
function checkExit(entry: Entry, remotes: readonly Remote[]): void {
  const { ctx, appliance, gatewayId, route, report } = entry;
  const table = appliance.subnet?.routeTable?.table;
  if (table === undefined || appliance.subnet === null) return;
  for (const remote of remotes) {
    const way = wayTo(ctx.topology, table, remote.destination);
    if (way.open || leadsBy(way, gatewayId)) continue;
    const base = baseOf(entry);
    report(violated({
      rule: 'AR-07', severity: cases['appliance-exit'], discriminator: `${entry.table.id}:${route.destination}:exit`, ...base, resources: [...base.resources, appliance.subnet.id, table.id],
      params: { ...base.params, mode: 'applianceExit', subnetId: appliance.subnet.id, subnetLabel: subnetLabel(ctx.topology, appliance.subnet.id), tableId: table.id, remote: remote.text, nextHop: hopText(way), setRoutes: [`${table.id} ${remote.text} ${gatewayId}`] },
      fixes: ['appliance-exit-route'], confidence: 0.95, evidence: [...base.evidence, `route-table:${table.id}`],
    }));
    return;
  }
}

type Mode = 'direct' | 'otherAppliance' | 'noReturn';
const caseOf = { direct: 'direct', otherAppliance: 'other-appliance', noReturn: 'no-return' } as const;

/** `null`: it passes the same appliance, another rule speaks, or it cannot be told. */
function judge(entry: Entry, way: Way): Mode | null {
  if (way.route === null) return 'noReturn';
  if (way.route.state !== 'active') return null;
  const back = applianceOf(entry.ctx.topology, way.route);
  if (back === null) return 'direct';
  if (sameAppliance(back, entry.appliance)) return null;
  // Two endpoints are AR-17's business.
  return back.kind === 'endpoint' && entry.appliance.kind === 'endpoint' ? null : 'otherAppliance';
}

interface Fault { readonly subnet: SubnetNode; readonly remote: Remote; readonly way: Way; readonly seen: boolean; readonly end: NetworkInterface | null }

function checkReturns(entry: Entry, remotes: readonly Remote[], remoteGaps: readonly CoverageGap[]): void {
  const { ctx, table, route, appliance, family } = entry;
  const faults = new Map<string, { mode: Mode; back: RouteTable; list: Fault[] }>();
  const unread: { subnet: SubnetNode; gaps: readonly CoverageGap[] }[] = [];
  for (const subnet of ctx.topology.vpcs.get(table.vpcId)?.subnets ?? []) {
    const address = addressIn(cidrOf(subnet, family));
    if (subnet.id === appliance.subnet?.id || address === null || wayTo(ctx.topology, table, address).route !== route) continue;
    const end = isVpn(entry) ? (ctx.view.talkers(subnet)[0] ?? null) : publicEnd(ctx, subnet, family);
    const seen = end !== null || gapsFor(ctx.topology, subnet.place, ['NetworkInterfaces']).length > 0;
    if (!seen && route.destination !== cidrOf(subnet, family)) continue;
    const back = subnet.routeTable?.table;
    if (back === undefined || (remotes.length === 0 && remoteGaps.length > 0)) {
      if (seen) unread.push({ subnet, gaps: back === undefined ? gapsOrAbsent(ctx.topology, subnet.place, ['RouteTables']) : remoteGaps });
      continue;
    }
    for (const remote of remotes) {
      const way = wayTo(ctx.topology, back, remote.destination);
      if (way.open) {
        if (seen) unread.push({ subnet, gaps: way.gaps });
        break;
      }
      const mode = judge(entry, way);
      if (mode === null) continue;
      const key = `${back.id}:${mode}`;
      const group = faults.get(key) ?? { mode, back, list: [] };
      group.list.push({ subnet, remote, way, seen, end });
      faults.set(key, group);
      break;
    }
  }
  for (const { mode, back, list } of faults.values()) reportFaults(entry, mode, back, list);
  reportUnread(entry, unread);
}

function reportFaults(entry: Entry, mode: Mode, back: RouteTable, list: readonly Fault[]): void {
  const { ctx, route, appliance, family, report } = entry;
  const first = list.find((fault) => fault.end !== null) ?? list[0];
  if (first === undefined) return;
  const seen = list.some((fault) => fault.seen);
  const base = baseOf(entry);
  report(violated({
    rule: 'AR-07', severity: cases[seen ? caseOf[mode] : 'idle'], discriminator: `${entry.table.id}:${route.destination}:${back.id}:${mode}`, ...base, resources: [...base.resources, back.id, ...list.map(({ subnet }) => subnet.id)],
    params: {
      ...base.params, mode, subnetId: first.subnet.id, subnetLabel: subnetLabel(ctx.topology, first.subnet.id), tableId: back.id, remote: first.remote.text, nextHop: hopText(first.way), public: seen ? 'yes' : 'no',
      count: list.length, subnets: list.slice(0, shown).map(({ subnet }) => subnetLabel(ctx.topology, subnet.id)), setRoutes: [`${back.id} ${first.remote.text} ${appliance.id}`],
    },
    fixes: ['mirror-route'], confidence: seen ? 0.95 : 0.7, evidence: [...base.evidence, `route-table:${back.id}`],
    ...(first.end === null || !ctx.view.talkers(first.subnet).includes(first.end) ? {} : { proof: proofFlow(ctx.topology, { from: isVpn(entry) ? 'on-premises' : 'internet', to: first.end, family }) }),
  }));
}

function reportUnread(entry: Entry, unread: readonly { subnet: SubnetNode; gaps: readonly CoverageGap[] }[]): void {
  const first = unread[0];
  if (first === undefined) return;
  const base = baseOf(entry);
  const ids = unread.map(({ subnet }) => subnet.id);
  entry.report(undecided({
    rule: 'AR-07', discriminator: `${entry.table.id}:${entry.route.destination}`, ...base, resources: [...base.resources, ...ids],
    params: { ...base.params, mode: 'direct', subnetId: first.subnet.id, subnetLabel: subnetLabel(entry.ctx.topology, first.subnet.id), count: unread.length, subnets: ids.slice(0, shown) },
    evidence: [...base.evidence, `route-table-not-read:${first.subnet.id}`], gaps: first.gaps,
  }));
}
