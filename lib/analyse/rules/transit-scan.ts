// Every request that a transit gateway carries between VPCs in the data, and what becomes of its reply. Walked once for AR-14 and AR-18.
// https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
import type { Route, TransitGatewayAttachment } from '../../model/inventory';
import type { CoverageGap, VpcNode } from '../../model/topology';
import type { Ip } from '../../net/ip';
import { gapsOrAbsent } from './finding';
import { returnWay } from './return-way';
import type { ReturnWay } from './return-way';
import type { RuleContext } from './rule';
import type { SubnetGroup } from './subnet-groups';
import type { TransitWalk } from './transit-view';
import { lostExits } from './transit-exit';
import type { LostExit } from './transit-exit';
import { leadsBy, wayTo } from './way';

/** The reply on the transit gateway itself. */
export type TransitReturn =
  | { readonly kind: 'same' }
  | { readonly kind: 'no-route' | 'not-propagated' | 'blackhole'; readonly tableId: string }
  | { readonly kind: 'other-attachment'; readonly tableId: string; readonly attachmentId: string; readonly expected: string }
  | { readonly kind: 'unread'; readonly gaps: readonly CoverageGap[] };

export interface TransitRequest {
  readonly transitGatewayId: string;
  readonly from: SubnetGroup;
  readonly fromAttachment: TransitGatewayAttachment;
  readonly toAttachment: TransitGatewayAttachment;
  /** `null`: the VPC there is not in the data. */
  readonly to: SubnetGroup | null;
  readonly route: Route;
  /** Of the receiver's subnet; `null` when its VPC is not in the data. */
  readonly back: ReturnWay | null;
  /** Looked at where the subnet leads to the transit gateway, or is not known. */
  readonly transit: TransitReturn | null;
}
export interface TransitSender {
  readonly transitGatewayId: string;
  readonly family: 4 | 6;
  readonly vpc: VpcNode;
  /** Those whose reply does not, or may not, come back the same way. */
  readonly requests: readonly TransitRequest[];
  /** Attachments of VPCs of which some subnet leads back. */
  readonly answered: ReadonlySet<string>;
  /** Ways out to the internet whose replies do not come back. */
  readonly exits: readonly { readonly from: SubnetGroup; readonly fromAttachment: TransitGatewayAttachment; readonly exit: LostExit }[];
  /** Nothing, or not enough, is known of the transit gateway from here. */
  readonly gaps: readonly CoverageGap[];
  readonly tableId: string;
  /** Subnets that lead to the transit gateway. */
  readonly subnetIds: readonly string[];
}

const scans = new WeakMap<RuleContext, readonly TransitSender[]>();

export function transitSenders(ctx: RuleContext): readonly TransitSender[] {
  let found = scans.get(ctx);
  if (found === undefined) scans.set(ctx, (found = [...ctx.topology.vpcs.values()].flatMap((vpc) => [...sendersOf(ctx, vpc, 4), ...sendersOf(ctx, vpc, 6)])));
  return found;
}

function sendersOf(ctx: RuleContext, vpc: VpcNode, family: 4 | 6): TransitSender[] {
  const byGateway = new Map<string, SubnetGroup[]>();
  for (const group of ctx.groups[family].of(vpc)) {
    if (group.sender === null) continue;
    const ids = new Set((group.table?.routes ?? []).flatMap((route) => (route.state === 'active' && route.target.kind === 'transit-gateway' && (route.destinationKind === 'prefix-list' || (route.destinationKind === 'ipv6') === (family === 6)) ? [route.target.id] : [])));
    for (const id of ids) byGateway.set(id, [...(byGateway.get(id) ?? []), group]);
  }
  return [...byGateway].sort(([a], [b]) => (a < b ? -1 : 1)).map(([transitGatewayId, groups]) => {
    const requests: TransitRequest[] = [];
    const exits: TransitSender['exits'][number][] = [];
    const answered = new Set<string>();
    const gaps: CoverageGap[] = [];
    const reach = ctx.transit.reachOf(transitGatewayId).flatMap((id) => ctx.transit.spokesOf(id));
    const attachments = ctx.transit.attachmentsOf(transitGatewayId, vpc.id);
    if (attachments.length === 0) gaps.push(...gapsOrAbsent(ctx.topology, vpc.place, ['TransitGatewayVpcAttachments', 'TransitGatewayRouteTables', 'TransitGatewayRoutes']));
    for (const fromAttachment of attachments) {
      const table = ctx.transit.tableOf(transitGatewayId, fromAttachment.id);
      if (table === null || table.routes === null) gaps.push(...ctx.transit.gapsOf(vpc.place));
      else {
        for (const from of groups) {
          requests.push(...requestsOf(ctx, transitGatewayId, from, fromAttachment, reach, answered));
          if (family === 4) for (const exit of lostExits(ctx, transitGatewayId, from, fromAttachment)) exits.push({ from, fromAttachment, exit });
        }
      }
    }
    return { transitGatewayId, family, vpc, requests, answered, exits, gaps, tableId: groups[0]?.table?.id ?? '?', subnetIds: groups.flatMap((group) => group.subnets.map(({ id }) => id)) };
  });
}

