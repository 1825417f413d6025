// AR-13: a subnet leads to a transit gateway that has no ENI in the subnet's zone.
// https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html
import { compareText } from '../../base/order';
import type { Severity } from '../../model/analysis';
import type { Route } from '../../model/inventory';
import type { SubnetNode, VpcNode } from '../../model/topology';
import { awsPages } from './aws-pages';
import { gapsOrAbsent, subnetLabel, undecided, violated } from './finding';
import { nameOf } from './name-of';
import { proofBeyond } from './proof-beyond';
import type { Report, Rule, RuleContext } from './rule';

const cases = { 'not-attached': 'high' } as const satisfies Record<string, Severity>;
const shown = 8;

export const attachmentZone: Rule = {
  id: 'AR-13',
  severity: { by: 'case', cases },
  neededCoverage: ['TransitGatewayVpcAttachments', 'RouteTables', 'Subnets', 'NetworkInterfaces'],
  awsPages: [awsPages.transitGatewayAttachments],
  fixes: ['add-attachment-subnet'],
  check: (ctx, report) => {
    for (const vpc of ctx.topology.vpcs.values()) {
      const uses = new Map<string, Use[]>();
      for (const subnet of vpc.subnets) {
        for (const [id, route] of transitTargets(subnet)) if (ctx.view.starters(subnet).length > 0) uses.set(id, [...(uses.get(id) ?? []), { subnet, route }]);
      }
      for (const [id, list] of [...uses].sort(([a], [b]) => compareText(a, b))) checkUses(ctx, vpc, id, list, report);
    }
  },
};

interface Use { readonly subnet: SubnetNode; readonly route: Route }

/** Transit gateways that a subnet leads to, each with its first route. */
function transitTargets(subnet: SubnetNode): ReadonlyMap<string, Route> {
  const found = new Map<string, Route>();
  for (const route of subnet.routeTable?.table.routes ?? []) if (route.state === 'active' && route.target.kind === 'transit-gateway' && !found.has(route.target.id)) found.set(route.target.id, route);
  return found;
}

function checkUses(ctx: RuleContext, vpc: VpcNode, transitGatewayId: string, uses: readonly Use[], report: Report): void {
  const t = ctx.topology;
  const attachments = ctx.transit.attachmentsOf(transitGatewayId, vpc.id);
  const zones = new Set<string>();
  const all = attachments.map((attachment) => ctx.transit.zonesOf(attachment));
  for (const set of all) for (const zone of set ?? []) zones.add(zone);
  const missing = attachments.length === 0 || all.includes(null);
  const known = t.transitGateways.has(transitGatewayId) || t.ghosts.has(transitGatewayId) ? [transitGatewayId] : [];
  const base = { transitGatewayId, vpcId: vpc.id, vpcLabel: nameOf(vpc.id, vpc.vpc?.tags) };
  if (missing) {
    const open = uses.filter(({ subnet }) => subnet.zone === null || !zones.has(subnet.zone));
    const first = open[0];
    if (first === undefined) return;
    return report(undecided({
      rule: 'AR-13', discriminator: transitGatewayId, resources: [vpc.id, ...known, ...open.map(({ subnet }) => subnet.id)], params: { ...base, subnets: open.slice(0, shown).map(({ subnet }) => subnetLabel(t, subnet.id)), count: open.length },
      evidence: [`attachment-not-read:${transitGatewayId}`], gaps: gapsOrAbsent(t, first.subnet.place, ['TransitGatewayVpcAttachments']),
    }));
  }
  const byZone = new Map<string, Use[]>();
  for (const use of uses) if (use.subnet.zone !== null && !zones.has(use.subnet.zone)) byZone.set(use.subnet.zone, [...(byZone.get(use.subnet.zone) ?? []), use]);
  for (const [zone, list] of byZone) {
    const first = list[0];
    const attachment = attachments[0];
    const table = first?.subnet.routeTable?.table;
    if (first === undefined || attachment === undefined || table === undefined) continue;
    const proof = proofBeyond(ctx, first.subnet, first.route);
    report(violated({
      rule: 'AR-13', severity: cases['not-attached'], discriminator: `${transitGatewayId}:${zone}`, resources: [...list.map(({ subnet }) => subnet.id), attachment.id, ...known, table.id],
      params: {
        ...base, attachmentId: attachment.id, zone, attachedZones: [...zones].sort(), subnetId: first.subnet.id, subnetLabel: subnetLabel(t, first.subnet.id), tableId: table.id, destination: first.route.destination,
        count: list.length, subnets: list.slice(0, shown).map(({ subnet }) => subnetLabel(t, subnet.id)),
      },
      fixes: attachmentZone.fixes, confidence: 1, evidence: [`zone:${zone}`, `attachment:${attachment.id}`, `route:${table.id}:${first.route.destination}`], ...(proof === null ? {} : { proof }),
    }));
  }
}
