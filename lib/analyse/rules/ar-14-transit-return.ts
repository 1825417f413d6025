// AR-14: a request crosses a transit gateway, and its reply does not come back over it: by the subnet's routes, or by those of the transit gateway.
// https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
import type { Severity } from '../../model/analysis';
import { awsPages } from './aws-pages';
import { describeEni, undecided, violated } from './finding';
import { nameOf, vpcLabel } from './name-of';
import { cidrOf } from './network-view';
import { letsNothingIn } from './lets-in';
import { proofFlow } from './proof-flow';
import { isLost } from './return-way';
import type { Report, Rule, RuleContext } from './rule';
import { transitSenders } from './transit-scan';
import type { TransitRequest, TransitSender } from './transit-scan';
import { blocksOf } from './subnet-groups';
import { hopText } from './way';

const cases = { 'subnet-route': 'high', 'some-subnets': 'medium', closed: 'info', 'no-route': 'high', 'not-propagated': 'high', blackhole: 'high', 'other-attachment': 'high' } as const satisfies Record<string, Severity>;
type Case = 'subnet-route' | 'no-route' | 'not-propagated' | 'blackhole' | 'other-attachment';
const modeOf = { 'subnet-route': 'subnetRoute', 'no-route': 'noRoute', 'not-propagated': 'notPropagated', blackhole: 'blackhole', 'other-attachment': 'otherAttachment' } as const;
const fixesOf = {
  'subnet-route': ['route-to-transit-gateway'], 'no-route': ['create-transit-gateway-route'], 'not-propagated': ['enable-transit-gateway-propagation', 'create-transit-gateway-route'],
  blackhole: ['replace-transit-gateway-route'], 'other-attachment': ['create-transit-gateway-route'],
} as const;
const shown = 8;

export const transitReturn: Rule = {
  id: 'AR-14',
  severity: { by: 'case', cases },
  neededCoverage: ['TransitGatewayVpcAttachments', 'TransitGatewayRouteTables', 'TransitGatewayRouteTableAssociations', 'TransitGatewayRouteTablePropagations', 'TransitGatewayRoutes', 'RouteTables', 'Subnets', 'NetworkInterfaces'],
  awsPages: [awsPages.transitGateways, awsPages.transitGatewayTables],
  fixes: ['route-to-transit-gateway', 'enable-transit-gateway-propagation', 'create-transit-gateway-route', 'replace-transit-gateway-route'],
  check: (ctx, report) => {
    const senders = transitSenders(ctx);
    for (const [key, { mode, list, answered }] of collectFaults(senders)) reportLost(ctx, key, mode, list, mode === 'subnet-route' && answered ? extentOf(ctx, list) : 'all', report);
    for (const sender of senders) {
      reportExits(ctx, sender, report);
      reportUnread(ctx, sender, sender.requests.filter((request) => caseOf(request) === null && (request.back === null || request.back.kind === 'unread' || request.transit?.kind === 'unread')), report);
    }
  },
};

/** `null`: it comes back, another rule speaks, or it is not known. */
function caseOf(request: TransitRequest): Case | null {
  if (isLost(request.back)) return 'subnet-route';
  const kind = request.transit?.kind;
  return kind === undefined || kind === 'same' || kind === 'unread' ? null : kind;
}
const tableOf = (request: TransitRequest): string => {
  const { transit, back, to } = request;
  return !isLost(back) && transit !== null && 'tableId' in transit ? transit.tableId : (to?.table?.id ?? '?');
};

/** One finding per fault, not per pair of VPCs: the subnets' table that does not lead back, or the transit gateway's table that does not lead to one sender. */
function faultKey(request: TransitRequest, mode: Case): string {
  const { transit, fromAttachment } = request;
  if (mode === 'subnet-route') return `${mode}:${tableOf(request)}`;
  return `${mode}:${tableOf(request)}:${fromAttachment.id}${transit?.kind === 'other-attachment' ? `:${transit.attachmentId}` : ''}`;
}

