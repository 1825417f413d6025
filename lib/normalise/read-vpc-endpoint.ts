// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html
import type { Placed, VpcEndpoint } from '../model/inventory';
import type { RawObject } from './read-fields';
import { accountOr, list, sortedMembers, sortedTexts, tags, text } from './read-fields';

export function readVpcEndpoint(raw: RawObject, at: Placed): VpcEndpoint | null {
  const id = text(raw.VpcEndpointId);
  if (id === null) return null;
  return {
    id,
    account: accountOr(raw.OwnerId, at),
    region: at.region,
    vpcId: text(raw.VpcId),
    // Only gateway endpoints existed before the type was added.
    endpointType: text(raw.VpcEndpointType) ?? 'Gateway',
    serviceName: text(raw.ServiceName),
    state: text(raw.State),
    subnetIds: sortedTexts(list(raw.SubnetIds)),
    routeTableIds: sortedTexts(list(raw.RouteTableIds)),
    networkInterfaceIds: sortedTexts(list(raw.NetworkInterfaceIds)),
    groups: sortedMembers(raw.Groups, 'GroupId'),
    tags: tags(raw.Tags),
  };
}
