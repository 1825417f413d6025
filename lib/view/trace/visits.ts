// From the hops of one way to the places it visits on the drawing, in order. A place keeps the steps that are decided there; network ACLs and
// route tables are gates on the line in front of, or behind, the card of an ENI.
import type { InstanceId, ResourceId, VpcId } from '../../model/ids';
import type { Topology } from '../../model/topology';
import type { TraceHop, TracePath } from '../../model/trace';

export type Way = 'request' | 'reply';
/** A hop, by its place in its path; `number` is what the drawing and the table show. */
export interface Step {
  readonly way: Way;
  readonly index: number;
  readonly number: number;
  readonly hop: TraceHop;
  /** Here the way ends, or what follows is only one of several. */
  readonly turn: 'drop' | 'unknown' | null;
}

export type Spot =
  /** Outside of everything collected: the internet, a network behind VPN or Direct Connect. */
  | { readonly kind: 'outer'; readonly key: string; readonly id: ResourceId }
  /** Between VPCs: transit gateway, peering, core network. */
  | { readonly kind: 'hub'; readonly key: string; readonly id: ResourceId }
  /** On the border of a VPC. `crossing`: only where the line goes over the border. */
  | { readonly kind: 'gateway' | 'crossing'; readonly key: string; readonly id: ResourceId; readonly vpcId: VpcId }
  /** An ENI, or what has a place in a subnet; `instanceId`: its host. */
  | { readonly kind: 'card'; readonly key: string; readonly id: ResourceId; readonly subnetId: ResourceId | null; readonly vpcId: VpcId; readonly instanceId: InstanceId | null }
  | { readonly kind: 'guest'; readonly key: string; readonly id: ResourceId; readonly instanceId: InstanceId; readonly cardKey: string };

/** One call at a place; `pass` (`request/3`) tells two calls at the same place apart. */
export interface Visit {
  readonly pass: string;
  readonly spot: Spot;
  /** Network ACLs and route tables the packet meets before the card, and after it. */
  readonly before: Step[];
  readonly steps: Step[];
  readonly after: Step[];
}

const upper = new Set<Spot['kind']>(['outer', 'hub']);
const gateKinds = new Set<TraceHop['kind']>(['network-acl', 'route-table']);
const hubKinds = new Set<TraceHop['kind']>(['vpc-peering', 'transit-gateway-attachment', 'transit-gateway-route-table', 'core-network']);
/** Decided at the gateway before or after: they have no place of their own. */
const adjoining = new Set<TraceHop['kind']>(['gateway-route-table', 'block-public-access']);

export function stepsOf(path: TracePath, way: Way): Step[] {
  const doubt = doubtOf(path);
  return path.hops.map((hop, index) => ({ way, index, number: index + 1, hop, turn: hop.action === 'drop' ? 'drop' : hop.action === 'unknown' || index === doubt ? 'unknown' : null }));
}

/** Where an open verdict comes from, when no hop says so itself: where the way branches, or at the thing that is not known. */
function doubtOf({ verdict, hops, branches, unknownBecause }: TracePath): number | null {
  if (verdict !== 'unknown' || hops.some((hop) => hop.action === 'unknown')) return null;
  const branch = Math.min(...branches.map((one) => one.at));
  if (branch < hops.length) return branch;
  const at = new Set(unknownBecause.map((cause) => cause.at));
  const named = hops.findIndex((hop) => at.has(hop.id) || at.has(hop.networkInterfaceId));
  return named >= 0 ? named : hops.length - 1;
}

function hubOf(t: Topology, hop: TraceHop): string {
  const attachment = t.transitGatewayAttachments.get(hop.id);
  return attachment?.transitGatewayId ?? t.transitGatewayRouteTables.get(hop.id)?.transitGatewayId ?? hop.id;
}

