// The services an ENI offers, as its security groups say: protocol, ports and clients, both families, ping included.
// Clients named by a group are its members' addresses, one per subnet; entries of prefix lists nobody read are left out.
import type { NetworkInterface } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import { parseCidr } from '../../net/cidr';
import { groupIndexOf, type GroupBlock, type GroupPermission, readBlocks } from '../trace/filters/group-index';
import { echoTypes, icmpOf } from '../trace/filters/protocols';
import { type AddressRange, cidrRange } from '../trace/filters/region';
import { ipOf } from './network-view';

export interface ServiceFlow extends AddressRange {
  readonly family: 4 | 6;
  /** IANA number. */
  readonly protocol: number;
  /** For ICMP: the type of an echo request. */
  readonly fromPort: number;
  readonly toPort: number;
  readonly client: string;
}

function clientsOf(t: Topology, self: NetworkInterface, { blocks, prefixListIds, references }: GroupPermission): readonly GroupBlock[] {
  if (prefixListIds.length === 0 && references.length === 0) return blocks;
  const listed = prefixListIds.flatMap((id) => readBlocks(t.prefixLists.get(id)?.cidrs ?? []));
  const named = references.flatMap(({ groupId }) => (t.sourceGroupMembers.get(groupId) ?? []).flatMap((eni) => ([4, 6] as const).flatMap((family) => {
    const ip = eni.id === self.id ? null : ipOf(eni, family);
    const text = family === 4 ? eni.privateIps[0]?.address : eni.ipv6[0]?.address;
    return ip === null || text === undefined ? [] : [{ family, text: `${text}/${family === 4 ? 32 : 128}`, first: ip.value, last: ip.value }];
  })));
  return [...blocks, ...listed, ...named];
}

/** What a permission opens in one family; everything open is looked at as TCP. */
function serviceOf({ protocol, fromPort, toPort }: GroupPermission, family: 4 | 6): Pick<ServiceFlow, 'protocol' | 'fromPort' | 'toPort'> | null {
  if (protocol === null || protocol === 6 || protocol === 17) return { protocol: protocol ?? 6, fromPort, toPort };
  const echo = echoTypes[family].request;
  return protocol === icmpOf(family) && fromPort <= echo && toPort >= echo ? { protocol, fromPort: echo, toPort: echo } : null;
}

/** `null`: at least one of its security groups was not read. */
export function serviceFlows(t: Topology, eni: NetworkInterface): readonly ServiceFlow[] | null {
  const flows: ServiceFlow[] = [];
  const seen = new Set<string>();
  for (const id of eni.groups) {
    const group = t.securityGroups.get(id);
    if (group === undefined) return null;
    for (const permission of groupIndexOf(group).ingress) {
      for (const { family, text, first, last } of clientsOf(t, eni, permission)) {
        const service = (family === 4 ? eni.privateIps : eni.ipv6).length === 0 ? null : serviceOf(permission, family);
        const key = service === null ? '' : `${service.protocol}|${service.fromPort}|${service.toPort}|${text}`;
        if (service === null || seen.has(key)) continue;
        seen.add(key);
        flows.push({ ...service, family, first, last, client: text });
      }
    }
  }
  return flows;
}

export function portText(fromPort: number, toPort: number): string {
  if (fromPort === 0 && toPort === 65535) return '0-65535';
  return fromPort === toPort ? String(fromPort) : `${fromPort}-${toPort}`;
}

/** First and last address of a block. */
export function rangeOf(cidr: string | null | undefined): AddressRange | null {
  const block = cidr === null || cidr === undefined ? null : parseCidr(cidr);
  return block === null ? null : cidrRange(block);
}
