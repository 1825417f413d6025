// AR-16: a VPC peered with several VPCs of overlapping addresses answers a request over another peering connection than the request came by.
// https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html
import type { Severity } from '../../model/analysis';
import type { CoverageGap } from '../../model/topology';
import { overlaps, parseCidr } from '../../net/cidr';
import { awsPages } from './aws-pages';
import { subnetLabel, undecided, violated } from './finding';
import { vpcLabel } from './name-of';
import { cidrOf } from './network-view';
import { peeringDirections, rivalsOf, unreadPeerings } from './peering-scan';
import type { PeeringDirection, PeeringRequest, UnreadPeering } from './peering-scan';
import { proofFlow } from './proof-flow';
import type { Report, Rule, RuleContext } from './rule';
import { subnetsOf } from './subnet-groups';

const cases = { 'other-peering': 'high' } as const satisfies Record<string, Severity>;
const shown = 8;

export const peeringOverlap: Rule = {
  id: 'AR-16',
  severity: { by: 'case', cases },
  neededCoverage: ['VpcPeeringConnections', 'RouteTables', 'Subnets', 'NetworkInterfaces'],
  awsPages: [awsPages.peeringPartial],
  fixes: ['specific-peering-route'],
  check: (ctx, report) => {
    for (const direction of peeringDirections(ctx)) checkDirection(ctx, direction, report);
    checkUnread(ctx, report);
  },
};

/** VPCs of overlapping addresses that lead to the same network over peering connections nobody read. */
function checkUnread(ctx: RuleContext, report: Report): void {
  const t = ctx.topology;
  const list = unreadPeerings(ctx);
  const blocks = (one: UnreadPeering) => (one.from.vpc.vpc?.cidrs ?? []).flatMap((text) => parseCidr(text) ?? []);
  const meets = (a: string, b: string): boolean => {
    const [left, right] = [parseCidr(a), parseCidr(b)];
    return left !== null && right !== null && overlaps(left, right);
  };
  list.forEach((one, i) => {
    const rival = list.slice(i + 1).find((other) => other.peeringId !== one.peeringId && other.from.vpc.id !== one.from.vpc.id && meets(one.route.destination, other.route.destination) && blocks(one).some((a) => blocks(other).some((b) => overlaps(a, b))));
    if (rival === undefined) return;
    report(undecided({
      rule: 'AR-16', discriminator: `${one.from.vpc.id}:${rival.from.vpc.id}`, resources: [one.from.vpc.id, rival.from.vpc.id, ...[one.peeringId, rival.peeringId].filter((id) => t.ghosts.has(id))],
      params: { peeringId: one.peeringId, fromLabel: vpcLabel(t, one.from.vpc.id), toLabel: one.route.destination, overlap: [one.from.vpc.id, rival.from.vpc.id] }, evidence: [`peering:${one.peeringId}`, `peering:${rival.peeringId}`], gaps: one.gaps,
    }));
  });
}

function checkDirection(ctx: RuleContext, direction: PeeringDirection, report: Report): void {
  const t = ctx.topology;
  const byPeering = new Map<string, PeeringRequest[]>();
  for (const request of direction.requests) {
    const { back } = request;
    if (back.kind === 'other-peering' && back.route.target.kind !== 'local') byPeering.set(back.route.target.id, [...(byPeering.get(back.route.target.id) ?? []), request]);
  }
  for (const [wrong, list] of byPeering) reportWrong(ctx, direction, wrong, list, report);
  const unread = direction.requests.find(({ back }) => back.kind === 'unread');
  if (direction.family === 6 || byPeering.size > 0 || unread === undefined || unread.back.kind !== 'unread') return;
  const rivals = rivalsOf(ctx, direction.toVpcId, direction.peering);
  if (rivals.length === 0) return;
  const gaps: readonly CoverageGap[] = unread.back.gaps;
  report(undecided({
    rule: 'AR-16', discriminator: direction.from.id, resources: [direction.peering.id, direction.toVpcId, direction.from.id, ...rivals.map(({ id }) => id)],
    params: { peeringId: direction.peering.id, fromLabel: vpcLabel(t, direction.from.id), toLabel: vpcLabel(t, direction.toVpcId), overlap: [direction.from.id, ...rivals.map((rival) => rival.vpcId)] },
    evidence: [`peering:${direction.peering.id}`, ...rivals.map(({ id }) => `peering:${id}`), `route-table-not-read:${unread.to.receiverSubnet.id}`], gaps,
  }));
}

function reportWrong(ctx: RuleContext, direction: PeeringDirection, wrong: string, list: readonly PeeringRequest[], report: Report): void {
  const t = ctx.topology;
  const [first] = list;
  if (first === undefined || first.back.kind !== 'other-peering') return;
  const { from, to, back } = first;
  const other = t.peerings.get(wrong);
  const wrongVpc = other === undefined ? null : other.requester.vpcId === direction.toVpcId ? other.accepter.vpcId : other.requester.vpcId;
  const source = cidrOf(from.senderSubnet, direction.family) ?? '?';
  const subnets = subnetsOf(list.map((request) => request.to));
  const sources = [...new Set(list.flatMap((request) => request.from.subnets.flatMap((subnet) => cidrOf(subnet, direction.family) ?? [])))];
  const tables = [...new Set(list.flatMap((request) => request.to.table?.id ?? []))];
  report(violated({
    rule: 'AR-16', severity: cases['other-peering'], discriminator: `${direction.from.id}:${wrong}${direction.family === 6 ? ':ipv6' : ''}`,
    resources: [direction.peering.id, ...(other === undefined && !t.ghosts.has(wrong) ? [] : [wrong]), direction.from.id, direction.toVpcId, ...tables, ...subnets.map(({ id }) => id)],
    params: {
      peeringId: direction.peering.id, wrongPeering: wrong, fromLabel: vpcLabel(t, direction.from.id), toLabel: vpcLabel(t, direction.toVpcId), wrongLabel: wrongVpc === null ? '?' : vpcLabel(t, wrongVpc), toSubnet: subnetLabel(t, to.receiverSubnet.id),
      fromCidr: source, returnTable: to.table?.id ?? '?', returnDestination: back.route.destination, count: subnets.length, subnets: subnets.slice(0, shown).map(({ id }) => subnetLabel(t, id)),
      setRoutes: tables.flatMap((id) => sources.map((cidr) => `${id} ${cidr} ${direction.peering.id}`)),
    },
    fixes: peeringOverlap.fixes, confidence: 0.95, evidence: [`peering:${direction.peering.id}`, `peering:${wrong}`, ...tables.map((id) => `route-table:${id}`)],
    ...(from.sender === null ? {} : { proof: proofFlow(t, { from: from.sender, to: to.receiver, family: direction.family }) }),
  }));
}
