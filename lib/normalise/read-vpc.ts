// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html
import type { Placed, Vpc } from '../model/inventory';
import type { RawObject } from './read-fields';
import { accountOr, object, tags, text } from './read-fields';
import { associatedBlocks } from './read-subnet';

export function readVpc(raw: RawObject, at: Placed): Vpc | null {
  const id = text(raw.VpcId);
  if (id === null) return null;
  const primary = text(raw.CidrBlock);
  const blocks = associatedBlocks(raw.CidrBlockAssociationSet, 'CidrBlock', 'CidrBlockState').filter((cidr) => cidr !== primary);
  return {
    id,
    account: accountOr(raw.OwnerId, at),
    region: at.region,
    cidrs: primary === null ? blocks : [primary, ...blocks],
    ipv6Cidrs: associatedBlocks(raw.Ipv6CidrBlockAssociationSet, 'Ipv6CidrBlock', 'Ipv6CidrBlockState'),
    isDefault: raw.IsDefault === true,
    blockPublicAccess: text(object(raw.BlockPublicAccessStates)?.InternetGatewayBlockMode),
    tags: tags(raw.Tags),
  };
}
