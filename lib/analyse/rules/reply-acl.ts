// Replies that network ACLs stop although the request got in: exact for ranges of clients and ports, by the same matching as a trace.
// https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports
import type { NetworkAcl } from '../../model/inventory';
import { formatIp } from '../../net/ip';
import { finalRule, matchAcl } from '../trace/filters/match-acl';
import { echoTypes, isIcmp } from '../trace/filters/protocols';
import type { AddressRange, AddressValue, Piece } from '../trace/filters/region';
import type { ServiceFlow } from './service-flows';

export interface BlockedReply {
  readonly flow: ServiceFlow;
  readonly client: string;
  readonly extent: 'all' | 'some';
  readonly deniedBy: string;
}

/** Source ports of all clients AWS lists (Linux, Windows, NAT gateways, load balancers, Lambda), and of those every one of them may use. */
export const ephemeral = { fromPort: 1024, toPort: 65535 };
const commonEphemeral = { fromPort: 49152, toPort: 60999 };
/** A range cut up into more parts than these says nothing that the first ones do not. */
const mostParts = 64;

const inside = (outer: AddressRange, inner: AddressRange): boolean => typeof outer.first === typeof inner.first && outer.first <= inner.first && outer.last >= inner.last;

/** Clients inside `near` are reached without leaving the subnet, where ACLs do not apply. */
export function blockedReplies(flows: readonly ServiceFlow[], inbound: NetworkAcl, outbound: NetworkAcl, near: readonly AddressRange[]): BlockedReply[] {
  const blocked: BlockedReply[] = [];
  for (const flow of flows) {
    const { protocol, fromPort, toPort, first, last, family } = flow;
    const request = matchAcl(inbound, 'ingress', family, null, [{ protocol, fromPort, toPort, first, last }]);
    for (const part of request.region.slice(0, mostParts)) {
      if (near.some((range) => inside(range, part))) continue;
      const fault = stopped(flow, part, outbound);
      if (fault === null) continue;
      blocked.push({ flow, client: part.first === first && part.last === last ? flow.client : rangeText(family, part), ...fault });
      break;
    }
  }
  return blocked.sort((a, b) => (a.extent === b.extent ? 0 : a.extent === 'all' ? -1 : 1));
}

function stopped({ family, protocol }: ServiceFlow, { first, last }: Piece, outbound: NetworkAcl): Pick<BlockedReply, 'extent' | 'deniedBy'> | null {
  const reply = (ports: { readonly fromPort: number; readonly toPort: number }) => matchAcl(outbound, 'egress', family, null, [{ protocol, first, last, ...ports }]);
  const echo = { fromPort: echoTypes[family].reply, toPort: echoTypes[family].reply };
  const whole = reply(isIcmp(protocol) ? echo : ephemeral);
  if (whole.passes === 'all') return null;
  const common = isIcmp(protocol) ? whole : reply(commonEphemeral);
  return { extent: common.passes === 'none' ? 'all' : 'some', deniedBy: whole.deniedBy === null || whole.deniedBy === finalRule ? '*' : String(whole.deniedBy) };
}

const size = (family: 4 | 6, length: number): bigint => 1n << BigInt((family === 4 ? 32 : 128) - length);

/** A block where the range is one, else `first-last`. */
function rangeText(family: 4 | 6, { first, last }: AddressRange): string {
  const format = (value: AddressValue): string => (family === 4 ? formatIp({ family, value: Number(value) }) : formatIp({ family, value: BigInt(value) }));
  const [low, high] = [BigInt(first), BigInt(last)];
  for (let length = 0; length <= (family === 4 ? 32 : 128); length++) if (high - low + 1n === size(family, length) && low % size(family, length) === 0n) return `${format(first)}/${length}`;
  return `${format(first)}-${format(last)}`;
}
