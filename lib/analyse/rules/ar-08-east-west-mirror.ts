// AR-08: traffic between two subnets of a VPC passes an appliance in one direction only, or passes it and is let in by a group reference that no longer matches.
// https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html#route-tables-appliance-routing
import type { Severity } from '../../model/analysis';
import type { Route, RouteTable } from '../../model/inventory';
import type { SubnetNode, VpcNode } from '../../model/topology';
import { containsCidr, parseCidr } from '../../net/cidr';
import type { Ip } from '../../net/ip';
import { applianceOf, applianceResources, sameAppliance } from './appliance';
import type { Appliance } from './appliance';
import { awsPages } from './aws-pages';
import { gapsOrAbsent, subnetLabel, undecided, violated } from './finding';
import { brokenReferences } from './group-references';
import { addressIn, cidrOf, ipOf } from './network-view';
import { proofFlow } from './proof-flow';
import type { Report, Rule, RuleContext } from './rule';
import { hopText, wayTo } from './way';
import type { Way } from './way';

const cases = { bypass: 'high', 'other-appliance': 'high', 'no-return': 'high', 'group-reference': 'high' } as const satisfies Record<string, Severity>;
const shown = 8;

export const eastWestMirror: Rule = {
  id: 'AR-08',
  severity: { by: 'case', cases },
  neededCoverage: ['RouteTables', 'Subnets', 'NetworkInterfaces', 'SecurityGroups', 'VpcEndpoints'],
  awsPages: [awsPages.routeOptions, awsPages.securityGroupRules],
  fixes: ['mirror-route', 'group-rule-by-cidr'],
  check: (ctx, report) => {
    for (const vpc of ctx.topology.vpcs.values()) {
      const seen = new Set<string>();
      for (const { routeTable } of vpc.subnets) {
        if (routeTable === null || seen.has(routeTable.table.id)) continue;
        seen.add(routeTable.table.id);
        for (const route of routeTable.table.routes) if (route.state === 'active' && isInside(vpc, route) && isWhole(vpc, route)) checkRoute(ctx, vpc, routeTable.table, route, report);
      }
    }
  },
};

/** A route for addresses of the VPC itself that leads elsewhere than to them. */
export function isInside(vpc: VpcNode, route: Route): boolean {
  const destination = route.target.kind === 'local' || route.destinationKind === 'prefix-list' ? null : parseCidr(route.destination);
  if (destination === null) return false;
  return [...(vpc.vpc?.cidrs ?? []), ...(vpc.vpc?.ipv6Cidrs ?? [])].some((text) => {
    const cidr = parseCidr(text);
    return cidr !== null && containsCidr(cidr, destination);
  });
}

/** AWS takes no other: the whole block of a subnet, or that of the VPC in the place of the local route. */
function isWhole(vpc: VpcNode, { destination }: Route): boolean {
  return vpc.vpc?.cidrs.includes(destination) === true || vpc.vpc?.ipv6Cidrs.includes(destination) === true || vpc.subnets.some(({ subnet }) => subnet?.cidr === destination || subnet?.ipv6Cidrs.includes(destination) === true);
}

/** Something that packets are for: an appliance that only hands on the packets of others is not. */
const hasEnds = (ctx: RuleContext, subnet: SubnetNode): boolean => ctx.view.talkers(subnet).some((eni) => eni.sourceDestCheck !== false || !ctx.topology.routeUses.has(eni.id));

export interface Pass {
  readonly table: RouteTable;
  readonly route: Route;
  readonly appliance: Appliance;
  readonly from: SubnetNode;
  readonly to: SubnetNode;
}
type Mode = 'bypass' | 'otherAppliance' | 'noReturn';
const caseOf = { bypass: 'bypass', otherAppliance: 'other-appliance', noReturn: 'no-return' } as const;

