// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcPeeringConnection.html
import type { PeeringSide, Placed, VpcPeeringConnection } from '../model/inventory';
import type { RawObject } from './read-fields';
import { object, sortedMembers, tags, text } from './read-fields';

function readSide(value: unknown): PeeringSide {
  const raw = object(value);
  const main = text(raw?.CidrBlock);
  const blocks = sortedMembers(raw?.CidrBlockSet, 'CidrBlock');
  return {
    vpcId: text(raw?.VpcId),
    account: text(raw?.OwnerId),
    region: text(raw?.Region),
    cidrs: blocks.length === 0 && main !== null ? [main] : blocks,
    ipv6Cidrs: sortedMembers(raw?.Ipv6CidrBlockSet, 'Ipv6CidrBlock'),
  };
}

export function readVpcPeeringConnection(raw: RawObject, at: Placed): VpcPeeringConnection | null {
  const id = text(raw.VpcPeeringConnectionId);
  if (id === null) return null;
  return {
    id,
    account: at.account,
    region: at.region,
    status: text(object(raw.Status)?.Code),
    requester: readSide(raw.RequesterVpcInfo),
    accepter: readSide(raw.AccepterVpcInfo),
    tags: tags(raw.Tags),
  };
}