/** ENIs of NAT gateways and endpoints stand for the gateway itself. */
function cardId(t: Topology, hop: TraceHop): ResourceId | null {
  if (hop.networkInterfaceId !== null) return hop.networkInterfaceId;
  const nat = hop.kind === 'nat-gateway' ? t.natGateways.get(hop.id) : undefined;
  if (nat !== undefined) return nat.subnetId === null ? null : (nat.addresses.find((address) => address.networkInterfaceId !== null)?.networkInterfaceId ?? hop.id);
  const endpoint = hop.kind === 'vpc-endpoint' || hop.kind === 'gateway-load-balancer-endpoint' ? t.endpoints.get(hop.id) : undefined;
  if (endpoint !== undefined) return endpoint.networkInterfaceIds.find((id) => t.networkInterfaces.get(id)?.subnetId === hop.subnetId) ?? (endpoint.subnetIds.length === 0 || hop.subnetId === null ? null : hop.id);
  return hop.kind === 'network-interface' ? hop.id : null;
}

function cardSpot(t: Topology, id: ResourceId, hop: TraceHop): Spot {
  const eni = t.networkInterfaces.get(id);
  const instanceId = eni?.attachment?.instanceId ?? null;
  return {
    kind: 'card', key: `card/${id}`, id, subnetId: eni?.subnetId ?? hop.subnetId, vpcId: eni?.vpcId ?? hop.vpcId ?? '?',
    instanceId: instanceId !== null && t.hosts.has(instanceId) ? instanceId : null,
  };
}

const guestSpot = (instanceId: InstanceId, eniId: ResourceId): Spot => ({ kind: 'guest', key: `guest/${instanceId}/${eniId}`, id: instanceId, instanceId, cardKey: `card/${eniId}` });

/** `null`: the hop belongs to a neighbour (gate, adjoining). `near`: the ENI a guest is at, when its hop does not say. */
function spotOf(t: Topology, hop: TraceHop, near: ResourceId): Spot | null {
  if (gateKinds.has(hop.kind) || adjoining.has(hop.kind)) return null;
  // An address on-premises and the network it is in are one place.
  if (hop.kind === 'internet' || hop.kind === 'on-premises') return { kind: 'outer', key: `outer/${hop.kind}`, id: hop.kind };
  if (hubKinds.has(hop.kind)) { const id = hubOf(t, hop); return { kind: 'hub', key: `hub/${id}`, id }; }
  if (hop.kind === 'guest') return guestSpot(hop.id, hop.networkInterfaceId ?? near);
  const card = cardId(t, hop);
  if (card !== null) return cardSpot(t, card, hop);
  if (hop.kind === 'local-delivery') return { kind: 'card', key: `pass/${hop.id}`, id: hop.id, subnetId: hop.subnetId, vpcId: hop.vpcId ?? (t.vpcs.has(hop.id) ? hop.id : '?'), instanceId: null };
  return { kind: 'gateway', key: `gateway/${hop.id}@${hop.vpcId ?? '?'}`, id: hop.id, vpcId: hop.vpcId ?? '?' };
}

const visit = (spot: Spot): Visit => ({ pass: '', spot, before: [], steps: [], after: [] });
const subnetOf = (spot: Spot): ResourceId | null => (spot.kind === 'card' ? spot.subnetId : null);