function requestsOf(ctx: RuleContext, transitGatewayId: string, from: SubnetGroup, fromAttachment: TransitGatewayAttachment, reach: readonly TransitGatewayAttachment[], answered: Set<string>): TransitRequest[] {
  const found: TransitRequest[] = [];
  if (from.table === null) return found;
  for (const toAttachment of reach) {
    if (toAttachment.resourceId === null || toAttachment.resourceId === from.vpc.id) continue;
    const vpc = ctx.topology.vpcs.get(toAttachment.resourceId);
    const receivers = vpc === undefined ? [] : ctx.groups[from.family].of(vpc);
    if (vpc === undefined || vpc.vpc === null || (receivers.length === 0 && vpc.subnets.length === 0)) {
      const request = intoUnread(ctx, transitGatewayId, from, fromAttachment, toAttachment);
      if (request !== null) found.push(request);
      continue;
    }
    let seen: TransitWalk | null = null;
    let home: TransitReturn | null = null;
    for (const to of receivers) {
      const way = ctx.groups[from.family].wayAt(from.table, to);
      if (way.route === null || !leadsBy(way, transitGatewayId)) continue;
      const walk = walkTo(ctx, fromAttachment, to);
      if (walk.end.kind !== 'vpc' || walk.end.attachmentId !== toAttachment.id) continue;
      const back = returnWay(ctx, to, from, toAttachment.transitGatewayId);
      // Groups of one place share the walk, and with it the way of the reply over the transit gateway.
      if (walk !== seen) home = transitReturn(ctx, { fromAttachment, toAttachment, from, via: walk.via });
      seen = walk;
      const transit = back.kind === 'same' || back.kind === 'unread' ? home : null;
      if (back.kind === 'same') answered.add(toAttachment.id);
      // The usual case: nothing to say about it, and not worth keeping.
      if (back.kind !== 'same' || transit?.kind !== 'same') found.push({ transitGatewayId, from, fromAttachment, toAttachment, to, route: way.route, back, transit });
    }
  }
  return found;
}

const walks = new WeakMap<RuleContext, Map<string, (TransitWalk | undefined)[]>>();

/** From where an attachment enters to a group, looked up once per attachment and place. */
function walkTo(ctx: RuleContext, from: TransitGatewayAttachment, to: SubnetGroup): TransitWalk {
  let known = walks.get(ctx);
  if (known === undefined) walks.set(ctx, (known = new Map()));
  const key = to.family === 4 ? from.id : `${from.id} 6`;
  let list = known.get(key);
  if (list === undefined) known.set(key, (list = []));
  return (list[to.place] ??= ctx.transit.walk(from.transitGatewayId, from.id, to.address, (id) => id === to.vpc.id));
}

function routeTo(ctx: RuleContext, from: SubnetGroup, destination: Ip, transitGatewayId: string): Route | null {
  const way = from.table === null ? null : wayTo(ctx.topology, from.table, destination);
  return way !== null && leadsBy(way, transitGatewayId) ? way.route : null;
}

interface Crossing { readonly fromAttachment: TransitGatewayAttachment; readonly toAttachment: TransitGatewayAttachment; readonly from: SubnetGroup; readonly via: readonly string[] }

/** The reply has to meet the same attachments the other way round: an inspection VPC that sees one direction only is as bad as no way. */
function transitReturn(ctx: RuleContext, { fromAttachment, toAttachment, from, via }: Crossing): TransitReturn {
  const { via: back, end } = walkTo(ctx, toAttachment, from);
  if (end.kind === 'unknown') return { kind: 'unread', gaps: end.gaps };
  const expected = [...via].reverse();
  const at = back.findIndex((id, i) => id !== expected[i]);
  const wrong = at === -1 ? null : (back[at] ?? null);
  if (wrong !== null) return { kind: 'other-attachment', tableId: tableBefore(ctx, toAttachment, back, at), attachmentId: wrong, expected: expected[at] ?? fromAttachment.id };
  if (end.kind === 'blackhole') return { kind: 'blackhole', tableId: end.table.id };
  if (end.kind === 'none') return { kind: end.table.transitGatewayId === fromAttachment.transitGatewayId && end.table.propagations !== null && !end.table.propagations.includes(fromAttachment.id) ? 'not-propagated' : 'no-route', tableId: end.table.id };
  if (end.attachmentId === fromAttachment.id && back.length === expected.length) return { kind: 'same' };
  return { kind: 'other-attachment', tableId: end.table.id, attachmentId: end.attachmentId, expected: expected[back.length] ?? fromAttachment.id };
}

/** The table that sent the reply to `back[at]`. */
function tableBefore(ctx: RuleContext, toAttachment: TransitGatewayAttachment, back: readonly string[], at: number): string {
  const entered = at === 0 ? toAttachment.id : (back[at - 1] ?? toAttachment.id);
  return ctx.transit.tableOf(toAttachment.transitGatewayId, entered)?.id ?? '?';
}

/** The table of the sender's attachment names the VPC's addresses; its own tables are somebody else's. */
function intoUnread(ctx: RuleContext, transitGatewayId: string, from: SubnetGroup, fromAttachment: TransitGatewayAttachment, toAttachment: TransitGatewayAttachment): TransitRequest | null {
  const address = ctx.transit.addressBehind(fromAttachment, toAttachment.id, from.family);
  const route = address === null ? null : routeTo(ctx, from, address, transitGatewayId);
  if (route === null) return null;
  return { transitGatewayId, from, fromAttachment, toAttachment, to: null, route, back: null, transit: transitReturn(ctx, { fromAttachment, toAttachment, from, via: [] }) };
}
