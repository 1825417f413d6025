// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGateway.html
import type { Placed, TransitGateway } from '../model/inventory';
import type { RawObject } from './read-fields';
import { accountOr, arnPart, enabled, object, tags, text } from './read-fields';

export function readTransitGateway(raw: RawObject, at: Placed): TransitGateway | null {
  const id = text(raw.TransitGatewayId);
  if (id === null) return null;
  const options = object(raw.Options);
  return {
    id,
    account: accountOr(raw.OwnerId, at),
    region: at.region ?? arnPart(raw.TransitGatewayArn, 3),
    state: text(raw.State),
    // AWS keeps naming the table after the default was switched off.
    defaultAssociationRouteTableId: enabled(options?.DefaultRouteTableAssociation) === false ? null : text(options?.AssociationDefaultRouteTableId),
    defaultPropagationRouteTableId: enabled(options?.DefaultRouteTablePropagation) === false ? null : text(options?.PropagationDefaultRouteTableId),
    securityGroupReferencing: enabled(options?.SecurityGroupReferencingSupport),
    tags: tags(raw.Tags),
  };
}
