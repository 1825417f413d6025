// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html
import type { Placed, Subnet } from '../model/inventory';
import type { RawObject } from './read-fields';
import { accountOr, arnPart, flag, integer, isObject, list, object, regionOfZone, sortedTexts, tags, text } from './read-fields';

/** Blocks that are still, or about to be, associated. */
export const associatedBlocks = (value: unknown, block: string, state: string): readonly string[] =>
  sortedTexts(list(value).map((entry) => {
    if (!isObject(entry)) return null;
    const phase = text(object(entry[state])?.State);
    return phase === null || phase === 'associated' || phase === 'associating' ? entry[block] : null;
  }));

export function readSubnet(raw: RawObject, at: Placed): Subnet | null {
  const id = text(raw.SubnetId);
  const vpcId = text(raw.VpcId);
  if (id === null || vpcId === null) return null;
  const zone = text(raw.AvailabilityZone);
  return {
    id,
    account: accountOr(raw.OwnerId, at),
    region: at.region ?? regionOfZone(zone) ?? arnPart(raw.SubnetArn, 3),
    vpcId,
    cidr: text(raw.CidrBlock),
    ipv6Cidrs: associatedBlocks(raw.Ipv6CidrBlockAssociationSet, 'Ipv6CidrBlock', 'Ipv6CidrBlockState'),
    zone,
    zoneId: text(raw.AvailabilityZoneId),
    availableIpAddressCount: integer(raw.AvailableIpAddressCount),
    mapPublicIpOnLaunch: flag(raw.MapPublicIpOnLaunch),
    ipv6Native: raw.Ipv6Native === true,
    blockPublicAccess: text(object(raw.BlockPublicAccessStates)?.InternetGatewayBlockMode),
    tags: tags(raw.Tags),
  };
}