/** `other`: hops of the other way, which know the ENI behind gates at which this way ends. */
export function listVisits(t: Topology, steps: readonly Step[], other: readonly TraceHop[] = []): Visit[] {
  const visits: Visit[] = [];
  let waiting: Step[] = [];
  const open = (spot: Spot): Visit => {
    const last = visits.at(-1);
    if (last?.spot.key === spot.key) return last;
    // A guest stands at one ENI at a time: it takes in at the one and sends by the other.
    if (last?.spot.kind === 'guest' && spot.kind === 'card' && spot.instanceId === last.spot.instanceId && last.spot.cardKey !== spot.key) visits.push(visit(guestSpot(last.spot.instanceId, spot.id)));
    if (last?.spot.kind === 'card' && spot.kind === 'guest' && last.spot.instanceId === spot.instanceId && last.spot.key !== spot.cardKey) visits.push(visit(guestSpot(spot.instanceId, last.spot.id)));
    const next = visit(spot);
    visits.push(next);
    return next;
  };
  /** Gates without a card in their subnet: the way only passes through it. */
  const flush = (end = false): void => {
    const first = waiting[0];
    if (first === undefined) return;
    const { hop } = first;
    const behind = hop.networkInterfaceId ?? (end ? (other.find((met) => met.subnetId === hop.subnetId && met.networkInterfaceId !== null)?.networkInterfaceId ?? null) : null);
    if (behind !== null) { open(cardSpot(t, behind, hop)).before.push(...waiting); waiting = []; return; }
    const pass = open({ kind: 'card', key: `pass/${hop.subnetId ?? hop.id}`, id: hop.subnetId ?? hop.id, subnetId: hop.subnetId, vpcId: hop.vpcId ?? '?', instanceId: null });
    pass.before.push(...waiting);
    waiting = [];
  };
  for (const step of steps) {
    const { hop } = step;
    const last = visits.at(-1);
    const near = last?.spot.kind === 'card' ? last.spot.id : (steps.slice(step.index).find((next) => next.hop.networkInterfaceId !== null)?.hop.networkInterfaceId ?? '');
    const placeless = hop.subnetId === null && hop.networkInterfaceId === null && last !== undefined;
    if (gateKinds.has(hop.kind) && !placeless) {
      if (waiting.length === 0 && last !== undefined && last.spot.kind === 'card' && (subnetOf(last.spot) === hop.subnetId || last.spot.id === hop.networkInterfaceId)) last.after.push(step);
      else {
        if (waiting[0] !== undefined && waiting[0].hop.subnetId !== hop.subnetId) flush();
        waiting.push(step);
      }
      continue;
    }
    if (adjoining.has(hop.kind) || gateKinds.has(hop.kind)) {
      if (last !== undefined && (last.spot.kind === 'gateway' || last.spot.kind === 'outer' || last.spot.kind === 'hub')) last.steps.push(step);
      else if (last !== undefined && last.spot.kind === 'card') last.after.push(step);
      else waiting.push(step);
      continue;
    }
    const spot = spotOf(t, hop, near);
    if (spot === null) continue;
    // What an appliance did to the packet is told when it leaves: it belongs into the guest it came out of.
    const inside = visits.at(-2);
    if (spot.kind === 'guest' && hop.action === 'translate' && last?.spot.kind === 'card' && inside?.spot.key === spot.key) { inside.steps.push(step); continue; }
    if (waiting.length > 0 && (spot.kind !== 'card' || (subnetOf(spot) !== waiting[0]?.hop.subnetId && waiting[0]?.hop.networkInterfaceId !== spot.id))) flush();
    const entered = open(spot);
    entered.before.push(...waiting);
    waiting = [];
    entered.steps.push(step);
  }
  flush(true);
  const way = steps[0]?.way ?? 'request';
  return withCrossings(visits).map((entry, i) => ({ ...entry, pass: `${way}/${i}` }));
}

/** Where a line goes from a card to a hub, or to the outside, without a gateway of the VPC: over the border. */
function withCrossings(visits: readonly Visit[]): Visit[] {
  const out: Visit[] = [];
  visits.forEach((entry, i) => {
    const before = visits[i - 1]?.spot;
    const { spot } = entry;
    if (before !== undefined) {
      const card = spot.kind === 'card' && upper.has(before.kind) ? spot : before.kind === 'card' && upper.has(spot.kind) ? before : null;
      const far = card === spot ? before : spot;
      const between = before.kind === 'card' && spot.kind === 'card' && before.vpcId !== spot.vpcId;
      if (card !== null && card.kind === 'card') out.push(visit({ kind: 'crossing', key: `crossing/${far.id}@${card.vpcId}`, id: far.id, vpcId: card.vpcId }));
      if (between) for (const side of [before, spot]) if (side.kind === 'card') out.push(visit({ kind: 'crossing', key: `crossing/?@${side.vpcId}`, id: side.vpcId, vpcId: side.vpcId }));
    }
    out.push(entry);
  });
  return out;
}
