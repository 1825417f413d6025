// AR-01: two or more of a host's ENIs in one subnet. Subnet routing is not involved; the guest's connected routes decide.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html
import type { NetworkInterface } from '../../model/inventory';
import { gapsFor } from '../../graph/coverage';
import { awsPages } from './aws-pages';
import { addressOf, checkOf, describeEni, deviceIndexOf, gapsOrAbsent, hostParams, subnetCidr, subnetLabel, undecided, violated } from './finding';
import { beliefConfidence } from './host-view';
import type { HostView } from './host-view';
import type { Report, Rule, RuleContext } from './rule';

const levels = { configured: 'info', likely: 'low', unknown: 'medium', none: 'high', appliance: 'high', cni: null } as const;

export const sameSubnet: Rule = {
  id: 'AR-01',
  severity: { by: 'belief', levels },
  neededCoverage: ['NetworkInterfaces', 'Instances'],
  awsPages: [awsPages.attachments, awsPages.secondaryAddresses],
  fixes: ['assign-secondary-ip', 'policy-routing', 'consolidate-enis'],
  check: (ctx, report) => {
    for (const host of ctx.multiHomedHosts) checkHost(ctx, host, report);
  },
};

function checkHost(ctx: RuleContext, host: HostView, report: Report): void {
  const severity = levels[host.belief];
  if (severity === null) return;
  const groups = new Map<string, NetworkInterface[]>();
  const unplaced: NetworkInterface[] = [];
  for (const eni of host.counted) {
    if (eni.subnetId === null) unplaced.push(eni);
    // EFA clusters put one device per network card into one subnet; they do not carry the host's IP services.
    else if (ctx.kinds.get(eni.id)?.kind !== 'efa' || eni.attachment?.networkCardIndex === 0) {
      const group = groups.get(eni.subnetId);
      if (group === undefined) groups.set(eni.subnetId, [eni]);
      else group.push(eni);
    }
  }
  for (const [subnetId, group] of groups) {
    const [first, second] = group;
    if (first === undefined || second === undefined) continue;
    report(violated({
      rule: 'AR-01', severity, discriminator: subnetId,
      resources: [host.id, ...group.map((eni) => eni.id), subnetId],
      params: {
        ...hostParams(host), subnetId, subnetLabel: subnetLabel(ctx.topology, subnetId), cidr: subnetCidr(ctx.topology, subnetId), count: group.length,
        interfaces: group.map((eni) => describeEni(eni)), firstId: first.id, firstAddress: addressOf(first), firstIndex: deviceIndexOf(first),
        secondId: second.id, secondAddress: addressOf(second), secondIndex: deviceIndexOf(second), check: checkOf(first),
      },
      fixes: sameSubnet.fixes, confidence: beliefConfidence(host),
      evidence: [`subnet:${subnetId}`, ...host.facts.osBelief.evidence],
      gaps: gapsFor(ctx.topology, host.node.place, sameSubnet.neededCoverage),
    }));
  }
  if (unplaced.length > 0) {
    report(undecided({
      rule: 'AR-01', resources: [host.id, ...unplaced.map((eni) => eni.id)],
      params: { ...hostParams(host), count: unplaced.length, interfaces: unplaced.map((eni) => describeEni(eni)) },
      evidence: unplaced.map((eni) => `subnet-not-said:${eni.id}`),
      gaps: gapsOrAbsent(ctx.topology, host.node.place, ['NetworkInterfaces']),
    }));
  }
}
