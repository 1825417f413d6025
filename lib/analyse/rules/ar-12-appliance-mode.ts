// AR-12: a transit gateway leads into a VPC with one appliance per zone, and appliance mode is off: each direction keeps to the zone that it comes from.
// https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html
import { placeOf } from '../../graph/place-key';
import type { Severity } from '../../model/analysis';
import type { NetworkInterface, TransitGatewayAttachment } from '../../model/inventory';
import type { SubnetNode, VpcNode } from '../../model/topology';
import { applianceOf, applianceResources, sameAppliance } from './appliance';
import type { Appliance } from './appliance';
import { awsPages } from './aws-pages';
import { describeEni, gapsOrAbsent, undecided, violated } from './finding';
import { nameOf } from './name-of';
import { ipOf } from './network-view';
import { proofFlow } from './proof-flow';
import type { Report, Rule, RuleContext } from './rule';

const cases = { 'east-west': 'high', possible: 'medium' } as const satisfies Record<string, Severity>;

export const applianceMode: Rule = {
  id: 'AR-12',
  severity: { by: 'case', cases },
  neededCoverage: ['TransitGatewayVpcAttachments', 'RouteTables', 'Subnets', 'VpcEndpoints', 'TransitGatewayRouteTables', 'TransitGatewayRoutes'],
  awsPages: [awsPages.applianceScenario, awsPages.transitGatewayAttachments],
  fixes: ['enable-appliance-mode'],
  check: (ctx, report) => {
    for (const vpc of ctx.topology.vpcs.values()) {
      for (const attachment of ctx.transit.attachmentsOfVpc(vpc.id)) if (attachment.applianceMode !== true) checkAttachment(ctx, vpc, attachment, report);
    }
  },
};

/** The middlebox that a subnet's route table leads to: that of the widest route first, so the default route before a part of it. */
function applianceBehind(ctx: RuleContext, subnet: SubnetNode): Appliance | null {
  let best: { readonly appliance: Appliance; readonly length: number } | null = null;
  for (const route of subnet.routeTable?.table.routes ?? []) {
    const appliance = route.state === 'active' ? applianceOf(ctx.topology, route) : null;
    if (appliance === null || appliance.subnet?.id === subnet.id) continue;
    const length = Number(route.destination.split('/')[1] ?? 128);
    if (best === null || length < best.length) best = { appliance, length };
  }
  return best?.appliance ?? null;
}

function checkAttachment(ctx: RuleContext, vpc: VpcNode, attachment: TransitGatewayAttachment, report: Report): void {
  const t = ctx.topology;
  const subnets = attachment.subnetIds === null ? vpc.subnets : attachment.subnetIds.flatMap((id) => t.subnets.get(id) ?? []);
  const byZone = new Map<string, Appliance>();
  for (const subnet of subnets) {
    const appliance = applianceBehind(ctx, subnet);
    if (appliance !== null) byZone.set(subnet.zone ?? subnet.id, byZone.get(subnet.zone ?? subnet.id) ?? appliance);
  }
  const distinct = [...byZone.values()].filter((one, i, all) => !all.slice(0, i).some((other) => sameAppliance(one, other)));
  if (distinct.length < 2) return;
  const zones = [...byZone.keys()].sort();
  const base = {
    rule: 'AR-12', discriminator: attachment.id, resources: [...distinct.flatMap((one) => applianceResources(t, one)), attachment.id, attachment.transitGatewayId, vpc.id].filter((id) => id !== attachment.transitGatewayId || t.transitGateways.has(id)),
    evidence: [`attachment:${attachment.id}`, ...zones.map((zone) => `zone:${zone}`), ...distinct.map(({ id }) => `appliance:${id}`)],
  } as const;
  const params = {
    attachmentId: attachment.id, transitGatewayId: attachment.transitGatewayId, vpcId: vpc.id, vpcLabel: nameOf(vpc.id, vpc.vpc?.tags), count: zones.length, zones,
    appliances: zones.map((zone) => `${zone}: ${byZone.get(zone)?.id ?? '?'}`), fromLabel: '?', toLabel: '?', fromZone: '?', toZone: '?', fromAppliance: '?', toAppliance: '?',
  };
  if (attachment.applianceMode === null || attachment.subnetIds === null) {
    return report(undecided({ ...base, params, gaps: gapsOrAbsent(t, placeOf(attachment), ['TransitGatewayVpcAttachments']) }));
  }
  const pair = findPair(ctx, attachment, byZone);
  const mode = pair === null ? 'possible' : 'eastWest';
  report(violated({
    ...base, severity: cases[pair === null ? 'possible' : 'east-west'], fixes: applianceMode.fixes, confidence: pair === null ? 0.7 : 0.9, evidence: [...base.evidence, `appliance-mode-off:${attachment.id}`],
    params: pair === null ? { ...params, mode } : {
      ...params, mode, fromLabel: describeEni(pair.from), toLabel: describeEni(pair.to), fromZone: pair.fromZone, toZone: pair.toZone, fromAppliance: byZone.get(pair.fromZone)?.id ?? '?', toAppliance: byZone.get(pair.toZone)?.id ?? '?',
    },
    ...(pair === null ? {} : { proof: proofFlow(t, { from: pair.from, to: pair.to }) }),
  }));
}

