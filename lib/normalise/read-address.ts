// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Address.html
import type { Address, Placed } from '../model/inventory';
import type { RawObject } from './read-fields';
import { tags, text } from './read-fields';

export function readAddress(raw: RawObject, at: Placed): Address | null {
  const publicIp = text(raw.PublicIp) ?? text(raw.CarrierIp);
  if (publicIp === null) return null;
  return {
    id: text(raw.AllocationId) ?? publicIp,
    account: at.account,
    region: at.region,
    publicIp,
    associationId: text(raw.AssociationId),
    privateIp: text(raw.PrivateIpAddress),
    networkInterfaceId: text(raw.NetworkInterfaceId),
    instanceId: text(raw.InstanceId),
    serviceManaged: text(raw.ServiceManaged),
    tags: tags(raw.Tags),
  };
}
