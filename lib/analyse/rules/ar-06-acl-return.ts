// AR-06: a request may enter, but network ACLs stop its reply: on the ENI's own subnet, or on the first ENI's subnet when the guest answers from there.
// ACLs keep no state: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
import type { Severity } from '../../model/analysis';
import type { NetworkAcl, NetworkInterface } from '../../model/inventory';
import type { SubnetNode } from '../../model/topology';
import { aclVerdict, clientParts } from './acl-verdict';
import { awsPages } from './aws-pages';
import { addressOf, gapsOrAbsent, hostParams, subnetLabel, undecided, violated } from './finding';
import { beliefConfidence } from './host-view';
import type { BeliefLevel, HostView } from './host-view';
import { formatIpv4 } from '../../net/ip';
import { covers, parseIpv4Block } from './ipv4-block';
import type { Ipv4Block } from './ipv4-block';
import { portText, serviceFlows } from './service-flows';
import type { ServiceFlow } from './service-flows';
import type { Report, Rule, RuleContext } from './rule';

const cases = { 'own-all': 'medium', 'own-some': 'low', 'primary-none': 'medium', 'primary-unknown': 'low', 'primary-likely': 'info' } as const satisfies Record<string, Severity>;
/** A reply that leaves by the first subnet needs a guest that sends it there. */
const byBelief: Readonly<Record<BeliefLevel, Severity | null>> = {
  none: cases['primary-none'], appliance: cases['primary-none'], unknown: cases['primary-unknown'], likely: cases['primary-likely'], configured: null, cni: null,
};
/** Source ports of all clients AWS lists (Linux, Windows, NAT gateways, load balancers, Lambda), and of those every one of them may use. */
const ephemeral = { fromPort: 1024, toPort: 65535 };
const commonEphemeral = { fromPort: 49152, toPort: 60999 };
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

interface Blocked {
  readonly flow: ServiceFlow;
  readonly client: string;
  readonly extent: 'all' | 'some';
  readonly deniedBy: string;
}

function blockText(block: Ipv4Block): string {
  return `${formatIpv4(block.first)}/${block.length}`;
}

/** Flows that `inbound` lets in and `outbound` does not let out again. Clients inside `near` are reached without leaving the subnet, where ACLs do not apply. */
function blockedReplies(flows: readonly ServiceFlow[], inbound: NetworkAcl, outbound: NetworkAcl, near: readonly (Ipv4Block | null)[]): Blocked[] {
  const blocked: Blocked[] = [];
  for (const flow of flows) {
    for (const part of clientParts(inbound, flow.block)) {
      if (near.some((block) => block !== null && covers(block, part))) continue;
      const request = aclVerdict(inbound, false, { protocol: flow.protocol, peer: part, fromPort: flow.fromPort, toPort: flow.toPort });
      if (request.passes === 'none' || (request.passes === 'some' && part !== flow.block)) continue;
      const reply = aclVerdict(outbound, true, { protocol: flow.protocol, peer: part, ...ephemeral });
      if (reply.passes === 'all') continue;
      // A client range of which only a part gets in proves nothing about the rest; its parts are looked at one by one.
      if (reply.passes === 'some' && request.passes === 'some') continue;
      const common = aclVerdict(outbound, true, { protocol: flow.protocol, peer: part, ...commonEphemeral });
      const extent = common.passes === 'none' ? 'all' : 'some';
      if (request.passes === 'some' && extent === 'some') continue;
      blocked.push({ flow, client: blockText(part), extent, deniedBy: reply.deniedBy ?? '*' });
      break;
    }
  }
  return blocked.sort((a, b) => (a.extent === b.extent ? 0 : a.extent === 'all' ? -1 : 1));
}

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
    const own = parseIpv4Block(subnet.subnet?.cidr ?? '');
    const blocked = blockedReplies(flows, acl, acl, [own]);
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
    const lost = blockedReplies(flows, acl, away, [own, parseIpv4Block(home.subnet?.cidr ?? '')]);
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

function reportBlocked(
  ctx: RuleContext, host: HostView, eni: NetworkInterface, subnet: SubnetNode, replySubnet: SubnetNode, acl: NetworkAcl, replyAcl: NetworkAcl,
  blocked: readonly Blocked[], side: 'own' | 'primary', severity: Severity, confidence: number, report: Report,
): void {
  const first = blocked[0];
  if (first === undefined) return;
  const { flow } = first;
  const protocolName = (protocol: string): string => (protocol === '6' ? 'TCP' : 'UDP');
  const leading = host.leading ?? eni;
  report(violated({
    rule: 'AR-06', severity, discriminator: eni.id,
    resources: [host.id, eni.id, ...(side === 'primary' ? [leading.id] : []), subnet.id, replySubnet.id, acl.id, replyAcl.id],
    params: {
      ...hostParams(host), side, extent: first.extent, eni: eni.id, address: addressOf(eni), subnetId: subnet.id, subnetLabel: subnetLabel(ctx.topology, subnet.id), aclId: acl.id,
      replyEni: side === 'own' ? eni.id : leading.id, replySubnet: subnetLabel(ctx.topology, replySubnet.id), replyAcl: replyAcl.id, ruleNumber: first.deniedBy,
      protocol: protocolName(flow.protocol), port: portText(flow.fromPort, flow.toPort), client: first.client, ephemeral: portText(ephemeral.fromPort, ephemeral.toPort),
      count: blocked.length, flows: blocked.slice(0, shown).map((entry) => `${protocolName(entry.flow.protocol)} ${portText(entry.flow.fromPort, entry.flow.toPort)} ← ${entry.client}`),
    },
    fixes: side === 'own' ? ['open-network-acl'] : ['policy-routing', 'open-network-acl'],
    confidence,
    evidence: [`network-acl:${replyAcl.id}`, `acl-rule:${first.deniedBy}`, ...eni.groups.map((id) => `security-group:${id}`), ...(side === 'primary' ? host.facts.osBelief.evidence : [])],
  }));
}
