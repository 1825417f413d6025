// The first packet of a flow: its addresses, and where it starts.
import { gapsFor } from '../../../graph/coverage';
import type { NetworkInterface } from '../../../model/inventory';
import { type Ip, parseIp } from '../../../net/ip';
import { clientPorts } from '../endpoints/client-ports';
import { onPremisesBlock, wildBlock, type WildBlock } from '../endpoints/on-premises-block';
import type { InterfaceEnd, ResolvedEnd } from '../endpoints/resolved-end';
import { parseCidr } from '../../../net/cidr';
import { internetRanges } from '../filters/internet-ranges';
import { type AddressRange, ipRange } from '../filters/region';
import { addressesOf, firstAddress } from '../interface-addresses';
import type { TraceContext } from '../trace-context';
import { sendByChoice } from '../walk/host-choices';
import type { Next } from '../walk/next';
import { type Packet, piecesFor, someAddress, type WildEnd } from '../walk/packet';
import { type FlowState, Walk } from '../walk/walk';
import { enterFromOutside } from './enter-from-outside';
import { type Flow, usableInterfaces, vpcOf } from './flow';

export interface Begun {
  readonly walk: Walk;
  readonly next: Next;
  /** The ENI the flow is meant for; `null` outside of the snapshot. */
  readonly target: NetworkInterface | null;
  /** Destination of the first packet as the client writes it. */
  readonly asked: Ip | null;
}
interface Mode { readonly record: boolean; readonly goOn: boolean; readonly state?: FlowState | null }

interface Wild {
  readonly end: WildEnd;
  readonly ranges: readonly AddressRange[];
}
const internet = (family: 4 | 6): Wild => ({ end: { family, route: { internet: family }, text: null }, ranges: internetRanges[family] });
const ofBlock = ({ end, range }: WildBlock): Wild => ({ end, ranges: [range] });

/** `null`: no block of addresses is known that the far end could have. */
export function beginForward(context: TraceContext, flow: Flow, mode: Mode): Begun | null {
  const { from, to, family } = flow;
  const target = to.kind === 'interface' ? targetOf(to, from, family) : null;
  const wild = wildEndOf(context, from, vpcOf(to), family) ?? wildEndOf(context, to, vpcOf(from), family);
  if (wild === undefined) return null;
  const asked = destinationFor(to, target, from, family);
  const source = sourceOf(from, family);
  const ranges = wild?.ranges ?? [ipRange(asked ?? source ?? someAddress(null, family))];
  const clients = flow.sourcePorts ?? clientPorts(context, from.kind === 'interface' ? (from.interfaces[0] ?? null) : null);
  const packet: Packet = { family, source, destination: asked, wild: wild?.end ?? null, region: ranges.flatMap((range) => piecesFor(flow.protocol, family, flow.ports, 'request', range)), sourcePorts: clients };
  const walk = new Walk(context, packet, { direction: 'forward', record: mode.record, goOn: mode.goOn, state: null });
  if (wild !== null && wild.end.text !== null) walk.note('on-premises-prefix', { prefix: wild.end.text });
  return { walk, next: first(walk, flow, target), target, asked };
}

/** `undefined`: it is wild, and no addresses are known for it. `null`: it is not wild. */
function wildEndOf(context: TraceContext, end: ResolvedEnd, otherVpc: string | null, family: 4 | 6): Wild | null | undefined {
  if (end.kind === 'internet' && end.ip === null) return internet(family);
  if (end.kind !== 'outside' || end.ip !== null) return null;
  if (otherVpc === null) return undefined;
  const peering = end.by?.kind === 'peering' ? context.topology.peerings.get(end.by.id) : undefined;
  const far = peering === undefined ? null : context.network.farSide(peering, otherVpc);
  const texts = far !== null ? [...far.cidrs, ...far.ipv6Cidrs] : end.by?.kind === 'attachment' && end.by.attachment.resourceType === 'vpc' ? (context.topology.vpcs.get(end.by.attachment.resourceId ?? '')?.vpc?.cidrs ?? []) : [];
  for (const text of texts) {
    const cidr = parseCidr(text);
    if (cidr?.family === family) return ofBlock(wildBlock(cidr, text));
  }
  const block = onPremisesBlock(context, otherVpc, end.by, family);
  return block === null ? undefined : ofBlock(block);
}