interface Pair { readonly from: NetworkInterface; readonly to: NetworkInterface; readonly fromZone: string; readonly toZone: string }
interface Spoke { readonly attachment: TransitGatewayAttachment; readonly ends: readonly { readonly zone: string; readonly eni: NetworkInterface }[] }

/** Two ENIs of other VPCs in two of the zones, whose packets to each other the transit gateway sends into this attachment. */
function findPair(ctx: RuleContext, attachment: TransitGatewayAttachment, byZone: ReadonlyMap<string, Appliance>): Pair | null {
  const spokes = ctx.transit.spokesOf(attachment.transitGatewayId).filter((other) => other.id !== attachment.id && leadsHere(ctx, other, attachment.id)).map((other) => spokeOf(ctx, other, byZone)).filter(({ ends }) => ends.length > 0);
  for (const left of spokes) {
    for (const right of spokes) {
      if (left === right) continue;
      for (const a of left.ends) {
        for (const b of right.ends) {
          const [from, to] = [byZone.get(a.zone), byZone.get(b.zone)];
          if (a.zone === b.zone || from === undefined || to === undefined || sameAppliance(from, to)) continue;
          if (goesHere(ctx, left.attachment, b.eni, attachment.id) && goesHere(ctx, right.attachment, a.eni, attachment.id)) return { from: a.eni, to: b.eni, fromZone: a.zone, toZone: b.zone };
        }
      }
    }
  }
  return null;
}

const leadsHere = (ctx: RuleContext, from: TransitGatewayAttachment, id: string): boolean => (ctx.transit.tableOf(from.transitGatewayId, from.id)?.routes ?? []).some((route) => route.attachments.some((target) => target.attachmentId === id));

/** One sender per zone whose subnet leads to the transit gateway. */
function spokeOf(ctx: RuleContext, attachment: TransitGatewayAttachment, byZone: ReadonlyMap<string, Appliance>): Spoke {
  const ends = new Map<string, NetworkInterface>();
  for (const subnet of ctx.topology.vpcs.get(attachment.resourceId ?? '')?.subnets ?? []) {
    if (subnet.zone === null || ends.has(subnet.zone) || !byZone.has(subnet.zone)) continue;
    const eni = ctx.view.firstStarter(subnet, 4);
    if (eni !== null && subnet.routeTable?.table.routes.some((route) => route.state === 'active' && route.target.kind === 'transit-gateway' && route.target.id === attachment.transitGatewayId) === true) ends.set(subnet.zone, eni);
  }
  return { attachment, ends: [...ends].map(([zone, eni]) => ({ zone, eni })) };
}

function goesHere(ctx: RuleContext, from: TransitGatewayAttachment, to: NetworkInterface, id: string): boolean {
  const ip = ipOf(to);
  const step = ip === null ? null : ctx.transit.step(from.transitGatewayId, from.id, ip);
  return step?.kind === 'attachment' && step.attachmentId === id;
}
