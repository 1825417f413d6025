// What a finding is about, looked up once for the fixes: host, ENIs in question, region, guest names of devices.
import type { Analysis, Finding, HostAnalysis } from '../../model/analysis';
import type { Address, NetworkInterface, RouteTable } from '../../model/inventory';
import type { HostNode, Topology } from '../../model/topology';
import { gatewayOf, parseCidr } from '../../net/cidr';
import { cidrArgument, ipArgument, placeholder, quote } from './shell';

export interface FixSubject {
  readonly finding: Finding;
  readonly topology: Topology;
  readonly analysis: Analysis;
  readonly host: HostNode | null;
  readonly facts: HostAnalysis | null;
  /** ENIs named by the finding, in its order. */
  readonly interfaces: readonly NetworkInterface[];
  readonly table: RouteTable | null;
  readonly region: string | null;
}

export function findSubject(finding: Finding, topology: Topology, analysis: Analysis): FixSubject {
  const hostId = finding.resources.find((id) => topology.hosts.has(id));
  const host = hostId === undefined ? null : (topology.hosts.get(hostId) ?? null);
  const interfaces = finding.resources.flatMap((id) => topology.networkInterfaces.get(id) ?? []);
  const tableId = text(finding, 'tableId') ?? finding.resources.find((id) => topology.routeTables.has(id));
  const table = tableId === undefined ? null : (topology.routeTables.get(tableId) ?? null);
  return {
    finding, topology, analysis, host, facts: hostId === undefined ? null : (analysis.hosts.get(hostId) ?? null), interfaces, table,
    region: interfaces[0]?.region ?? host?.instance?.region ?? table?.region ?? regionNamed(finding, topology),
  };
}

function regionNamed(finding: Finding, t: Topology): string | null {
  for (const id of finding.resources) {
    const region = t.transitGatewayAttachments.get(id)?.region ?? t.peerings.get(id)?.region ?? t.subnets.get(id)?.subnet?.region ?? null;
    if (region !== null) return region;
  }
  return null;
}

export function text(finding: Finding, name: string): string | undefined {
  const value = finding.params[name];
  return typeof value === 'string' ? value : undefined;
}

export function list(finding: Finding, name: string): readonly string[] {
  const value = finding.params[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** The ENI a parameter of the finding names. */
export function interfaceParam(subject: FixSubject, name: string): NetworkInterface | null {
  const id = text(subject.finding, name);
  return id === undefined ? null : (subject.topology.networkInterfaces.get(id) ?? null);
}

/** The host's first ENI, and the others that the finding is about (all counted ones when it names none). */
export function leadingAndOthers(subject: FixSubject): { readonly leading: NetworkInterface | null; readonly others: readonly NetworkInterface[] } {
  const { host, facts, finding, topology } = subject;
  if (finding.rule === 'AR-01') return { leading: subject.interfaces[0] ?? null, others: subject.interfaces.slice(1) };
  const leading = host?.primary ?? subject.interfaces[0] ?? null;
  const named = subject.interfaces.filter((eni) => eni.id !== leading?.id);
  const others = named.length > 0 ? named : (facts?.counted ?? []).flatMap((id) => topology.networkInterfaces.get(id) ?? []).filter((eni) => eni.id !== leading?.id);
  return { leading, others };
}

export const deviceIndex = (eni: NetworkInterface): number => eni.attachment?.deviceIndex ?? 0;
const slot = (eni: NetworkInterface): number => 100 * (eni.attachment?.networkCardIndex ?? 0) + deviceIndex(eni);

/** Nitro guests name the ENI with device index n `ens(5+n)`; others differ, so commands begin by looking the name up by MAC. */
export const guestName = (eni: NetworkInterface): string => `ens${5 + deviceIndex(eni)}`;
export const oldGuestName = (eni: NetworkInterface): string => `eth${deviceIndex(eni)}`;
export const tableNumber = (eni: NetworkInterface, base: number): number => base + slot(eni);

const macShape = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i;
export const macOf = (eni: NetworkInterface): string | null => (eni.mac !== null && macShape.test(eni.mac) ? eni.mac.toLowerCase() : null);

export const primaryAddress = (eni: NetworkInterface): string => ipArgument(eni.privateIps[0]?.address, `private-ip-of-${eni.id}`);
/** Every IPv4 address that the guest may use as a source on this ENI. */
export const ipv4Addresses = (eni: NetworkInterface): readonly string[] => (eni.privateIps.length === 0 ? [primaryAddress(eni)] : eni.privateIps.map((ip) => ipArgument(ip.address, `private-ip-of-${eni.id}`)));

const rawCidr = (subject: FixSubject, subnetId: string | null): string | null => (subnetId === null ? null : (subject.topology.subnets.get(subnetId)?.subnet?.cidr ?? null));

const validCidr = (cidr: string | null): string | null => (cidr !== null && parseCidr(cidr) !== null ? cidr : null);

export const cidrOf = (subject: FixSubject, eni: NetworkInterface): string => cidrArgument(rawCidr(subject, eni.subnetId), `cidr-of-${eni.subnetId ?? 'the-subnet'}`);
export function gatewayOfInterface(subject: FixSubject, eni: NetworkInterface): string {
  const cidr = rawCidr(subject, eni.subnetId);
  return ipArgument(cidr === null ? null : gatewayOf(cidr), `gateway-of-${eni.subnetId ?? 'the-subnet'}`);
}
export function prefixLength(subject: FixSubject, eni: NetworkInterface): number | null {
  const cidr = rawCidr(subject, eni.subnetId);
  return cidr === null ? null : (parseCidr(cidr)?.length ?? null);
}
export const freeAddress = (subject: FixSubject, eni: NetworkInterface): string => quote(placeholder(`free-ip-in-${validCidr(rawCidr(subject, eni.subnetId)) ?? 'the-subnet'}`));

/** Allocation of the Elastic IP on one private address, from the association or the address list. */
export function elasticIpOf(subject: FixSubject, eni: NetworkInterface, publicIp: string | null): { readonly allocationId: string | null; readonly address: Address | null; readonly privateIp: string | null } {
  const listed = subject.topology.addressesByInterface.get(eni.id)?.find((address) => publicIp === null || address.publicIp === publicIp) ?? null;
  const ip = eni.privateIps.find((candidate) => candidate.association !== null && (publicIp === null || candidate.association.publicIp === publicIp)) ?? null;
  return { allocationId: ip?.association?.allocationId ?? listed?.id ?? null, address: listed, privateIp: ip?.address ?? listed?.privateIp ?? null };
}
