// What a network ACL does to a packet: rules by number, the first match decides, the rest is denied. Stateless, both families.
// https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
import type { NetworkAcl, NetworkAclEntry } from '../../../model/inventory';
import { parseCidr } from '../../../net/cidr';
import type { Ip } from '../../../net/ip';
import { highestPort, isIcmp, readProtocol } from './protocols';
import { type AddressRange, around, cidrRange, cut, type Piece, type Region, type Selector } from './region';

interface AclRule extends Selector, AddressRange {
  readonly ruleNumber: number;
  readonly allow: boolean;
  readonly family: 4 | 6;
}
interface AclIndex {
  readonly ingress: readonly AclRule[];
  readonly egress: readonly AclRule[];
}
export interface AclMatch {
  readonly passes: 'all' | 'some' | 'none';
  /** What gets through. */
  readonly region: Region;
  /** Rule that decided: the allowing one when something passes, else the denying one; 32767 is the final `*`. */
  readonly rule: number;
  /** First rule that took something away; `null` when all passes. */
  readonly deniedBy: number | null;
}

/** The last rule of every ACL, written `*`. */
export const finalRule = 32_767;

const indexes = new WeakMap<NetworkAcl, AclIndex>();

function indexOf(acl: NetworkAcl): AclIndex {
  let index = indexes.get(acl);
  if (index === undefined) {
    const side = (egress: boolean): AclRule[] => acl.entries.filter((entry) => entry.egress === egress).map(readRule).filter((rule) => rule !== null).sort((a, b) => a.ruleNumber - b.ruleNumber);
    indexes.set(acl, (index = { ingress: side(false), egress: side(true) }));
  }
  return index;
}

function readRule(entry: NetworkAclEntry): AclRule | null {
  const cidr = parseCidr(entry.cidr);
  if (cidr === null) return null;
  const protocol = readProtocol(entry.protocol);
  const [fromPort, toPort] = portsOf(entry, protocol);
  return { ruleNumber: entry.ruleNumber, allow: entry.action === 'allow', protocol, fromPort, toPort, family: cidr.family, ...cidrRange(cidr) };
}

function portsOf(entry: NetworkAclEntry, protocol: number | null): readonly [number, number] {
  if (protocol !== null && isIcmp(protocol)) {
    const type = entry.icmpType ?? -1;
    const code = entry.icmpCode ?? -1;
    if (type === -1) return [0, highestPort];
    // Echo has code 0 only.
    return code <= 0 ? [type, type] : [1, 0];
  }
  return protocol === null || entry.fromPort === null || entry.toPort === null ? [0, highestPort] : [entry.fromPort, entry.toPort];
}

/** `far`: the address the rules look at (source for ingress, destination for egress); `null`: the addresses of the pieces themselves. */
export function matchAcl(acl: NetworkAcl, direction: 'ingress' | 'egress', family: 4 | 6, far: Ip | null, region: Region): AclMatch {
  let open: readonly Piece[] = region;
  let passed: Piece[] = [];
  let allowedBy: number | null = null;
  let deniedBy: number | null = null;
  for (const rule of indexOf(acl)[direction]) {
    if (rule.family !== family || (far !== null && (far.value < rule.first || far.value > rule.last))) continue;
    let rest: Piece[] | null = null;
    for (let i = 0; i < open.length; i++) {
      const piece = open[i] as Piece;
      const common = cut(piece, rule, far === null ? rule : null);
      if (common === null) {
        rest?.push(piece);
        continue;
      }
      rest ??= open.slice(0, i);
      rest.push(...around(piece, common));
      if (rule.allow) {
        passed = passed.length === 0 ? [common] : [...passed, common];
        allowedBy ??= rule.ruleNumber;
      } else deniedBy ??= rule.ruleNumber;
    }
    if (rest === null) continue;
    open = rest;
    if (open.length === 0) break;
  }
  if (open.length > 0) deniedBy ??= finalRule;
  if (deniedBy === null) return { passes: 'all', region, rule: allowedBy ?? finalRule, deniedBy };
  return { passes: passed.length === 0 ? 'none' : 'some', region: passed, rule: allowedBy ?? deniedBy, deniedBy };
}