/** Of an instance's ENIs: one the far end can see, then one in the far end's VPC, then the first. */
function targetOf(to: InterfaceEnd, from: ResolvedEnd, family: 4 | 6): NetworkInterface | null {
  const usable = usableInterfaces(to, family);
  const isPublic = (eni: NetworkInterface): boolean => (family === 4 ? addressesOf(eni).v4.some(({ publicIp }) => publicIp !== null) : eni.ipv6.length > 0);
  if (from.kind === 'internet') return usable.find(isPublic) ?? usable[0] ?? to.interfaces[0] ?? null;
  return usable.find((eni) => eni.vpcId !== null && eni.vpcId === vpcOf(from)) ?? usable[0] ?? to.interfaces[0] ?? null;
}

function destinationFor(to: ResolvedEnd, target: NetworkInterface | null, from: ResolvedEnd, family: 4 | 6): Ip | null {
  if (to.kind === 'service') return to.ip;
  if (to.kind !== 'interface') return to.ip;
  if (to.publicIp !== null) return to.publicIp;
  if (target === null) return to.ip;
  if (from.kind === 'internet' && family === 4) {
    const wanted = addressesOf(target).v4.find(({ publicIp, text }) => publicIp !== null && (to.ip === null || parseIp(text)?.value === to.ip.value));
    if (wanted?.publicIp != null) return parseIp(wanted.publicIp);
  }
  return to.ip ?? firstAddress(target, family);
}

function sourceOf(from: ResolvedEnd, family: 4 | 6): Ip | null {
  if (from.kind !== 'interface') return from.ip;
  const named = from.interfaces[0];
  return from.ip ?? (named === undefined ? null : firstAddress(named, family));
}

function first(walk: Walk, flow: Flow, target: NetworkInterface | null): Next {
  const { from } = flow;
  switch (from.kind) {
    case 'interface': return fromHost(walk, from, flow.family);
    case 'internet': return fromInternet(walk, flow, target);
    case 'outside': {
      const vpcId = target?.vpcId ?? null;
      if (vpcId !== null) return enterFromOutside(walk, from, vpcId);
      walk.open('beyond-snapshot', from.ref);
      return null;
    }
    case 'service': return null;
  }
}

/** The guest chooses the ENI: by destination alone, or by the address the client is bound to. */
function fromHost(walk: Walk, from: InterfaceEnd, family: 4 | 6): Next {
  const { context, packet } = walk;
  const [named] = usableInterfaces(from, family);
  const whole = from.ref === from.host?.id;
  const routing = from.host === null ? null : context.routing(from.host.id);
  if (named === undefined) return null;
  if (routing === null || from.host === null) return { step: 'send', networkInterface: named, purpose: 'new' };
  const instanceId = from.host.id;
  const source = whole ? null : packet.source;
  const found = routing.egress({ source, destination: packet.destination ?? someAddress(packet.wild, family), arrivedBy: null, purpose: 'new' });
  return sendByChoice(walk, instanceId, found, 'new', 'guest-decides', (eni) => (whole ? firstAddress(eni, family) : null));
}

function fromInternet(walk: Walk, flow: Flow, target: NetworkInterface | null): Next {
  const from = flow.from as Extract<ResolvedEnd, { readonly kind: 'internet' }>;
  const { network, topology } = walk.context;
  const vpcId = target?.vpcId ?? null;
  walk.passage = 'stripped';
  walk.hop('internet', 'internet', 'forward', 'from-internet', {});
  const gateway = vpcId === null ? null : network.internetGatewayOf(vpcId);
  if (from.family === 6) {
    if (!walk.drop('egress-only-internet-gateway', from.gatewayId ?? 'internet', 'ingress', 'outbound-only', 'gateway-drops', {})) return null;
  } else if (from.gatewayId !== null && from.gatewayId !== gateway?.id && !walk.drop('internet-gateway', from.gatewayId, 'ingress', 'BAD_STATE_ATTACHMENT', 'gateway-bad-state', {}, { vpcId })) return null;
  const seen = target === null || flow.family === 6 || addressesOf(target).v4.some(({ publicIp, ip }) => publicIp !== null && (flow.to.kind !== 'interface' || flow.to.ip === null || ip.value === flow.to.ip.value));
  const nat = target === null ? null : network.natOf(target.id);
  if (seen || nat !== null || vpcId === null) return { step: 'internet', gatewayId: null, vpcId: null };
  const gaps = gapsFor(topology, topology.vpcs.get(vpcId)?.place ?? '?/?', ['InternetGateways']);
  const id = gateway?.id ?? vpcId;
  const code = gateway === null && gaps.length === 0 ? 'no-internet-gateway' : 'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS';
  if (!walk.drop('internet-gateway', id, 'ingress', code, 'gateway-drops', { networkInterface: target?.id ?? '' }, { vpcId }) || gateway === null) return null;
  return { step: 'gateway-in', gatewayId: gateway.id, gateway: 'internet-gateway', vpcId, translated: target };
}
