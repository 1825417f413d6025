// Instances, terminated ones included; their interfaces are read by read-network-interface.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html
import { compareNumber, compareText } from '../base/order';
import type { Instance, Placed } from '../model/inventory';
import type { RawObject } from './read-fields';
import { flag, integer, isObject, list, nothing, object, regionOfZone, sortedTexts, tags, text, time } from './read-fields';

const isNested = (entry: unknown): entry is RawObject => isObject(entry) && text(entry.NetworkInterfaceId) !== null;
const slot = (entry: RawObject, field: string, otherwise: number): number => integer(object(entry.Attachment)?.[field]) ?? otherwise;
const compareSlots = (a: RawObject, b: RawObject): number =>
  compareNumber(slot(a, 'NetworkCardIndex', 0), slot(b, 'NetworkCardIndex', 0)) ||
  compareNumber(slot(a, 'DeviceIndex', Number.MAX_SAFE_INTEGER), slot(b, 'DeviceIndex', Number.MAX_SAFE_INTEGER)) ||
  compareText(String(a.NetworkInterfaceId), String(b.NetworkInterfaceId));

/** Nested interfaces that have an id, in device order (card, index, id). */
export function nestedInterfaces(raw: RawObject): readonly RawObject[] {
  const entries = list(raw.NetworkInterfaces);
  if (entries.length === 0) return [];
  const found = entries.filter(isNested);
  return found.length > 1 ? found.sort(compareSlots) : found;
}

const marketplaceCodes = (value: unknown): readonly string[] => {
  const codes = list(value);
  return codes.length === 0 ? nothing : sortedTexts(codes.map((code) => (isObject(code) && code.ProductCodeType === 'marketplace' ? code.ProductCodeId : null)));
};

/** Ids of interfaces in their order, each once. */
function idsOf(nested: readonly RawObject[]): string[] {
  if (nested.length === 1) return [nested[0]?.NetworkInterfaceId as string];
  const ids: string[] = [];
  for (const entry of nested) if (!ids.includes(entry.NetworkInterfaceId as string)) ids.push(entry.NetworkInterfaceId as string);
  return ids;
}

/** `at.account`: the reservation's owner when it names one. `nested`: its interfaces as `nestedInterfaces` lists them. */
export function readInstance(raw: RawObject, at: Placed, nested: readonly RawObject[]): Instance | null {
  const id = text(raw.InstanceId);
  if (id === null) return null;
  const zone = text(object(raw.Placement)?.AvailabilityZone);
  return {
    id,
    account: at.account,
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
    networkInterfaceIds: idsOf(nested),
    guest: null,
    tags: tags(raw.Tags),
  };
}
