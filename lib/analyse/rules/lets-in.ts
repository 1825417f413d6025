// Whether security groups let anything of a sender into a group of subnets at all.
import { matchGroups, type Passage } from '../trace/filters/match-groups';
import { icmpOf } from '../trace/filters/protocols';
import { ipOf } from './network-view';
import type { RuleContext } from './rule';
import type { SubnetGroup } from './subnet-groups';

/** False where a security group was not read: it may let something in. */
export function letsNothingIn(ctx: RuleContext, from: SubnetGroup, to: SubnetGroup, passage: Passage): boolean {
  const source = from.senderAddress;
  const region = [6, 17, icmpOf(from.family)].map((protocol) => ({ protocol, fromPort: 0, toPort: 65_535, first: source.value, last: source.value }));
  return to.subnets.every((subnet) => ctx.view.talkers(subnet).every((eni) =>
    ipOf(eni, from.family) === null || matchGroups(ctx.topology, eni, 'ingress', from.family, { ip: source, networkInterface: from.sender, unread: false, passage }, region).verdict === 'none'));
}
