// Security groups, and the flat rules that DescribeSecurityGroupRules gives instead of a group's own lists.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroup.html
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupRule.html
import { canonicalJson } from '../base/canonical-json';
import { compareText } from '../base/order';
import type { Placed, SecurityGroup, SecurityGroupPermission } from '../model/inventory';
import type { RawObject } from './read-fields';
import { accountOr, arnPart, integer, isObject, list, object, sortedMembers, sortedTexts, tags, text } from './read-fields';

type GroupPeer = SecurityGroupPermission['groups'][number];

function readPeer(value: unknown): GroupPeer | null {
  if (!isObject(value)) return null;
  const groupId = text(value.GroupId);
  return groupId === null ? null : { groupId, userId: text(value.UserId), vpcId: text(value.VpcId), peeringConnectionId: text(value.VpcPeeringConnectionId) };
}
const comparePeers = (a: GroupPeer, b: GroupPeer): number => compareText(a.groupId, b.groupId) || compareText(a.userId ?? '', b.userId ?? '') || compareText(a.vpcId ?? '', b.vpcId ?? '');

function readPermission(raw: unknown): SecurityGroupPermission | null {
  if (!isObject(raw)) return null;
  const described = [raw.IpRanges, raw.Ipv6Ranges, raw.PrefixListIds, raw.UserIdGroupPairs].flatMap((part) => list(part));
  return {
    protocol: text(raw.IpProtocol) ?? '-1',
    fromPort: integer(raw.FromPort),
    toPort: integer(raw.ToPort),
    cidrs: sortedMembers(raw.IpRanges, 'CidrIp'),
    ipv6Cidrs: sortedMembers(raw.Ipv6Ranges, 'CidrIpv6'),
    prefixListIds: sortedMembers(raw.PrefixListIds, 'PrefixListId'),
    groups: list(raw.UserIdGroupPairs).map(readPeer).filter((peer) => peer !== null).sort(comparePeers),
    descriptions: sortedMembers(described, 'Description'),
  };
}

function sortedPermissions(permissions: readonly (SecurityGroupPermission | null)[]): SecurityGroupPermission[] {
  const found = permissions.filter((permission) => permission !== null);
  if (found.length < 2) return found;
  return found.map((permission) => ({ permission, key: canonicalJson(permission) })).sort((a, b) => compareText(a.key, b.key)).map(({ permission }) => permission);
}

export function readSecurityGroup(raw: RawObject, at: Placed): SecurityGroup | null {
  const id = text(raw.GroupId);
  if (id === null) return null;
  return {
    id,
    account: accountOr(raw.OwnerId, at),
    region: at.region ?? arnPart(raw.SecurityGroupArn, 3),
    vpcId: text(raw.VpcId),
    name: text(raw.GroupName) ?? '',
    description: text(raw.Description) ?? '',
    ingress: sortedPermissions(list(raw.IpPermissions).map(readPermission)),
    egress: sortedPermissions(list(raw.IpPermissionsEgress).map(readPermission)),
    tags: tags(raw.Tags),
  };
}

export interface FlatRule {
  /** Rule id, for de-duplication. */
  readonly id: string;
  readonly groupId: string;
  readonly egress: boolean;
  readonly permission: SecurityGroupPermission;
  readonly account: string | null;
  readonly region: string | null;
}
export const isFlatRule = (raw: unknown): boolean => isObject(raw) && raw.SecurityGroupRuleId !== undefined;

export function readFlatRule(raw: RawObject, at: Placed): FlatRule | null {
  const id = text(raw.SecurityGroupRuleId);
  const groupId = text(raw.GroupId);
  if (id === null || groupId === null) return null;
  const peer = readPeer(object(raw.ReferencedGroupInfo));
  return {
    id,
    groupId,
    egress: raw.IsEgress === true,
    account: accountOr(raw.GroupOwnerId, at),
    region: at.region ?? arnPart(raw.SecurityGroupRuleArn, 3),
    permission: {
      protocol: text(raw.IpProtocol) ?? '-1',
      fromPort: integer(raw.FromPort),
      toPort: integer(raw.ToPort),
      cidrs: sortedTexts([raw.CidrIpv4]),
      ipv6Cidrs: sortedTexts([raw.CidrIpv6]),
      prefixListIds: sortedTexts([raw.PrefixListId]),
      groups: peer === null ? [] : [peer],
      descriptions: sortedTexts([raw.Description]),
    },
  };
}

/** Groups with their flat rules; a group whose own answer was read has its rules already. */
export function foldRules(groups: Map<string, SecurityGroup>, rules: readonly FlatRule[]): void {
  const byGroup = new Map<string, FlatRule[]>();
  for (const rule of rules) {
    if (groups.has(rule.groupId)) continue;
    const found = byGroup.get(rule.groupId);
    if (found === undefined) byGroup.set(rule.groupId, [rule]);
    else found.push(rule);
  }
  for (const [id, found] of byGroup) {
    found.sort((a, b) => compareText(a.id, b.id));
    groups.set(id, {
      id,
      account: found[0]?.account ?? null,
      region: found[0]?.region ?? null,
      vpcId: null,
      name: '',
      description: '',
      ingress: sortedPermissions(found.map((rule) => (rule.egress ? null : rule.permission))),
      egress: sortedPermissions(found.map((rule) => (rule.egress ? rule.permission : null))),
      tags: {},
    });
  }
}
