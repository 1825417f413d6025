// AR-19: a host in two VPCs whose addresses overlap; by destination its guest cannot tell them apart.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/scenarios-enis.html
import type { Severity } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import { type Cidr, formatCidr, overlaps, parseCidr } from '../../net/cidr';
import { awsPages } from './aws-pages';
import { gapsOrAbsent, hostParams, subnetCidr, undecided, violated } from './finding';
import type { HostView } from './host-view';
import { vpcLabel } from './name-of';
import type { Report, Rule, RuleContext } from './rule';

const cases = { covers: 'high', outside: 'info' } as const satisfies Record<string, Severity>;

export const vpcOverlap: Rule = {
  id: 'AR-19',
  severity: { by: 'case', cases },
  neededCoverage: ['NetworkInterfaces', 'Vpcs', 'Subnets'],
  awsPages: [awsPages.scenarios, awsPages.attachments],
  fixes: ['policy-routing', 'specific-route'],
  check: (ctx, report) => {
    for (const host of ctx.multiHomedHosts) {
      const leading = host.leading;
      if (leading === null) continue;
      const seen = new Set<string | null>([leading.vpcId, null]);
      for (const eni of host.counted) {
        if (seen.has(eni.vpcId)) continue;
        seen.add(eni.vpcId);
        checkPair(ctx, host, leading, eni, report);
      }
    }
  },
};

/** `null`: not read. */
function blocksOf(ctx: RuleContext, vpcId: string | null): readonly Cidr[] | null {
  const vpc = vpcId === null ? null : (ctx.topology.vpcs.get(vpcId)?.vpc ?? null);
  return vpc === null ? null : vpc.cidrs.flatMap((text) => parseCidr(text) ?? []);
}

function checkPair(ctx: RuleContext, host: HostView, leading: NetworkInterface, eni: NetworkInterface, report: Report): void {
  const t = ctx.topology;
  const [near, far] = [blocksOf(ctx, leading.vpcId), blocksOf(ctx, eni.vpcId)];
  const [nearId, farId] = [leading.vpcId ?? '?', eni.vpcId ?? '?'];
  const params = { ...hostParams(host), primaryId: leading.id, primaryVpc: vpcLabel(t, nearId), secondaryId: eni.id, secondaryVpc: vpcLabel(t, farId), secondaryCidr: subnetCidr(t, eni.subnetId) };
  const resources = [host.id, leading.id, eni.id, ...[nearId, farId].filter((id) => t.vpcs.has(id))];
  const own = parseCidr(subnetCidr(t, eni.subnetId));
  if (near === null || far === null || own === null) {
    const missing = near === null ? nearId : farId;
    return report(undecided({
      rule: 'AR-19', discriminator: eni.id, resources, params, evidence: [`vpc-cidr-not-read:${missing}`], gaps: gapsOrAbsent(t, t.vpcs.get(missing)?.place ?? host.node.place, [near === null || far === null ? 'Vpcs' : 'Subnets']),
    }));
  }
  const shared = far.filter((block) => near.some((other) => overlaps(block, other)));
  if (shared.length === 0) return;
  const mode = near.some((block) => overlaps(block, own)) ? 'covers' : 'outside';
  report(violated({
    rule: 'AR-19', severity: cases[mode], discriminator: eni.id, resources, params: { ...params, mode, overlap: shared.map(formatCidr), onlyDestinations: mode === 'outside' ? [formatCidr(own)] : [] },
    fixes: vpcOverlap.fixes, confidence: mode === 'covers' ? 0.8 : 1, evidence: [...near.map((block) => `vpc-cidr:${formatCidr(block)}`), ...far.map((block) => `vpc-cidr:${formatCidr(block)}`), ...host.facts.osBelief.evidence],
  }));
}
