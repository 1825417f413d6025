// The objects that fill large accounts, by the member they stand under. Built at once from values in this order they share one hidden class each, which
// makes building and reading them several times faster than adding one member after another. What is not listed here is added the slow way.
import 'server-only';

type Values = readonly unknown[];
export interface ItemShape {
  readonly under: readonly string[];
  readonly fields: readonly string[];
  readonly build: (v: Values) => Record<string, unknown>;
}

export const itemShapes: readonly ItemShape[] = [
  {
    under: ['NetworkInterfaces'],
    fields: ['NetworkInterfaceId', 'OwnerId', 'VpcId', 'SubnetId', 'AvailabilityZone', 'AvailabilityZoneId', 'Description', 'InterfaceType', 'RequesterManaged', 'RequesterId', 'Operator', 'Status', 'MacAddress', 'SourceDestCheck', 'PrivateIpAddress', 'PrivateDnsName', 'PrivateIpAddresses', 'Ipv6Addresses', 'Ipv4Prefixes', 'Ipv6Prefixes', 'Groups', 'Association', 'Attachment', 'DenyAllIgwTraffic', 'TagSet', 'Tags'],
    build: (v) => ({ NetworkInterfaceId: v[0], OwnerId: v[1], VpcId: v[2], SubnetId: v[3], AvailabilityZone: v[4], AvailabilityZoneId: v[5], Description: v[6], InterfaceType: v[7], RequesterManaged: v[8], RequesterId: v[9], Operator: v[10], Status: v[11], MacAddress: v[12], SourceDestCheck: v[13], PrivateIpAddress: v[14], PrivateDnsName: v[15], PrivateIpAddresses: v[16], Ipv6Addresses: v[17], Ipv4Prefixes: v[18], Ipv6Prefixes: v[19], Groups: v[20], Association: v[21], Attachment: v[22], DenyAllIgwTraffic: v[23], TagSet: v[24], Tags: v[25] }),
  },
  {
    under: ['Attachment'],
    fields: ['AttachmentId', 'InstanceId', 'InstanceOwnerId', 'DeviceIndex', 'NetworkCardIndex', 'DeleteOnTermination', 'AttachTime', 'Status'],
    build: (v) => ({ AttachmentId: v[0], InstanceId: v[1], InstanceOwnerId: v[2], DeviceIndex: v[3], NetworkCardIndex: v[4], DeleteOnTermination: v[5], AttachTime: v[6], Status: v[7] }),
  },
  {
    under: ['PrivateIpAddresses'],
    fields: ['PrivateIpAddress', 'Primary', 'PrivateDnsName', 'Association'],
    build: (v) => ({ PrivateIpAddress: v[0], Primary: v[1], PrivateDnsName: v[2], Association: v[3] }),
  },
  {
    under: ['Association'],
    fields: ['PublicIp', 'AllocationId', 'AssociationId', 'IpOwnerId', 'CarrierIp', 'CustomerOwnedIp'],
    build: (v) => ({ PublicIp: v[0], AllocationId: v[1], AssociationId: v[2], IpOwnerId: v[3], CarrierIp: v[4], CustomerOwnedIp: v[5] }),
  },
  { under: ['Groups', 'SecurityGroups'], fields: ['GroupId', 'GroupName'], build: (v) => ({ GroupId: v[0], GroupName: v[1] }) },
  { under: ['Tags', 'TagSet'], fields: ['Key', 'Value'], build: (v) => ({ Key: v[0], Value: v[1] }) },
  { under: ['Reservations'], fields: ['OwnerId', 'Instances', 'Groups'], build: (v) => ({ OwnerId: v[0], Instances: v[1], Groups: v[2] }) },
  { under: ['Placement'], fields: ['AvailabilityZone', 'GroupName', 'GroupId'], build: (v) => ({ AvailabilityZone: v[0], GroupName: v[1], GroupId: v[2] }) },
  { under: ['State'], fields: ['Code', 'Name'], build: (v) => ({ Code: v[0], Name: v[1] }) },
  {
    under: ['Instances'],
    fields: ['InstanceId', 'ImageId', 'InstanceType', 'LaunchTime', 'State', 'Placement', 'Platform', 'PlatformDetails', 'VpcId', 'SubnetId', 'PrivateIpAddress', 'PrivateDnsName', 'PublicIpAddress', 'SourceDestCheck', 'IamInstanceProfile', 'ProductCodes', 'Operator', 'NetworkInterfaces', 'Tags', 'Hypervisor'],
    build: (v) => ({ InstanceId: v[0], ImageId: v[1], InstanceType: v[2], LaunchTime: v[3], State: v[4], Placement: v[5], Platform: v[6], PlatformDetails: v[7], VpcId: v[8], SubnetId: v[9], PrivateIpAddress: v[10], PrivateDnsName: v[11], PublicIpAddress: v[12], SourceDestCheck: v[13], IamInstanceProfile: v[14], ProductCodes: v[15], Operator: v[16], NetworkInterfaces: v[17], Tags: v[18], Hypervisor: v[19] }),
  },
];

/** Of an interface that is known from its own answer: its id and place. */
export const outlineShapes: readonly ItemShape[] = [
  { under: ['NetworkInterfaces'], fields: ['NetworkInterfaceId', 'Attachment'], build: (v) => ({ NetworkInterfaceId: v[0], Attachment: v[1] }) },
  { under: ['Attachment'], fields: ['DeviceIndex', 'NetworkCardIndex'], build: (v) => ({ DeviceIndex: v[0], NetworkCardIndex: v[1] }) },
];
/** For everything else: nothing is built at once. */
export const looseShape: ItemShape = { under: [], fields: [], build: () => ({}) };
