// Rules that let a sender in only because it carries a security group: behind a middlebox such a reference does not match.
// https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html#security-group-referencing
import { gapsFor } from '../../graph/coverage';
import { placeOf } from '../../graph/place-key';
import type { NetworkInterface } from '../../model/inventory';
import type { CoverageGap, SubnetNode } from '../../model/topology';
import { groupIndexOf, type GroupPermission } from '../trace/filters/group-index';
import { matchGroups } from '../trace/filters/match-groups';
import { otherProtocols, type Region } from '../trace/filters/region';
import { ipOf } from './network-view';
import type { RuleContext } from './rule';

export interface BrokenReference {
  readonly sender: NetworkInterface;
  readonly receiver: NetworkInterface;
  readonly groupId: string;
  readonly sourceGroup: string;
  /** As texts have it: `TCP 443`, `TCP 1024-2048`, `ICMP`, `all`. */
  readonly port: string;
  /** For the CLI: `tcp`, `udp`, `icmp`, `-1`, a number. */
  readonly protocol: string;
  readonly fromPort: number;
  readonly toPort: number;
  /** Not empty: groups of the receiver were not read, so another rule may let it in. */
  readonly gaps: readonly CoverageGap[];
}
const names: Readonly<Record<number, string>> = { 6: 'tcp', 17: 'udp', 1: 'icmp', 58: 'icmpv6' };

function portText({ protocol, fromPort, toPort }: GroupPermission): string {
  if (protocol === null) return 'all';
  const name = (names[protocol] ?? String(protocol)).toUpperCase();
  if ((protocol !== 6 && protocol !== 17) || (fromPort === 0 && toPort === 65_535)) return name;
  return `${name} ${fromPort === toPort ? fromPort : `${fromPort}-${toPort}`}`;
}

/** One per permission and referenced group; receivers with the same groups are looked at once. */
export function brokenReferences(ctx: RuleContext, from: SubnetNode, to: SubnetNode, family: 4 | 6): readonly BrokenReference[] {
  const found: BrokenReference[] = [];
  const seen = new Set<string>();
  const senders = ctx.view.starters(from);
  for (const receiver of ctx.view.talkers(to)) {
    const key = receiver.groups.join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    for (const groupId of receiver.groups) {
      const group = ctx.topology.securityGroups.get(groupId);
      if (group === undefined) continue;
      for (const permission of groupIndexOf(group).ingress) {
        for (const { groupId: sourceGroup } of permission.references) {
          const sender = senders.find((eni) => eni.groups.includes(sourceGroup));
          const broken = sender === undefined ? null : tryOne(ctx, sender, receiver, permission, family);
          if (sender !== undefined && broken !== null) found.push({ sender, receiver, groupId, sourceGroup, port: portText(permission), protocol: permission.protocol === null ? '-1' : (names[permission.protocol] ?? String(permission.protocol)), fromPort: permission.fromPort, toPort: permission.toPort, gaps: broken });
        }
      }
    }
  }
  return found;
}

/** `null`: a rule by address lets it in anyway. */
function tryOne(ctx: RuleContext, sender: NetworkInterface, receiver: NetworkInterface, permission: GroupPermission, family: 4 | 6): readonly CoverageGap[] | null {
  const ip = ipOf(sender, family);
  if (ip === null || ipOf(receiver, family) === null) return null;
  const region: Region = [{ protocol: permission.protocol ?? otherProtocols, fromPort: permission.fromPort, toPort: permission.toPort, first: ip.value, last: ip.value }];
  const match = matchGroups(ctx.topology, receiver, 'ingress', family, { ip, networkInterface: sender, unread: false, passage: 'stripped' }, region);
  if (match.verdict === 'pass') return null;
  if (match.verdict === 'none') return [];
  return match.gaps.length > 0 ? match.gaps : gapsFor(ctx.topology, placeOf(receiver), ['SecurityGroups']).concat({ place: placeOf(receiver), resource: 'SecurityGroups', status: 'not-provided' }).slice(0, 1);
}
