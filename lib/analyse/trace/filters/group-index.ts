// Permissions of a security group, ready for matching. Built once per group.
import type { SecurityGroup, SecurityGroupPermission } from '../../../model/inventory';
import { parseCidr } from '../../../net/cidr';
import { highestPort, isIcmp, readProtocol } from './protocols';
import { type AddressRange, cidrRange, type Selector } from './region';

export interface GroupBlock extends AddressRange {
  readonly family: 4 | 6;
  readonly text: string;
}
export interface GroupPermission extends Selector {
  readonly blocks: readonly GroupBlock[];
  readonly prefixListIds: readonly string[];
  readonly references: SecurityGroupPermission['groups'];
}
export interface GroupIndex {
  readonly ingress: readonly GroupPermission[];
  readonly egress: readonly GroupPermission[];
}

const indexes = new WeakMap<SecurityGroup, GroupIndex>();

export function groupIndexOf(group: SecurityGroup): GroupIndex {
  let index = indexes.get(group);
  if (index === undefined) indexes.set(group, (index = { ingress: group.ingress.map(readPermission), egress: group.egress.map(readPermission) }));
  return index;
}

export function readBlocks(texts: readonly string[]): GroupBlock[] {
  return texts.flatMap((text) => {
    const cidr = parseCidr(text);
    return cidr === null ? [] : [{ family: cidr.family, text, ...cidrRange(cidr) }];
  });
}

function readPermission(permission: SecurityGroupPermission): GroupPermission {
  const protocol = readProtocol(permission.protocol);
  const [fromPort, toPort] = portsOf(permission, protocol);
  return { protocol, fromPort, toPort, blocks: readBlocks([...permission.cidrs, ...permission.ipv6Cidrs]), prefixListIds: permission.prefixListIds, references: permission.groups };
}

/** For ICMP the from port is the type and the to port the code; -1 is any. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html */
function portsOf({ fromPort, toPort }: SecurityGroupPermission, protocol: number | null): readonly [number, number] {
  if (protocol === null || fromPort === null || fromPort === -1) return [0, highestPort];
  if (isIcmp(protocol)) return toPort === null || toPort <= 0 ? [fromPort, fromPort] : [1, 0];
  return [fromPort, toPort === null || toPort === -1 ? highestPort : toPort];
}