function collectFaults(senders: readonly TransitSender[]): ReadonlyMap<string, { readonly mode: Case; readonly list: TransitRequest[]; readonly answered: boolean }> {
  const answered = new Set(senders.flatMap((sender) => [...sender.answered].map((id) => `${sender.transitGatewayId} ${id} ${sender.family}`)));
  const faults = new Map<string, { mode: Case; list: TransitRequest[]; answered: boolean }>();
  for (const request of senders.flatMap((sender) => sender.requests)) {
    const mode = caseOf(request);
    if (mode === null) continue;
    const key = `${request.transitGatewayId}:${faultKey(request, mode)}${request.from.family === 6 ? ':ipv6' : ''}`;
    const known = faults.get(key);
    if (known === undefined) faults.set(key, { mode, list: [request], answered: answered.has(`${request.transitGatewayId} ${request.toAttachment.id} ${request.from.family}`) });
    else known.list.push(request);
  }
  return faults;
}

type Extent = 'all' | 'some' | 'closed';
/** Some subnets of the VPC lead back, these do not; where nothing of them lets the sender in, nobody means to be reached. */
function extentOf(ctx: RuleContext, list: readonly TransitRequest[]): Extent {
  // The text names the first sender, so its way in is what counts.
  const first = list[0];
  const receivers = new Set(list.filter(({ from }) => from === first?.from).map(({ to }) => to));
  return first !== undefined && [...receivers].every((to) => to !== null && letsNothingIn(ctx, first.from, to, 'transit-gateway')) ? 'closed' : 'some';
}
const caseName = { all: null, some: 'some-subnets', closed: 'closed' } as const;

function reportLost(ctx: RuleContext, key: string, mode: Case, list: readonly TransitRequest[], extent: Extent, report: Report): void {
  const t = ctx.topology;
  const [first] = list;
  if (first === undefined) return;
  const { from, to, fromAttachment, toAttachment, transitGatewayId, transit, back } = first;
  const known = (id: string): readonly string[] => (t.transitGateways.has(id) || t.ghosts.has(id) ? [id] : []);
  const receiver = to === null ? vpcLabel(t, toAttachment.resourceId ?? '?') : describeEni(to.receiver, to.family);
  const source = cidrOf(from.senderSubnet, from.family) ?? '?';
  const vpcCidr = blocksOf(from.vpc, from.family)[0] ?? source;
  const tables = [...new Set(list.flatMap((request) => request.to?.table?.id ?? []))];
  const returnTable = tableOf(first);
  const other = transit?.kind === 'other-attachment' ? transit.attachmentId : null;
  const otherAttachment = other === null ? undefined : t.transitGatewayAttachments.get(other);
  const via = otherAttachment?.resourceType === 'vpc' ? otherAttachment.resourceId : null;
  report(violated({
    rule: 'AR-14', severity: cases[caseName[extent] ?? mode], discriminator: key,
    resources: [...(to === null ? [] : [...list.flatMap((request) => request.to?.subnets.map(({ id }) => id) ?? []), ...tables, to.vpc.id]), ...known(transitGatewayId), ...new Set(list.map((request) => request.from.vpc.id)), fromAttachment.id, toAttachment.id, ...(mode === 'subnet-route' || !t.transitGatewayRouteTables.has(returnTable) ? [] : [returnTable])],
    params: {
      mode: modeOf[mode], extent, transitGatewayId, fromVpc: vpcLabel(t, from.vpc.id), toVpc: vpcLabel(t, toAttachment.resourceId ?? '?'), fromLabel: from.sender === null ? from.senderSubnet.id : describeEni(from.sender, from.family), toLabel: receiver,
      fromAttachment: fromAttachment.id, toAttachment: toAttachment.id, fromCidr: source, vpcCidr, toSubnet: to === null ? '?' : nameOf(to.receiverSubnet.id, to.receiverSubnet.subnet?.tags), returnTable,
      nextHop: mode === 'subnet-route' && isLost(back) ? hopText(back.way) : other === null ? 'none' : via === null ? other : `${other} (${vpcLabel(t, via)})`,
      backTo: transit?.kind === 'other-attachment' ? transit.expected : fromAttachment.id, count: list.length, pairs: list.slice(0, shown).map((request) => `${request.from.senderSubnet.id} → ${request.to?.receiverSubnet.id ?? request.toAttachment.resourceId ?? '?'}`),
      setRoutes: [...new Set(list.flatMap((request) => (request.to?.table == null ? [] : [`${request.to.table.id} ${blocksOf(request.from.vpc, request.from.family)[0] ?? vpcCidr} ${request.toAttachment.transitGatewayId}`])))].slice(0, 20),
    },
    fixes: fixesOf[mode], confidence: 0.95,
    evidence: [`attachment:${fromAttachment.id}`, `attachment:${toAttachment.id}`, mode === 'subnet-route' ? `route-table:${returnTable}` : `transit-gateway-route-table:${returnTable}`],
    ...(from.sender === null || to === null ? {} : { proof: proofFlow(t, { from: from.sender, to: to.receiver, family: from.family }) }),
  }));
}

