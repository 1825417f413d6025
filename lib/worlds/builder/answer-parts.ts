import type { Json } from './permissions';

export const blockOptions = (AwsAccountId: string, AwsRegion: string, mode: string): Json => ({
  AwsAccountId, AwsRegion, State: mode === 'off' ? 'default-state' : 'update-complete', InternetGatewayBlockMode: mode, ManagedBy: 'account', ExclusionsAllowed: 'allowed',
});

/** The part of an ENI that DescribeInstances repeats: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterface.html */
export function insideInstance(eni: Json): Json {
  const { AttachmentId, DeviceIndex, NetworkCardIndex, DeleteOnTermination, Status, AttachTime } = eni['Attachment'] as Json;
  const { Association, Description, Groups, Ipv6Addresses, MacAddress, NetworkInterfaceId, OwnerId, PrivateDnsName, PrivateIpAddress, PrivateIpAddresses, SourceDestCheck, SubnetId, VpcId, InterfaceType } = eni;
  return {
    ...(Association === undefined ? {} : { Association }), Attachment: { AttachmentId, DeviceIndex, NetworkCardIndex, DeleteOnTermination, Status, AttachTime }, Description, Groups, Ipv6Addresses, MacAddress,
    NetworkInterfaceId, OwnerId, ...(PrivateIpAddress === undefined ? {} : { PrivateDnsName, PrivateIpAddress }), PrivateIpAddresses, SourceDestCheck, Status: eni['Status'], SubnetId, VpcId, InterfaceType,
  };
}
