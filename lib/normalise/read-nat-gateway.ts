// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGateway.html
import { compareText } from '../base/order';
import type { NatGateway, Placed } from '../model/inventory';
import type { RawObject } from './read-fields';
import { isObject, list, tags, text } from './read-fields';

type NatAddress = NatGateway['addresses'][number];

function readAddress(raw: unknown, index: number): NatAddress | null {
  if (!isObject(raw)) return null;
  return {
    networkInterfaceId: text(raw.NetworkInterfaceId),
    publicIp: text(raw.PublicIp),
    privateIp: text(raw.PrivateIp),
    // Answers from before secondary addresses existed hold one address and no flag.
    primary: typeof raw.IsPrimary === 'boolean' ? raw.IsPrimary : index === 0,
    zoneId: text(raw.AvailabilityZoneId),
  };
}
const addressKey = (address: NatAddress): string => `${address.primary ? 0 : 1} ${address.privateIp ?? ''} ${address.publicIp ?? ''} ${address.networkInterfaceId ?? ''}`;

export function readNatGateway(raw: RawObject, at: Placed): NatGateway | null {
  const id = text(raw.NatGatewayId);
  if (id === null) return null;
  return {
    id,
    account: at.account,
    region: at.region,
    vpcId: text(raw.VpcId),
    subnetId: text(raw.SubnetId),
    state: text(raw.State),
    connectivityType: raw.ConnectivityType === 'private' ? 'private' : 'public',
    availabilityMode: raw.AvailabilityMode === 'regional' ? 'regional' : 'zonal',
    addresses: list(raw.NatGatewayAddresses).map(readAddress).filter((address) => address !== null).sort((a, b) => compareText(addressKey(a), addressKey(b))),
    routeTableId: text(raw.RouteTableId),
    tags: tags(raw.Tags),
  };
}
