// Where a public address comes from, as the panel prints it. Fields: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfaceAssociation.html
import type { PublicIpKind } from '../model/analysis';
import type { NetworkInterface, PublicAssociation } from '../model/inventory';

export function publicAddressKind({ carrierIp, customerOwnedIp, ipOwnerId, allocationId }: PublicAssociation, eni: NetworkInterface): PublicIpKind {
  if (carrierIp !== null) return 'carrier';
  if (customerOwnedIp !== null) return 'customer-owned';
  if (ipOwnerId?.startsWith('amazon-') === true) return 'service';
  if (allocationId !== null) return 'eip';
  // DescribeInstances names no allocation: an account as owner still means an Elastic IP, of a service when the ENI is one's.
  if (ipOwnerId === null || ipOwnerId === 'amazon') return 'auto';
  return eni.requesterManaged === true && ipOwnerId !== eni.account ? 'service' : 'eip';
}
