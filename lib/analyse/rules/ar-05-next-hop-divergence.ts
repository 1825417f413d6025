// AR-05: the subnets of one host send the same destination to different next hops. On its own no fault; it is why AR-02 hurts.
// https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
import type { Severity } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import type { SubnetNode } from '../../model/topology';
import { awsPages } from './aws-pages';
import { addressOf, gapsOrAbsent, hostParams, subnetLabel, undecided, violated } from './finding';
import type { HostView } from './host-view';
import { compareDestinations } from './compare-destinations';
import type { Divergence } from './compare-destinations';
import { ipOf } from './network-view';
import type { Report, Rule, RuleContext } from './rule';

const cases = { 'only-secondary': 'low', differs: 'info' } as const satisfies Record<string, Severity>;
const shown = 8;

export const nextHopDivergence: Rule = {
  id: 'AR-05',
  severity: { by: 'case', cases },
  neededCoverage: ['NetworkInterfaces', 'RouteTables', 'Subnets'],
  awsPages: [awsPages.routePriority, awsPages.routeTables],
  fixes: ['specific-route', 'policy-routing'],
  check: (ctx, report) => {
    for (const host of ctx.multiHomedHosts) checkHost(ctx, host, report);
  },
};

function checkHost(ctx: RuleContext, host: HostView, report: Report): void {
  const leading = host.leading;
  if (leading === null || leading.subnetId === null) return;
  const home = ctx.topology.subnets.get(leading.subnetId);
  const seen = new Set<string>([leading.subnetId]);
  const missing: { eni: NetworkInterface; subnet: SubnetNode }[] = [];
  for (const eni of host.counted) {
    if (eni.subnetId === null || seen.has(eni.subnetId)) continue;
    seen.add(eni.subnetId);
    const subnet = ctx.topology.subnets.get(eni.subnetId);
    if (subnet === undefined || home === undefined) continue;
    if (home.routeTable === null || subnet.routeTable === null) missing.push({ eni, subnet });
    else if (home.routeTable.table.id !== subnet.routeTable.table.id) compare(ctx, host, leading, home, eni, subnet, report);
  }
  const first = missing[0];
  if (first === undefined || home === undefined) return;
  const without = home.routeTable === null ? home : first.subnet;
  report(undecided({
    rule: 'AR-05', resources: [host.id, leading.id, ...missing.map(({ eni }) => eni.id)],
    params: { ...hostParams(host), primaryId: leading.id, primarySubnet: subnetLabel(ctx.topology, home.id), secondaryId: first.eni.id, secondarySubnet: subnetLabel(ctx.topology, first.subnet.id) },
    evidence: [`route-table-not-read:${without.id}`], gaps: gapsOrAbsent(ctx.topology, without.place, ['RouteTables']),
  }));
}

/** Where only one of the two ENIs has addresses of a family, the guest has only one way for it. */
const families = (a: NetworkInterface, b: NetworkInterface): readonly (4 | 6)[] => ([4, 6] as const).filter((family) => ipOf(a, family) !== null && ipOf(b, family) !== null);

function compare(ctx: RuleContext, host: HostView, leading: NetworkInterface, home: SubnetNode, eni: NetworkInterface, subnet: SubnetNode, report: Report): void {
  const homeTable = home.routeTable?.table;
  const table = subnet.routeTable?.table;
  if (homeTable === undefined || table === undefined) return;
  const { found, gaps } = compareDestinations(ctx.topology, homeTable, table, families(leading, eni));
  const only = found.filter((divergence: Divergence) => divergence.onlySecondary);
  const first = only[0] ?? found[0];
  if (first === undefined) {
    if (gaps.length === 0) return;
    return report(undecided({
      rule: 'AR-05', discriminator: subnet.id, resources: [host.id, leading.id, eni.id, home.id, subnet.id],
      params: { ...hostParams(host), primaryId: leading.id, primarySubnet: subnetLabel(ctx.topology, home.id), secondaryId: eni.id, secondarySubnet: subnetLabel(ctx.topology, subnet.id) }, evidence: [`route-table:${homeTable.id}`, `route-table:${table.id}`], gaps,
    }));
  }
  const mode = only.length > 0 ? 'only-secondary' : 'differs';
  // A guest that surely answers by source address is not hurt by mere differences.
  if (mode === 'differs' && host.belief === 'configured') return;
  report(violated({
    rule: 'AR-05', severity: cases[mode], discriminator: subnet.id,
    resources: [host.id, leading.id, eni.id, home.id, subnet.id, homeTable.id, table.id],
    params: {
      ...hostParams(host), mode: mode === 'only-secondary' ? 'onlySecondary' : 'differs', primaryId: leading.id, primaryAddress: addressOf(leading), primarySubnet: subnetLabel(ctx.topology, home.id), primaryTable: homeTable.id,
      secondaryId: eni.id, secondaryAddress: addressOf(eni), secondarySubnet: subnetLabel(ctx.topology, subnet.id), secondaryTable: table.id,
      destination: first.destination, primaryNextHop: first.primary, secondaryNextHop: first.secondary, count: found.length,
      pairs: found.slice(0, shown).map((divergence) => `${divergence.destination}: ${divergence.primary} / ${divergence.secondary}`),
      onlyDestinations: only.slice(0, shown).map((divergence) => divergence.destination),
    },
    fixes: mode === 'only-secondary' && only.some(({ destination }) => !destination.includes(':')) ? nextHopDivergence.fixes : ['policy-routing'],
    confidence: 1,
    evidence: [`route-table:${homeTable.id}`, `route-table:${table.id}`],
  }));
}
