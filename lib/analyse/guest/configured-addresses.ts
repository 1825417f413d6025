// Which addresses the guest has, when the evidence lists them all.
import type { GuestEvidence, GuestFormat } from '../../model/guest';

const listing: ReadonlySet<GuestFormat> = new Set(['ip-addr', 'nmcli-device', 'windows-route-print', 'windows-net-route', 'windows-ip-configuration', 'windows-collector']);

/** `null`: no complete listing. */
export function configuredAddresses(evidence: GuestEvidence): ReadonlySet<string> | null {
  if (evidence.nature === 'configuration' || evidence.interfaces === null) return null;
  const complete = evidence.formats.some((format) => listing.has(format)) || (evidence.os === 'linux' && evidence.routes.ipv4?.tables === 'all');
  return complete && evidence.interfaces.some((found) => found.addresses !== null) ? new Set(evidence.interfaces.flatMap((found) => found.addresses ?? [])) : null;
}
