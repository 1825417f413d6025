// AR-02: ENIs in several subnets and a guest that may send every reply through the first one.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html
import { gapsFor } from '../../graph/coverage';
import { awsPages } from './aws-pages';
import { addressOf, checkOf, deviceIndexOf, gapsOrAbsent, hostParams, subnetCidr, subnetLabel, undecided, violated } from './finding';
import { beliefConfidence, softenForRouter } from './host-view';
import type { HostView } from './host-view';
import type { Report, Rule, RuleContext } from './rule';

const levels = { configured: 'info', likely: 'low', unknown: 'medium', none: 'high', appliance: 'high', cni: null } as const;

export const severalSubnets: Rule = {
  id: 'AR-02',
  severity: { by: 'belief', levels },
  neededCoverage: ['NetworkInterfaces', 'Instances'],
  awsPages: [awsPages.attachments, awsPages.connectionTracking],
  fixes: ['policy-routing', 'specific-route', 'consolidate-enis'],
  check: (ctx, report) => {
    for (const host of ctx.multiHomedHosts) checkHost(ctx, host, report);
  },
};

function checkHost(ctx: RuleContext, host: HostView, report: Report): void {
  const severity = levels[host.belief];
  const leading = host.leading;
  if (severity === null || leading === null) return;
  if (leading.subnetId === null || host.counted.every((eni) => eni.subnetId === null || eni.subnetId === leading.subnetId)) {
    const unplaced = host.counted.filter((eni) => eni.subnetId === null);
    if (unplaced.length === 0) return;
    report(undecided({
      rule: 'AR-02', resources: [host.id, ...unplaced.map((eni) => eni.id)], params: { ...hostParams(host), count: unplaced.length, interfaces: unplaced.map((eni) => eni.id) },
      evidence: unplaced.map((eni) => `subnet-not-said:${eni.id}`), gaps: gapsOrAbsent(ctx.topology, host.node.place, ['NetworkInterfaces']),
    }));
    return;
  }
  const others = host.counted.filter((eni) => eni.subnetId !== null && eni.subnetId !== leading.subnetId);
  const second = others[0];
  if (second === undefined) return;
  const subnets = [...new Set([leading, ...others].flatMap((eni) => eni.subnetId ?? []))];
  report(violated({
    rule: 'AR-02', severity: softenForRouter(host, severity),
    resources: [host.id, leading.id, ...others.map((eni) => eni.id), ...subnets],
    params: {
      ...hostParams(host), count: subnets.length, subnets, vpcs: others.some((eni) => eni.vpcId !== leading.vpcId) ? 'several' : 'one',
      primaryId: leading.id, primaryAddress: addressOf(leading), primaryIndex: deviceIndexOf(leading), primarySubnet: subnetLabel(ctx.topology, leading.subnetId),
      secondaryId: second.id, secondaryAddress: addressOf(second), secondaryIndex: deviceIndexOf(second), secondarySubnet: subnetLabel(ctx.topology, second.subnetId),
      secondaryCidr: subnetCidr(ctx.topology, second.subnetId), secondaries: others.map((eni) => `${eni.id} (${addressOf(eni)}, ${eni.subnetId ?? '?'})`),
      secondaryCount: others.length, check: checkOf(leading),
    },
    fixes: severalSubnets.fixes, confidence: beliefConfidence(host),
    evidence: [...subnets.map((id) => `subnet:${id}`), ...host.facts.osBelief.evidence, ...(host.router ? ['router-by-design'] : [])],
    gaps: gapsFor(ctx.topology, host.node.place, severalSubnets.neededCoverage),
  }));
}
