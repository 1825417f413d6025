import type { NetworkInterface } from '../../../model/inventory';
import type { TraceProtocol } from '../../../model/trace';
import type { ResolvedEnd } from '../endpoints/resolved-end';
import type { PortPair } from '../walk/packet';

/** A query whose ends were found: what a walk starts from. */
export interface Flow {
  readonly from: ResolvedEnd;
  readonly to: ResolvedEnd;
  readonly family: 4 | 6;
  readonly protocol: TraceProtocol;
  readonly ports: PortPair;
  /** `null`: those of the client's kind. */
  readonly sourcePorts: PortPair | null;
}

/** The ENIs of an end that have an address of the family. */
export function usableInterfaces(end: ResolvedEnd, family: 4 | 6): readonly NetworkInterface[] {
  if (end.kind !== 'interface') return [];
  return end.interfaces.filter((eni) => (family === 4 ? eni.privateIps.length > 0 || eni.ipv4Prefixes.length > 0 : eni.ipv6.length > 0 || eni.ipv6Prefixes.length > 0));
}

export function supportsFamily(end: ResolvedEnd, family: 4 | 6): boolean {
  switch (end.kind) {
    case 'interface': return (end.ip ?? end.publicIp) === null ? usableInterfaces(end, family).length > 0 : (end.publicIp ?? end.ip)?.family === family;
    case 'internet': return end.ip === null ? end.family === null || end.family === family : end.ip.family === family;
    case 'outside': return end.ip === null || end.ip.family === family;
    case 'service': return end.ip.family === family;
  }
}

export const vpcOf = (end: ResolvedEnd): string | null => (end.kind === 'interface' ? (end.interfaces[0]?.vpcId ?? null) : null);
