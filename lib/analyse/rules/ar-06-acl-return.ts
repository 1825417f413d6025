// AR-06: a request may enter, but network ACLs stop its reply: on the ENI's own subnet, or on the first ENI's subnet when the guest answers from there.
// ACLs keep no state: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
import type { Severity } from '../../model/analysis';
import type { NetworkAcl, NetworkInterface } from '../../model/inventory';
import type { SubnetNode } from '../../model/topology';
import { awsPages } from './aws-pages';
import { addressOf, gapsOrAbsent, hostParams, subnetLabel, undecided, violated } from './finding';
import { beliefConfidence } from './host-view';
import type { BeliefLevel, HostView } from './host-view';
import { blockedReplies, ephemeral, type BlockedReply } from './reply-acl';
import { portText, rangeOf, serviceFlows } from './service-flows';
import type { Report, Rule, RuleContext } from './rule';
import { isIcmp } from '../trace/filters/protocols';

const cases = { 'own-all': 'medium', 'own-some': 'low', 'primary-none': 'medium', 'primary-unknown': 'low', 'primary-likely': 'info' } as const satisfies Record<string, Severity>;
/** A reply that leaves by the first subnet needs a guest that sends it there. */
const byBelief: Readonly<Record<BeliefLevel, Severity | null>> = {
  none: cases['primary-none'], appliance: cases['primary-none'], unknown: cases['primary-unknown'], likely: cases['primary-likely'], configured: null, cni: null,
};
const shown = 8;

export const aclReturn: Rule = {
  id: 'AR-06',
  severity: { by: 'case', cases },
  neededCoverage: ['NetworkInterfaces', 'SecurityGroups', 'NetworkAcls', 'Subnets'],
  awsPages: [awsPages.networkAcls, awsPages.customAcls],
  fixes: ['open-network-acl', 'policy-routing'],
  check: (ctx, report) => {
    for (const host of ctx.multiHomedHosts) checkHost(ctx, host, report);
  },
};

const rangesOf = (subnet: SubnetNode | undefined) => [subnet?.subnet?.cidr, ...(subnet?.subnet?.ipv6Cidrs ?? [])].flatMap((text) => rangeOf(text) ?? []);

function checkHost(ctx: RuleContext, host: HostView, report: Report): void {
  const t = ctx.topology;
  const unread: { eni: NetworkInterface; subnet: SubnetNode | undefined; groups: boolean }[] = [];
  const leading = host.leading;
  const home = leading === null || leading.subnetId === null ? undefined : t.subnets.get(leading.subnetId);
  for (const eni of host.counted) {
    const subnet = eni.subnetId === null ? undefined : t.subnets.get(eni.subnetId);
    const acl = subnet?.acl?.acl;
    const flows = serviceFlows(t, eni);
    if (subnet === undefined || acl === undefined || flows === null) {
      unread.push({ eni, subnet, groups: flows === null });
      continue;
    }
    const blocked = blockedReplies(flows, acl, acl, rangesOf(subnet));
    const first = blocked[0];
    if (first !== undefined) {
      const severity = cases[first.extent === 'all' ? 'own-all' : 'own-some'];
      reportBlocked(ctx, host, eni, subnet, subnet, acl, acl, blocked, 'own', severity, 0.95, report);
      continue;
    }
    const severity = byBelief[host.belief];
    if (severity === null || home === undefined || home.id === subnet.id) continue;
    const away = home.acl?.acl;
    if (away === undefined) {
      unread.push({ eni, subnet: home, groups: false });
      continue;
    }
    if (away.id === acl.id) continue;
    const lost = blockedReplies(flows, acl, away, [...rangesOf(subnet), ...rangesOf(home)]);
    if (lost.length > 0) reportBlocked(ctx, host, eni, subnet, home, acl, away, lost, 'primary', severity, beliefConfidence(host), report);
  }
  const first = unread[0];
  if (first === undefined) return;
  const place = first.subnet?.place ?? host.node.place;
  const resources = unread.some((entry) => entry.groups) ? (['SecurityGroups', 'NetworkAcls'] as const) : (['NetworkAcls'] as const);
  report(undecided({
    rule: 'AR-06', resources: [host.id, ...unread.map(({ eni }) => eni.id)],
    params: { ...hostParams(host), count: unread.length, interfaces: [...new Set(unread.map(({ eni }) => eni.id))] },
    evidence: unread.map(({ eni, groups }) => `${groups ? 'security-group' : 'network-acl'}-not-read:${eni.id}`),
    gaps: gapsOrAbsent(t, place, resources),
  }));
}

const names: Readonly<Record<number, string>> = { 6: 'TCP', 17: 'UDP', 1: 'ICMP', 58: 'ICMPv6' };
const flowText = ({ flow, client }: BlockedReply): string => `${names[flow.protocol] ?? flow.protocol}${isIcmp(flow.protocol) ? '' : ` ${portText(flow.fromPort, flow.toPort)}`} ← ${client}`;

function reportBlocked(
  ctx: RuleContext, host: HostView, eni: NetworkInterface, subnet: SubnetNode, replySubnet: SubnetNode, acl: NetworkAcl, replyAcl: NetworkAcl,
  blocked: readonly BlockedReply[], side: 'own' | 'primary', severity: Severity, confidence: number, report: Report,
): void {
  const first = blocked[0];
  if (first === undefined) return;
  const { flow } = first;
  const leading = host.leading ?? eni;
  report(violated({
    rule: 'AR-06', severity, discriminator: eni.id,
    resources: [host.id, eni.id, ...(side === 'primary' ? [leading.id] : []), subnet.id, replySubnet.id, acl.id, replyAcl.id],
    params: {
      ...hostParams(host), side, extent: first.extent, eni: eni.id, address: flow.family === 4 ? addressOf(eni) : (eni.ipv6[0]?.address ?? '?'), subnetId: subnet.id, subnetLabel: subnetLabel(ctx.topology, subnet.id), aclId: acl.id,
      replyEni: side === 'own' ? eni.id : leading.id, replySubnet: subnetLabel(ctx.topology, replySubnet.id), replyAcl: replyAcl.id, ruleNumber: first.deniedBy,
      protocol: names[flow.protocol] ?? String(flow.protocol), kind: isIcmp(flow.protocol) ? 'echo' : 'port', port: isIcmp(flow.protocol) ? 'echo' : portText(flow.fromPort, flow.toPort), client: first.client, ephemeral: portText(ephemeral.fromPort, ephemeral.toPort),
      count: blocked.length, flows: blocked.slice(0, shown).map(flowText),
    },
    fixes: side === 'own' ? ['open-network-acl'] : ['policy-routing', 'open-network-acl'],
    confidence,
    evidence: [`network-acl:${replyAcl.id}`, `acl-rule:${first.deniedBy}`, ...eni.groups.map((id) => `security-group:${id}`), ...(side === 'primary' ? host.facts.osBelief.evidence : [])],
  }));
}
