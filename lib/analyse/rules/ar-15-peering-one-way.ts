// AR-15: one VPC sends over a peering connection, the other has no route back over it.
// https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html
import type { Severity } from '../../model/analysis';
import { awsPages } from './aws-pages';
import { subnetLabel, undecided, violated } from './finding';
import { letsNothingIn } from './lets-in';
import { cidrOf } from './network-view';
import { vpcLabel } from './name-of';
import { peeringDirections, unreadPeerings } from './peering-scan';
import type { PeeringDirection, PeeringRequest } from './peering-scan';
import { proofFlow } from './proof-flow';
import { isLost } from './return-way';
import type { Report, Rule, RuleContext } from './rule';
import { blocksOf, subnetsOf } from './subnet-groups';
import { hopText } from './way';

const cases = { none: 'high', some: 'medium', closed: 'info' } as const satisfies Record<string, Severity>;
const shown = 8;

export const peeringOneWay: Rule = {
  id: 'AR-15',
  severity: { by: 'case', cases },
  neededCoverage: ['VpcPeeringConnections', 'RouteTables', 'Subnets', 'NetworkInterfaces'],
  awsPages: [awsPages.peeringRoutes, awsPages.natGatewayBasics],
  fixes: ['peering-route'],
  check: (ctx, report) => {
    for (const direction of peeringDirections(ctx)) checkDirection(ctx, direction, report);
    for (const { peeringId, from, route, gaps } of unreadPeerings(ctx)) {
      report(undecided({
        rule: 'AR-15', discriminator: from.vpc.id, resources: [...(ctx.topology.ghosts.has(peeringId) ? [peeringId] : []), from.vpc.id, ...(from.table === null ? [] : [from.table.id])], evidence: [`peering:${peeringId}`, `route:${from.table?.id ?? '?'}:${route.destination}`], gaps,
        params: { peeringId, fromLabel: vpcLabel(ctx.topology, from.vpc.id), toLabel: route.destination, destination: route.destination, tableId: from.table?.id ?? '?' },
      }));
    }
  },
};

function checkDirection(ctx: RuleContext, direction: PeeringDirection, report: Report): void {
  const t = ctx.topology;
  const base = { peeringId: direction.peering.id, fromLabel: vpcLabel(t, direction.from.id), toLabel: vpcLabel(t, direction.toVpcId) };
  const known = t.vpcs.has(direction.toVpcId) || t.ghosts.has(direction.toVpcId) ? [direction.toVpcId] : [];
  const lost = direction.requests.filter(({ back }) => isLost(back));
  const unread = direction.requests.find(({ back }) => back.kind === 'unread');
  const [first] = lost;
  if (first !== undefined) return reportLost(ctx, direction, lost, first, base, report);
  const from = direction.unread?.from ?? unread?.from;
  const route = direction.unread?.route ?? unread?.route;
  const gaps = direction.unread?.gaps ?? (unread?.back.kind === 'unread' ? unread.back.gaps : []);
  if (from === undefined || route === undefined || from.table === null) return;
  report(undecided({
    rule: 'AR-15', discriminator: idOf(direction), resources: [direction.peering.id, direction.from.id, ...known, from.table.id], params: { ...base, destination: route.destination, tableId: from.table.id },
    evidence: [`peering:${direction.peering.id}`, `route:${from.table.id}:${route.destination}`, `route-table-not-read:${unread?.to.receiverSubnet.id ?? direction.toVpcId}`], gaps,
  }));
}

const idOf = ({ from, family }: PeeringDirection): string => (family === 4 ? from.id : `${from.id}:ipv6`);

function reportLost(ctx: RuleContext, direction: PeeringDirection, lost: readonly PeeringRequest[], first: PeeringRequest, base: { readonly peeringId: string; readonly fromLabel: string; readonly toLabel: string }, report: Report): void {
  const t = ctx.topology;
  const { from, to, route, back } = first;
  const subnets = subnetsOf(lost.map((request) => request.to));
  const some = direction.requests.some((request) => request.back.kind === 'same');
  const mode = !some ? 'none' : lost.every((request) => letsNothingIn(ctx, request.from, request.to, 'peering')) ? 'closed' : 'some';
  const source = cidrOf(from.senderSubnet, direction.family) ?? '?';
  const tables = [...new Set(lost.flatMap((request) => request.to.table?.id ?? []))];
  const sources = blocksOf(direction.from, direction.family)[0] ?? source;
  report(violated({
    rule: 'AR-15', severity: cases[mode], discriminator: idOf(direction),
    resources: [direction.peering.id, direction.from.id, direction.toVpcId, ...(from.table === null ? [] : [from.table.id]), ...tables, ...subnets.map(({ id }) => id)],
    params: {
      ...base, mode, tableId: from.table?.id ?? '?', destination: route.destination, toSubnet: subnetLabel(t, to.receiverSubnet.id), returnTable: to.table?.id ?? '?', fromCidr: source, nextHop: isLost(back) ? hopText(back.way) : 'none',
      count: subnets.length, subnets: subnets.slice(0, shown).map(({ id }) => subnetLabel(t, id)), setRoutes: tables.map((id) => `${id} ${sources} ${direction.peering.id}`),
    },
    fixes: peeringOneWay.fixes, confidence: mode === 'none' ? 0.95 : 0.8,
    evidence: [`peering:${direction.peering.id}`, `route:${from.table?.id ?? '?'}:${route.destination}`, ...tables.map((id) => `route-table:${id}`)],
    ...(from.sender === null ? {} : { proof: proofFlow(t, { from: from.sender, to: to.receiver, family: direction.family }) }),
  }));
}
