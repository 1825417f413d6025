// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAcl.html
import { compareText } from '../base/order';
import type { NetworkAcl, NetworkAclEntry, Placed } from '../model/inventory';
import type { RawObject } from './read-fields';
import { accountOr, integer, isObject, list, object, sortedMembers, tags, text } from './read-fields';

function readEntry(raw: unknown): NetworkAclEntry | null {
  if (!isObject(raw)) return null;
  const ruleNumber = integer(raw.RuleNumber);
  const cidr = text(raw.CidrBlock) ?? text(raw.Ipv6CidrBlock);
  if (ruleNumber === null || cidr === null) return null;
  const ports = object(raw.PortRange);
  const icmp = object(raw.IcmpTypeCode) ?? object(raw.Icmp);
  return {
    ruleNumber,
    egress: raw.Egress === true,
    action: raw.RuleAction === 'allow' ? 'allow' : 'deny',
    protocol: text(raw.Protocol) ?? '-1',
    fromPort: integer(ports?.From),
    toPort: integer(ports?.To),
    icmpType: integer(icmp?.Type),
    icmpCode: integer(icmp?.Code),
    cidr,
  };
}

const compareEntries = (a: NetworkAclEntry, b: NetworkAclEntry): number => Number(a.egress) - Number(b.egress) || a.ruleNumber - b.ruleNumber || compareText(a.cidr, b.cidr);

export function readNetworkAcl(raw: RawObject, at: Placed): NetworkAcl | null {
  const id = text(raw.NetworkAclId);
  const vpcId = text(raw.VpcId);
  if (id === null || vpcId === null) return null;
  return {
    id,
    account: accountOr(raw.OwnerId, at),
    region: at.region,
    vpcId,
    isDefault: raw.IsDefault === true,
    subnetIds: sortedMembers(raw.Associations, 'SubnetId'),
    entries: list(raw.Entries).map(readEntry).filter((entry) => entry !== null).sort(compareEntries),
    tags: tags(raw.Tags),
  };
}
