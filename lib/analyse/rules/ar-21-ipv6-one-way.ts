// AR-21: IPv6 that works in one direction only: behind an egress-only gateway, by the ENI's own setting, or because the guest's agent handles IPv4 only.
// https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html
import type { Severity } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import type { CoverageGap, SubnetNode } from '../../model/topology';
import { groupIndexOf } from '../trace/filters/group-index';
import { awsPages } from './aws-pages';
import { addressOf, gapsOrAbsent, hostParams, subnetLabel, undecided, violated } from './finding';
import type { HostView } from './host-view';
import { nameOf } from './name-of';
import { proofFlow } from './proof-flow';
import type { Report, Rule, RuleContext } from './rule';
import { wayTo } from './way';

const cases = { 'egress-only': 'medium', denied: 'medium', guest: 'medium' } as const satisfies Record<string, Severity>;

export const ipv6OneWay: Rule = {
  id: 'AR-21',
  severity: { by: 'case', cases },
  neededCoverage: ['NetworkInterfaces', 'RouteTables', 'SecurityGroups', 'Instances'],
  awsPages: [awsPages.egressOnlyGateway, awsPages.networkInterfaces],
  fixes: ['route-to-internet-gateway-ipv6', 'close-ipv6-rule', 'policy-routing-ipv6'],
  check: (ctx, report) => {
    for (const subnet of ctx.topology.subnets.values()) {
      if (subnet.subnet !== null && subnet.subnet.ipv6Cidrs.length === 0) continue;
      for (const eni of ctx.view.talkers(subnet)) if (eni.ipv6.length > 0) checkInbound(ctx, subnet, eni, report);
    }
    for (const host of ctx.multiHomedHosts) checkGuest(ctx, host, report);
  },
};

/** Rules open to the whole IPv6 internet. `null`: a group was not read and none of the others is open. */
function openings(ctx: RuleContext, eni: NetworkInterface): readonly { readonly groupId: string; readonly port: string; readonly text: string }[] | null {
  let unread = false;
  for (const groupId of eni.groups) {
    const group = ctx.topology.securityGroups.get(groupId);
    if (group === undefined) unread = true;
    else {
      for (const permission of groupIndexOf(group).ingress) {
        // Ping replies are no service.
        const block = permission.protocol === 58 ? undefined : permission.blocks.find((one) => one.family === 6 && one.text === '::/0');
        if (block === undefined) continue;
        const name = permission.protocol === null ? 'all' : permission.protocol === 6 ? 'TCP' : permission.protocol === 17 ? 'UDP' : String(permission.protocol);
        const port = permission.fromPort === 0 && permission.toPort === 65_535 ? name : `${name} ${permission.fromPort === permission.toPort ? permission.fromPort : `${permission.fromPort}-${permission.toPort}`}`;
        return [{ groupId, port, text: block.text }];
      }
    }
  }
  return unread ? null : [];
}

function checkInbound(ctx: RuleContext, subnet: SubnetNode, eni: NetworkInterface, report: Report): void {
  const t = ctx.topology;
  const table = subnet.routeTable?.table;
  const open = openings(ctx, eni);
  if (open !== null && open.length === 0) return;
  const hostId = eni.attachment?.instanceId ?? null;
  const host = hostId === null ? undefined : t.hosts.get(hostId);
  const way = table === undefined ? null : wayTo(t, table, { internet: 6 });
  const leads = way === null || way.route === null || way.route.state !== 'active' || way.route.target.kind === 'local' ? null : way.route.target;
  const egress = leads?.kind === 'egress-only-internet-gateway';
  const denied = leads?.kind === 'internet-gateway' && eni.denyAllIgwTraffic === true;
  // Where the way is known and leads elsewhere, groups decide nothing.
  if (way !== null && !way.open && !egress && !denied) return;
  const base = {
    rule: 'AR-21', discriminator: eni.id, resources: [...(host === undefined ? [] : [host.id]), eni.id, subnet.id, ...(table === undefined ? [] : [table.id])], evidence: [`ipv6:${eni.ipv6[0]?.address ?? '?'}`],
    params: {
      hostLabel: host === undefined ? eni.id : nameOf(host.id, host.instance?.tags), eni: eni.id, ipv6: eni.ipv6[0]?.address ?? '?', subnetId: subnet.id, subnetLabel: subnetLabel(t, subnet.id), tableId: table?.id ?? '?', gatewayId: leads === null ? '?' : leads.id,
      port: open?.[0]?.port ?? '?', clients: open?.[0]?.text ?? '?', groupId: open?.[0]?.groupId ?? '?', primaryId: '?', beliefPercent: 0, side: 'network', mode: denied ? 'denied' : 'egressOnly',
    },
  } as const;
  if (table === undefined || open === null || way?.open === true) {
    const gaps: readonly CoverageGap[] = table === undefined ? gapsOrAbsent(t, subnet.place, ['RouteTables']) : open === null ? gapsOrAbsent(t, subnet.place, ['SecurityGroups']) : (way?.gaps ?? []);
    return report(undecided({ ...base, gaps }));
  }
  report(violated({
    ...base, severity: cases[denied ? 'denied' : 'egress-only'], fixes: denied ? ['close-ipv6-rule'] : ['route-to-internet-gateway-ipv6', 'close-ipv6-rule'], confidence: 0.7,
    evidence: [...base.evidence, `default-route:${leads?.id ?? '?'}`, `security-group:${open[0]?.groupId ?? '?'}`, ...(denied ? [`deny-igw:${eni.id}`] : [])], proof: proofFlow(t, { from: 'internet', to: eni, family: 6 }),
  }));
}

/** nm-cloud-setup makes rules by source address for IPv4 only. */
function checkGuest(ctx: RuleContext, host: HostView, report: Report): void {
  const { osBelief } = host.facts;
  const leading = host.leading;
  if (osBelief.family !== 'rhel' || osBelief.routing !== 'policy-routing' || leading === null || leading.ipv6.length === 0) return;
  for (const eni of host.counted) {
    const ipv6 = eni.ipv6[0]?.address;
    if (eni.id === leading.id || ipv6 === undefined || eni.subnetId === leading.subnetId) continue;
    report(violated({
      rule: 'AR-21', severity: cases.guest, discriminator: `${eni.id}:guest`, resources: [host.id, eni.id, leading.id],
      params: { ...hostParams(host), eni: eni.id, ipv6, subnetId: eni.subnetId ?? '?', subnetLabel: subnetLabel(ctx.topology, eni.subnetId), tableId: '?', gatewayId: '?', port: '?', clients: '?', groupId: '?', primaryId: leading.id, primaryAddress: addressOf(leading), side: 'guest', mode: 'guest' },
      fixes: ['policy-routing-ipv6'], confidence: Math.round(osBelief.confidence * 100) / 100, evidence: [`ipv6:${ipv6}`, ...osBelief.evidence],
    }));
  }
}