function judge(ctx: RuleContext, appliance: Appliance, way: Way, from: Ip, to: Ip): Mode | null {
  if (way.route === null) return 'noReturn';
  // AR-20 speaks of what is gone.
  if (way.route.state !== 'active') return null;
  const back = applianceOf(ctx.topology, way.route);
  if (back === null) return 'bypass';
  // Appliances in a row: the reply has to meet the same ones, the last one first.
  const there = chainFrom(ctx, appliance, to);
  const home = chainFrom(ctx, back, from).reverse();
  if (there.length === home.length && there.every((one, i) => sameAppliance(one, home[i] as Appliance))) return null;
  return there.some((one) => sameAppliance(one, back)) ? 'bypass' : 'otherAppliance';
}

const longestChain = 8;

/** What a packet passes from one appliance on, as the tables of the appliances' own subnets say. One with several ENIs may send it on from anywhere: there the chain ends. */
function chainFrom(ctx: RuleContext, first: Appliance, destination: Ip): Appliance[] {
  const chain = [first];
  for (let last = first; chain.length < longestChain; ) {
    const table = last.subnet?.routeTable?.table;
    const several = last.hostId !== null && (ctx.topology.hosts.get(last.hostId)?.networkInterfaces.length ?? 1) > 1;
    const way = table === undefined || several ? null : wayTo(ctx.topology, table, destination);
    const next = way === null || way.open || way.route?.state !== 'active' ? null : applianceOf(ctx.topology, way.route);
    if (next === null || chain.some((one) => sameAppliance(one, next))) break;
    chain.push(next);
    last = next;
  }
  return chain;
}

function checkRoute(ctx: RuleContext, vpc: VpcNode, table: RouteTable, route: Route, report: Report): void {
  const t = ctx.topology;
  const appliance = applianceOf(t, route);
  if (appliance === null) return;
  const family = route.destinationKind === 'ipv6' ? 6 : 4;
  const faults = new Map<string, { mode: Mode; list: { pass: Pass; way: Way }[] }>();
  const unread: Pass[] = [];
  const passes: Pass[] = [];
  for (const to of vpc.subnets) {
    const address = addressIn(cidrOf(to, family));
    if (to.id === appliance.subnet?.id || address === null || !hasEnds(ctx, to) || wayTo(t, table, address).route !== route) continue;
    for (const from of ctx.view.usersOf(table.id)) {
      const back = addressIn(cidrOf(from, family));
      if (from.id === to.id || from.id === appliance.subnet?.id || back === null || !hasEnds(ctx, from)) continue;
      const pass: Pass = { table, route, appliance, from, to };
      passes.push(pass);
      const returnTable = to.routeTable?.table;
      if (returnTable === undefined) {
        unread.push(pass);
        continue;
      }
      const way = wayTo(t, returnTable, back);
      const mode = way.open ? null : judge(ctx, appliance, way, back, address);
      if (mode === null) continue;
      const key = `${returnTable.id}:${mode}`;
      const group = faults.get(key) ?? { mode, list: [] };
      group.list.push({ pass, way });
      faults.set(key, group);
    }
  }
  for (const { mode, list } of faults.values()) reportFault(ctx, mode, list, family, report);
  const hidden = unread[0];
  if (hidden !== undefined) {
    report(undecided({
      rule: 'AR-08', discriminator: `${table.id}:${route.destination}`, resources: [...resourcesOf(ctx, hidden), ...unread.map(({ to }) => to.id)], params: { ...paramsOf(ctx, hidden, family), mode: 'bypass', count: unread.length, pairs: pairsOf(unread) },
      evidence: [...evidenceOf(hidden), `route-table-not-read:${hidden.to.id}`], gaps: gapsOrAbsent(t, hidden.to.place, ['RouteTables']),
    }));
  }
  reportReferences(ctx, passes, family, report);
}

const evidenceOf = ({ table, route, appliance }: Pass): readonly string[] => [`route:${table.id}:${route.destination}`, `appliance:${appliance.id}`];
const resourcesOf = (ctx: RuleContext, { appliance, table, from, to }: Pass): readonly string[] => [...applianceResources(ctx.topology, appliance), table.id, from.id, to.id];
const pairsOf = (list: readonly Pass[]): readonly string[] => list.slice(0, shown).map(({ from, to }) => `${from.id} → ${to.id}`);

