// Public IPv4 addresses of an ENI that its user has to care about: Elastic IPs and auto-assigned ones.
// Carrier, customer-owned and service-owned addresses follow other rules and are left alone.
import type { NetworkInterface, PublicAssociation } from '../../model/inventory';
import { publicIpKind } from '../../graph/public-ip-kind';

export interface PublicAddress {
  readonly publicIp: string;
  readonly privateIp: string;
  readonly primary: boolean;
  readonly kind: 'eip' | 'auto';
  /** The answer said neither who owns the address nor an allocation: it may be either kind. */
  readonly kindCertain: boolean;
  readonly association: PublicAssociation;
}

const none: readonly PublicAddress[] = [];

export function publicAddresses(eni: NetworkInterface): readonly PublicAddress[] {
  let found: PublicAddress[] | null = null;
  for (const ip of eni.privateIps) {
    if (ip.association === null) continue;
    const kind = publicIpKind(ip.association, eni);
    if (kind !== 'eip' && kind !== 'auto') continue;
    const kindCertain = ip.association.allocationId !== null || ip.association.ipOwnerId !== null;
    (found ??= []).push({ publicIp: ip.association.publicIp, privateIp: ip.address, primary: ip.primary, kind, kindCertain, association: ip.association });
  }
  return found ?? none;
}
