// Network interfaces, from their own answer or from inside an instance (which knows less).
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterface.html
import { compareNumber, compareText } from '../base/order';
import type { Attachment, Instance, NetworkInterface, Placed, PrivateIp, PublicAssociation } from '../model/inventory';
import type { RawObject } from './read-fields';
import { accountOr, flag, integer, isObject, list, nothing, object, regionOfZone, sortedMembers, tags, text, time } from './read-fields';

function readAssociation(value: unknown): PublicAssociation | null {
  if (!isObject(value)) return null;
  const publicIp = text(value.PublicIp) ?? text(value.CarrierIp) ?? text(value.CustomerOwnedIp);
  if (publicIp === null) return null;
  return { publicIp, allocationId: text(value.AllocationId), ipOwnerId: text(value.IpOwnerId), carrierIp: text(value.CarrierIp), customerOwnedIp: text(value.CustomerOwnedIp) };
}

/** By number, so that 10.0.0.9 comes before 10.0.0.10; anything else by text. */
function compareAddress(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < 4; i++) {
    const order = compareNumber(Number(left[i]), Number(right[i]));
    if (order !== 0 && !Number.isNaN(order)) return order;
  }
  return compareText(a, b);
}
const comparePrivateIp = (a: PrivateIp, b: PrivateIp): number => Number(b.primary) - Number(a.primary) || compareAddress(a.address, b.address);

function readPrivateIp(entry: unknown): PrivateIp | null {
  if (!isObject(entry)) return null;
  const address = text(entry.PrivateIpAddress);
  return address === null ? null : { address, primary: entry.Primary === true, dnsName: text(entry.PrivateDnsName), association: readAssociation(entry.Association) };
}

function readPrivateIps(raw: RawObject): readonly PrivateIp[] {
  const entries = list(raw.PrivateIpAddresses);
  const only = entries.length === 1 ? readPrivateIp(entries[0]) : null;
  // Written out: an array that is pushed to keeps room for sixteen more.
  if (only !== null) return [only];
  const ips: PrivateIp[] = [];
  for (const entry of entries) {
    const ip = readPrivateIp(entry);
    if (ip !== null) ips.push(ip);
  }
  const own = text(raw.PrivateIpAddress);
  if (ips.length === 0 && own !== null) ips.push({ address: own, primary: true, dnsName: text(raw.PrivateDnsName), association: readAssociation(raw.Association) });
  return ips.length > 1 ? ips.sort(comparePrivateIp) : ips;
}

function readIpv6(raw: RawObject): NetworkInterface['ipv6'] {
  const entries = list(raw.Ipv6Addresses);
  if (entries.length === 0) return nothing;
  const found: { address: string; primary: boolean }[] = [];
  for (const entry of entries) {
    const address = isObject(entry) ? text(entry.Ipv6Address) : null;
    if (address !== null && isObject(entry)) found.push({ address, primary: entry.IsPrimaryIpv6 === true });
  }
  return found.sort((a, b) => Number(b.primary) - Number(a.primary) || compareText(a.address, b.address));
}

function readAttachment(value: unknown, instanceId: string | null): Attachment | null {
  if (!isObject(value)) return null;
  return {
    id: text(value.AttachmentId),
    instanceId: text(value.InstanceId) ?? instanceId,
    instanceOwnerId: text(value.InstanceOwnerId),
    deviceIndex: integer(value.DeviceIndex),
    networkCardIndex: integer(value.NetworkCardIndex) ?? 0,
    deleteOnTermination: flag(value.DeleteOnTermination),
    attachTime: time(value.AttachTime),
    status: text(value.Status),
  };
}

/** AWS documents `natGateway` but answers `nat_gateway`; recordings hold both. */
function readInterfaceType(value: unknown): string | null {
  const said = text(value);
  if (said === null || said === said.toLowerCase()) return said;
  return said.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}