function paramsOf(ctx: RuleContext, { table, route, appliance, from, to }: Pass, family: 4 | 6) {
  return {
    tableId: table.id, destination: route.destination, applianceId: appliance.id, fromSubnet: from.id, fromLabel: subnetLabel(ctx.topology, from.id), fromCidr: cidrOf(from, family) ?? '?',
    toSubnet: to.id, toLabel: subnetLabel(ctx.topology, to.id), returnTable: to.routeTable?.table.id ?? '?', nextHop: 'none', eni: '?', groupId: '?', sourceGroup: '?', port: '?', count: 1, pairs: [] as readonly string[], setRoutes: [] as readonly string[],
  };
}

function reportFault(ctx: RuleContext, mode: Mode, list: readonly { pass: Pass; way: Way }[], family: 4 | 6, report: Report): void {
  const first = list[0];
  if (first === undefined) return;
  const { pass, way } = first;
  const back = pass.to.routeTable?.table.id ?? '?';
  const [sender, receiver] = [ctx.view.starters(pass.from)[0], ctx.view.talkers(pass.to)[0]];
  const sources = [...new Set(list.map((entry) => cidrOf(entry.pass.from, family)).filter((cidr) => cidr !== null))];
  report(violated({
    rule: 'AR-08', severity: cases[caseOf[mode]], discriminator: `${pass.table.id}:${pass.route.destination}:${back}:${mode}`,
    resources: [...resourcesOf(ctx, pass), back, ...list.flatMap((entry) => [entry.pass.from.id, entry.pass.to.id])],
    params: { ...paramsOf(ctx, pass, family), mode, nextHop: hopText(way), count: list.length, pairs: pairsOf(list.map((entry) => entry.pass)), setRoutes: sources.map((cidr) => `${back} ${cidr} ${pass.appliance.id}`) },
    fixes: ['mirror-route'], confidence: 0.9, evidence: [...evidenceOf(pass), `route-table:${back}`],
    ...(sender === undefined || receiver === undefined || ipOf(sender, family) === null || ipOf(receiver, family) === null ? {} : { proof: proofFlow(ctx.topology, { from: sender, to: receiver, family }) }),
  }));
}

function reportReferences(ctx: RuleContext, passes: readonly Pass[], family: 4 | 6, report: Report): void {
  const known = new Set<string>();
  for (const pass of passes) {
    for (const broken of brokenReferences(ctx, pass.from, pass.to, family)) {
      const id = `${pass.to.id}:${broken.groupId}:${broken.sourceGroup}:${broken.port}`;
      if (known.has(id)) continue;
      known.add(id);
      const base = {
        rule: 'AR-08', discriminator: `${pass.table.id}:${pass.route.destination}:${id}`, resources: [...resourcesOf(ctx, pass), broken.receiver.id, broken.groupId].filter((resource) => broken.gaps.length === 0 || resource !== broken.groupId),
        params: { ...paramsOf(ctx, pass, family), mode: 'groupReference', eni: broken.receiver.id, groupId: broken.groupId, sourceGroup: broken.sourceGroup, port: broken.port, setRules: [`${broken.groupId} ${broken.protocol} ${broken.fromPort} ${broken.toPort} ${cidrOf(pass.from, family) ?? '?'}`] },
        evidence: [...evidenceOf(pass), `security-group:${broken.groupId}`],
      } as const;
      if (broken.gaps.length > 0) report(undecided({ ...base, gaps: broken.gaps }));
      else report(violated({ ...base, severity: cases['group-reference'], fixes: ['group-rule-by-cidr'], confidence: 0.95, proof: proofFlow(ctx.topology, { from: broken.sender, to: broken.receiver, family }) }));
    }
  }
}
