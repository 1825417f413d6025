import type { Json } from './permissions';
import { makeId } from './made-ids';

/**
 * What DescribeInstances answers for every instance and the product never reads. Made accounts carry it, so that their files have the
 * shape and size of real ones (a recorded instance has these fields): readers have to step over it, and figures mean something.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html
 */
export const unreadInstanceFields = (id: string, launchTime: string): Json => ({
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { AttachTime: launchTime, DeleteOnTermination: true, Status: 'attached', VolumeId: makeId('vol', id) } }],
  CapacityReservationSpecification: { CapacityReservationPreference: 'open' }, ClientToken: makeId('launch', id), CpuOptions: { CoreCount: 1, ThreadsPerCore: 2 }, CurrentInstanceBootMode: 'uefi',
  EnclaveOptions: { Enabled: false }, HibernationOptions: { Configured: false }, MaintenanceOptions: { AutoRecovery: 'default' },
  MetadataOptions: { State: 'applied', HttpTokens: 'required', HttpPutResponseHopLimit: 2, HttpEndpoint: 'enabled', HttpProtocolIpv6: 'disabled', InstanceMetadataTags: 'disabled' },
  PrivateDnsNameOptions: { HostnameType: 'ip-name', EnableResourceNameDnsARecord: false, EnableResourceNameDnsAAAARecord: false },
  PublicDnsName: '', StateTransitionReason: '', UsageOperation: 'RunInstances', UsageOperationUpdateTime: launchTime,
});
