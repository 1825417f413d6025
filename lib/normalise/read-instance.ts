// Instances, terminated ones included; their interfaces are read by read-network-interface.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html
import { compareNumber, compareText } from '../base/order';
import type { Instance, Placed } from '../model/inventory';
import type { RawObject } from './read-fields';
import { accountOr, flag, integer, isObject, list, object, regionOfZone, sortedTexts, tags, text, time } from './read-fields';

/** Nested interfaces that have an id, in device order (card, index, id). */
export function nestedInterfaces(raw: RawObject): readonly RawObject[] {
  const found = list(raw.NetworkInterfaces).filter((entry): entry is RawObject => isObject(entry) && text(entry.NetworkInterfaceId) !== null);
  if (found.length < 2) return found;
  const slot = (entry: RawObject, field: string, otherwise: number): number => integer(object(entry.Attachment)?.[field]) ?? otherwise;
  return found.sort((a, b) =>
    compareNumber(slot(a, 'NetworkCardIndex', 0), slot(b, 'NetworkCardIndex', 0)) ||
    compareNumber(slot(a, 'DeviceIndex', Number.MAX_SAFE_INTEGER), slot(b, 'DeviceIndex', Number.MAX_SAFE_INTEGER)) ||
    compareText(String(a.NetworkInterfaceId), String(b.NetworkInterfaceId)));
}

const marketplaceCodes = (value: unknown): string[] => sortedTexts(list(value).map((code) => (isObject(code) && code.ProductCodeType === 'marketplace' ? code.ProductCodeId : null)));

export function readInstance(raw: RawObject, at: Placed, reservationOwner: string | null = null): Instance | null {
  const id = text(raw.InstanceId);
  if (id === null) return null;
  const zone = text(object(raw.Placement)?.AvailabilityZone);
  const seen = new Set<string>();
  for (const entry of nestedInterfaces(raw)) seen.add(entry.NetworkInterfaceId as string);
  return {
    id,
    account: accountOr(reservationOwner, at),
    region: at.region ?? regionOfZone(zone),
    state: text(object(raw.State)?.Name),
    instanceType: text(raw.InstanceType),
    imageId: text(raw.ImageId),
    platform: text(raw.Platform),
    platformDetails: text(raw.PlatformDetails),
    launchTime: time(raw.LaunchTime),
    zone,
    vpcId: text(raw.VpcId),
    subnetId: text(raw.SubnetId),
    privateIp: text(raw.PrivateIpAddress),
    publicIp: text(raw.PublicIpAddress),
    sourceDestCheck: flag(raw.SourceDestCheck),
    iamInstanceProfile: text(object(raw.IamInstanceProfile)?.Arn),
    marketplaceProductCodes: marketplaceCodes(raw.ProductCodes),
    operatorManaged: object(raw.Operator)?.Managed === true,
    networkInterfaceIds: [...seen],
    guest: null,
    tags: tags(raw.Tags),
  };
}
