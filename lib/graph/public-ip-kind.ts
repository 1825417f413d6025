// Where a public address comes from, read from its association alone.
// Fields: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfaceAssociation.html
import type { PublicIpKind } from '../model/analysis';
import type { NetworkInterface, PublicAssociation } from '../model/inventory';

export function publicIpKind(association: PublicAssociation, eni: NetworkInterface): PublicIpKind {
  if (association.carrierIp !== null) return 'carrier';
  if (association.customerOwnedIp !== null) return 'customer-owned';
  const owner = association.ipOwnerId;
  if (owner !== null && owner !== 'amazon' && owner.startsWith('amazon-')) return 'service';
  if (association.allocationId !== null) return 'eip';
  if (owner === 'amazon') return 'auto';
  // Answers of DescribeInstances carry no allocation id: there an account as owner means an Elastic IP.
  if (owner !== null) return eni.requesterManaged === true && owner !== eni.account ? 'service' : 'eip';
  return 'auto';
}