/** `inside`: the instance around a nested interface. */
export function readNetworkInterface(raw: RawObject, at: Placed, inside: Pick<Instance, 'id' | 'zone'> | null = null): NetworkInterface | null {
  const id = text(raw.NetworkInterfaceId);
  if (id === null) return null;
  const zone = text(raw.AvailabilityZone) ?? inside?.zone ?? null;
  const operator = object(raw.Operator);
  return {
    id,
    account: accountOr(raw.OwnerId, at),
    region: at.region ?? regionOfZone(zone),
    vpcId: text(raw.VpcId),
    subnetId: text(raw.SubnetId),
    zone,
    zoneId: text(raw.AvailabilityZoneId),
    interfaceType: readInterfaceType(raw.InterfaceType),
    status: text(raw.Status),
    description: text(raw.Description) ?? '',
    mac: text(raw.MacAddress),
    requesterId: text(raw.RequesterId),
    requesterManaged: flag(raw.RequesterManaged),
    operatorManaged: operator?.Managed === true,
    operatorPrincipal: text(operator?.Principal),
    sourceDestCheck: flag(raw.SourceDestCheck),
    privateIps: readPrivateIps(raw),
    ipv6: readIpv6(raw),
    ipv4Prefixes: sortedMembers(raw.Ipv4Prefixes, 'Ipv4Prefix'),
    ipv6Prefixes: sortedMembers(raw.Ipv6Prefixes, 'Ipv6Prefix'),
    groups: sortedMembers(raw.Groups, 'GroupId'),
    attachment: readAttachment(raw.Attachment, inside?.id ?? null),
    denyAllIgwTraffic: flag(raw.DenyAllIgwTraffic),
    tags: tags(raw.TagSet ?? raw.Tags),
    source: inside === null ? 'DescribeNetworkInterfaces' : 'DescribeInstances',
  };
}

/** Nothing that an instance could add is open; an interface that says `available` is right, whatever an instance says: the lists are read at different times. */
export function isCompleteInterface({ status, attachment, subnetId, vpcId, zone, sourceDestCheck, mac }: NetworkInterface): boolean {
  const attached = status === 'available' || (attachment !== null && attachment.instanceId !== null && attachment.deviceIndex !== null);
  return attached && subnetId !== null && vpcId !== null && zone !== null && sourceDestCheck !== null && mac !== null;
}

/** A nested interface is where its instance is, and an attachment that names no owner belongs to the instance's. */
export function placeNestedInterface(nested: NetworkInterface, { account, region }: Placed): NetworkInterface {
  const { attachment } = nested;
  return {
    ...nested,
    account: nested.account ?? account,
    region: region ?? nested.region,
    attachment: attachment === null || attachment.instanceOwnerId !== null ? attachment : { ...attachment, instanceOwnerId: account },
  };
}

/** Fills what the interface's own answer left out from the instance's; the interface's answer wins. */
export function completeNetworkInterface(known: NetworkInterface, nested: NetworkInterface): NetworkInterface {
  const attachment = known.attachment;
  const other = nested.attachment;
  const joined: Attachment | null = known.status === 'available' || other === null ? attachment : attachment === null ? other : {
    id: attachment.id ?? other.id,
    instanceId: attachment.instanceId ?? other.instanceId,
    instanceOwnerId: attachment.instanceOwnerId ?? other.instanceOwnerId,
    deviceIndex: attachment.deviceIndex ?? other.deviceIndex,
    networkCardIndex: attachment.networkCardIndex,
    deleteOnTermination: attachment.deleteOnTermination ?? other.deleteOnTermination,
    attachTime: attachment.attachTime ?? other.attachTime,
    status: attachment.status ?? other.status,
  };
  return {
    ...known,
    vpcId: known.vpcId ?? nested.vpcId,
    subnetId: known.subnetId ?? nested.subnetId,
    zone: known.zone ?? nested.zone,
    mac: known.mac ?? nested.mac,
    sourceDestCheck: known.sourceDestCheck ?? nested.sourceDestCheck,
    attachment: joined,
  };
}
