// AR-18: requests come directly over a peering connection or transit gateway, replies leave by a NAT gateway that leads to the same peer with another source address.
// https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html
import type { Severity } from '../../model/analysis';
import type { CoverageGap } from '../../model/topology';
import { awsPages } from './aws-pages';
import { subnetLabel, undecided, violated } from './finding';
import { vpcLabel } from './name-of';
import { cidrOf } from './network-view';
import { peeringDirections } from './peering-scan';
import { proofFlow } from './proof-flow';
import type { ReturnWay } from './return-way';
import type { Report, Rule, RuleContext } from './rule';
import { blocksOf, subnetsOf } from './subnet-groups';
import type { SubnetGroup } from './subnet-groups';
import { transitSenders } from './transit-scan';

const cases = { translated: 'medium' } as const satisfies Record<string, Severity>;
const shown = 8;

export const natReturn: Rule = {
  id: 'AR-18',
  severity: { by: 'case', cases },
  neededCoverage: ['RouteTables', 'NatGateways', 'VpcPeeringConnections', 'TransitGatewayVpcAttachments', 'TransitGatewayRoutes', 'Subnets', 'NetworkInterfaces'],
  awsPages: [awsPages.natGatewayBasics, awsPages.routePriority],
  fixes: ['direct-route'],
  check: (ctx, report) => {
    for (const [key, list] of byNat(ctx)) reportGroup(ctx, key, list, report);
  },
};

interface Reply { readonly via: string; readonly from: SubnetGroup; readonly to: SubnetGroup; readonly natId: string; readonly back: Extract<ReturnWay, { kind: 'translated' | 'nat-unread' | 'unread' }> }

function byNat(ctx: RuleContext): ReadonlyMap<string, readonly Reply[]> {
  const groups = new Map<string, Reply[]>();
  const add = (via: string, from: SubnetGroup, to: SubnetGroup | null, back: ReturnWay | null): void => {
    if (to === null || back === null || (back.kind !== 'translated' && back.kind !== 'nat-unread' && back.kind !== 'unread')) return;
    const natId = back.kind === 'translated' ? back.nat.id : back.natId;
    if (natId === null) return;
    const key = `${from.vpc.id}:${to.vpc.id}:${natId}${from.family === 6 ? ':ipv6' : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), { via, from, to, natId, back }]);
  };
  for (const { peering, requests } of peeringDirections(ctx)) for (const { from, to, back } of requests) add(peering.id, from, to, back);
  for (const { transitGatewayId, requests } of transitSenders(ctx)) for (const { from, to, back } of requests) add(transitGatewayId, from, to, back);
  return groups;
}

function reportGroup(ctx: RuleContext, key: string, list: readonly Reply[], report: Report): void {
  const t = ctx.topology;
  const first = list.find(({ back }) => back.kind === 'translated') ?? list[0];
  if (first === undefined) return;
  const { via, from, to, natId, back } = first;
  const subnets = subnetsOf(list.map((reply) => reply.to));
  const tables = [...new Set(list.flatMap((reply) => reply.to.table?.id ?? []))];
  const known = (id: string): readonly string[] => (t.natGateways.has(id) || t.peerings.has(id) || t.transitGateways.has(id) || t.ghosts.has(id) ? [id] : []);
  const base = {
    rule: 'AR-18', discriminator: key, resources: [to.vpc.id, from.vpc.id, ...known(natId), ...known(via), ...tables, ...subnets.map(({ id }) => id)], evidence: [`nat-gateway:${natId}`, ...tables.map((id) => `route-table:${id}`)],
    params: {
      fromLabel: vpcLabel(t, from.vpc.id), toLabel: vpcLabel(t, to.vpc.id), toSubnet: subnetLabel(t, to.receiverSubnet.id), via, natId, natAddress: back.kind === 'translated' ? (back.nat.addresses[0]?.privateIp ?? '?') : '?', fromCidr: cidrOf(from.senderSubnet, from.family) ?? '?',
      returnTable: to.table?.id ?? '?', returnDestination: back.kind === 'unread' ? '?' : (back.way.route?.destination ?? '?'), count: subnets.length, subnets: subnets.slice(0, shown).map(({ id }) => subnetLabel(t, id)), setRoutes: tables.map((id) => `${id} ${blocksOf(from.vpc, from.family)[0] ?? cidrOf(from.senderSubnet, from.family) ?? '?'} ${via}`),
    },
  } as const;
  if (back.kind !== 'translated') {
    const gaps: readonly CoverageGap[] = back.gaps;
    return report(undecided({ ...base, gaps }));
  }
  report(violated({
    ...base, severity: cases.translated, fixes: natReturn.fixes, confidence: 0.9,
    ...(from.sender === null ? {} : { proof: proofFlow(t, { from: from.sender, to: to.receiver, family: from.family }) }),
  }));
}
