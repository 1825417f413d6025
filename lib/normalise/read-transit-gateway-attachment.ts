// Transit gateway attachments: the general answer, and the VPC and peering answers that know more about theirs.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayAttachment.html
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayVpcAttachment.html
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayPeeringAttachment.html
import type { Placed, TransitGatewayAttachment } from '../model/inventory';
import type { RawObject } from './read-fields';
import { accountOr, enabled, list, object, sortedTexts, tags, text } from './read-fields';

export function readTransitGatewayAttachment(raw: RawObject, at: Placed): TransitGatewayAttachment | null {
  const id = text(raw.TransitGatewayAttachmentId);
  const transitGatewayId = text(raw.TransitGatewayId);
  if (id === null || transitGatewayId === null) return null;
  const association = object(raw.Association);
  return {
    id,
    account: accountOr(raw.ResourceOwnerId, at),
    region: at.region,
    transitGatewayId,
    resourceType: text(raw.ResourceType) ?? 'unknown',
    resourceId: text(raw.ResourceId),
    resourceOwnerId: text(raw.ResourceOwnerId),
    state: text(raw.State),
    associationRouteTableId: association?.State === 'disassociated' || association?.State === 'disassociating' ? null : text(association?.TransitGatewayRouteTableId),
    subnetIds: null,
    applianceMode: null,
    securityGroupReferencing: null,
    peer: null,
    tags: tags(raw.Tags),
  };
}

export function readTransitGatewayVpcAttachment(raw: RawObject, at: Placed): TransitGatewayAttachment | null {
  const id = text(raw.TransitGatewayAttachmentId);
  const transitGatewayId = text(raw.TransitGatewayId);
  if (id === null || transitGatewayId === null) return null;
  const options = object(raw.Options);
  return {
    id,
    account: accountOr(raw.VpcOwnerId, at),
    region: at.region,
    transitGatewayId,
    resourceType: 'vpc',
    resourceId: text(raw.VpcId),
    resourceOwnerId: text(raw.VpcOwnerId),
    state: text(raw.State),
    associationRouteTableId: null,
    subnetIds: sortedTexts(list(raw.SubnetIds)),
    applianceMode: enabled(options?.ApplianceModeSupport),
    securityGroupReferencing: enabled(options?.SecurityGroupReferencingSupport),
    peer: null,
    tags: tags(raw.Tags),
  };
}

/** Both ends see the same attachment id; the requester's end is taken as its own, the accepter's as the peer. */
export function readTransitGatewayPeeringAttachment(raw: RawObject, at: Placed): TransitGatewayAttachment | null {
  const id = text(raw.TransitGatewayAttachmentId);
  const requester = object(raw.RequesterTgwInfo);
  const accepter = object(raw.AccepterTgwInfo);
  const transitGatewayId = text(requester?.TransitGatewayId);
  if (id === null || transitGatewayId === null) return null;
  const peerId = text(accepter?.TransitGatewayId);
  return {
    id,
    account: accountOr(requester?.OwnerId, at),
    region: text(requester?.Region) ?? at.region,
    transitGatewayId,
    resourceType: 'peering',
    resourceId: peerId,
    resourceOwnerId: text(accepter?.OwnerId),
    state: text(raw.State),
    associationRouteTableId: null,
    subnetIds: null,
    applianceMode: null,
    securityGroupReferencing: null,
    peer: { transitGatewayId: peerId, account: text(accepter?.OwnerId), region: text(accepter?.Region) },
    tags: tags(raw.Tags),
  };
}

/** `general` completed by what only the special answer knows. For a peering the special one also settles which end is which. */
export function joinAttachment(general: TransitGatewayAttachment | undefined, special: TransitGatewayAttachment): TransitGatewayAttachment {
  if (general === undefined) return special;
  const base = special.peer === null ? general : special;
  return {
    ...base,
    resourceId: base.resourceId ?? general.resourceId,
    resourceOwnerId: base.resourceOwnerId ?? special.resourceOwnerId,
    state: base.state ?? special.state,
    associationRouteTableId: general.associationRouteTableId,
    subnetIds: special.subnetIds,
    applianceMode: special.applianceMode,
    securityGroupReferencing: special.securityGroupReferencing,
    peer: special.peer,
    tags: Object.keys(base.tags).length > 0 ? base.tags : special.tags,
  };
}