/** Replies from the internet come to the NAT gateway of another VPC and find no way to the sender from there. */
function reportExits(ctx: RuleContext, { transitGatewayId, vpc, exits }: TransitSender, report: Report): void {
  const t = ctx.topology;
  const seen = new Set<string>();
  for (const { from, fromAttachment, exit } of exits) {
    const key = `${exit.attachment.id}:subnet-route:${exit.table.id}`;
    if (seen.has(key) || from.sender === null) continue;
    seen.add(key);
    const alike = exits.filter((other) => other.exit.table.id === exit.table.id);
    const nats = [...new Set(alike.map((other) => other.exit.nat.id))];
    const vpcCidr = vpc.vpc?.cidrs[0] ?? cidrOf(from.senderSubnet) ?? '?';
    report(violated({
      rule: 'AR-14', severity: cases['subnet-route'], discriminator: `${vpc.id}:${key}`, resources: [fromAttachment.id, exit.attachment.id, ...(t.transitGateways.has(transitGatewayId) ? [transitGatewayId] : []), vpc.id, ...nats, exit.subnet.id, exit.table.id],
      params: {
        mode: 'subnetRoute', extent: 'all', transitGatewayId, fromVpc: vpcLabel(t, vpc.id), toVpc: vpcLabel(t, exit.nat.vpcId ?? '?'), fromLabel: describeEni(from.sender), toLabel: nats[0] ?? '?', fromAttachment: fromAttachment.id, toAttachment: exit.attachment.id,
        fromCidr: cidrOf(from.senderSubnet) ?? '?', vpcCidr, toSubnet: nameOf(exit.subnet.id, exit.subnet.subnet?.tags), returnTable: exit.table.id, nextHop: hopText(exit.way), backTo: fromAttachment.id, count: nats.length,
        pairs: nats.slice(0, shown).map((id) => `${from.senderSubnet.id} → ${id}`), setRoutes: [`${exit.table.id} ${vpcCidr} ${transitGatewayId}`],
      },
      fixes: ['route-to-transit-gateway'], confidence: 0.95, evidence: [`attachment:${exit.attachment.id}`, ...nats.map((id) => `nat-gateway:${id}`), `route-table:${exit.table.id}`],
      proof: { from: from.sender.id, to: 'internet', protocol: 'tcp', port: 443, sourcePort: null, ipVersion: 4 },
    }));
  }
}

function reportUnread(ctx: RuleContext, sender: TransitSender, unread: readonly TransitRequest[], report: Report): void {
  const t = ctx.topology;
  const [first] = unread;
  if (sender.gaps.length === 0 && first === undefined) return;
  const others = [...new Set(unread.flatMap((request) => request.toAttachment.resourceId ?? []))];
  const transitGaps = first?.transit?.kind === 'unread' ? first.transit.gaps : [];
  const backGaps = first?.back?.kind === 'unread' ? first.back.gaps : first !== undefined && first.back === null ? [{ place: `${first.toAttachment.resourceOwnerId ?? '?'}/${first.toAttachment.region ?? '?'}`, resource: 'RouteTables', status: 'not-provided' } as const] : [];
  report(undecided({
    rule: 'AR-14', discriminator: sender.family === 4 ? sender.transitGatewayId : `${sender.transitGatewayId}:ipv6`, resources: [sender.vpc.id, ...(t.transitGateways.has(sender.transitGatewayId) || t.ghosts.has(sender.transitGatewayId) ? [sender.transitGatewayId] : []), ...(sender.tableId === '?' ? [] : [sender.tableId]), ...sender.subnetIds],
    params: { transitGatewayId: sender.transitGatewayId, vpcId: sender.vpc.id, vpcLabel: vpcLabel(t, sender.vpc.id), others: others.slice(0, shown).join(', ') || 'none' },
    evidence: [`route-table:${sender.tableId}`, ...others.slice(0, shown).map((id) => `route-table-not-read:${id}`)],
    gaps: [...sender.gaps, ...transitGaps, ...backGaps].filter((gap, i, all) => all.findIndex((one) => one.place === gap.place && one.resource === gap.resource) === i),
  }));
}
