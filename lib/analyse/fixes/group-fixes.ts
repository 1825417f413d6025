// Security group rules: by address where a reference cannot match, and closing what cannot be reached anyway.
import type { FixVariant } from '../../model/analysis';
import { parseCidr } from '../../net/cidr';
import { aws, idArgument, placeholder, quote } from './shell';
import { list, text } from './subject';
import type { FixSubject } from './subject';

const protocolShape = /^(?:tcp|udp|icmp|icmpv6|-1|\d{1,3})$/;

/** The shorthand of the CLI; `null` where a part is not what it should be. */
function permission(protocol: string, fromPort: string, toPort: string, cidr: string): string | null {
  const block = parseCidr(cidr);
  if (!protocolShape.test(protocol) || block === null) return null;
  const ports = protocol === '-1' ? '' : `,FromPort=${Number(fromPort)},ToPort=${Number(toPort)}`;
  return quote(`IpProtocol=${protocol}${ports},${block.family === 4 ? `IpRanges=[{CidrIp=${cidr}}]` : `Ipv6Ranges=[{CidrIpv6=${cidr}}]`}`);
}

function rules(region: string | null, groupId: string, permissions: readonly (string | null)[], operations: readonly [string, string], notes: readonly string[]): readonly FixVariant[] {
  const group = `--group-id ${idArgument(groupId, 'security-group')}`;
  const call = (operation: string) => permissions.map((one) => aws(operation, region, group, `--ip-permissions ${one ?? quote(placeholder('ip-permission'))}`));
  return [{
    platform: 'aws-cli', commands: call(operations[0]), undo: call(operations[1]),
    verify: [aws('describe-security-group-rules', region, `--filters Name=group-id,Values=${idArgument(groupId, 'security-group')}`, "--query 'SecurityGroupRules[?!IsEgress].[IpProtocol,FromPort,ToPort,CidrIpv4,CidrIpv6,ReferencedGroupInfo.GroupId]'", '--output table')], notes,
  }];
}

export function ruleByAddress(subject: FixSubject): readonly FixVariant[] {
  const lines = list(subject.finding, 'setRules').map((line) => line.split(' '));
  if (lines.length === 0) return [];
  return rules(subject.region, lines[0]?.[0] ?? '', lines.map(([, protocol = '', from = '', to = '', cidr = '']) => (protocol === 'icmp' || protocol === 'icmpv6' ? permission(protocol, '-1', '-1', cidr) : permission(protocol, from, to, cidr))), ['authorize-security-group-ingress', 'revoke-security-group-ingress'], ['all-members-of-group']);
}

/** Takes the rule for the whole IPv6 internet away. */
export function closeIpv6Rule(subject: FixSubject): readonly FixVariant[] {
  const id = text(subject.finding, 'groupId') ?? '';
  const open = subject.topology.securityGroups.get(id)?.ingress.filter((one) => one.ipv6Cidrs.includes('::/0') && one.protocol !== 'icmpv6' && one.protocol !== '58') ?? [];
  return rules(subject.region, id, open.length === 0 ? [null] : open.map((one) => permission(one.protocol, String(one.fromPort ?? 0), String(one.toPort ?? 65_535), '::/0')), ['revoke-security-group-ingress', 'authorize-security-group-ingress'], ['all-members-of-group', 'check-unused-first']);
}
