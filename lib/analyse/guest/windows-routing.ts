// A Windows guest by its own table: strong host by default, so a packet leaves by the interface that owns its source address, or not at all.
// Strong and weak host since Vista: https://learn.microsoft.com/powershell/module/nettcpip/set-netipinterface (WeakHostSend, WeakHostReceive)
import type { GuestEvidence, GuestRoute } from '../../model/guest';
import type { NetworkInterfaceId } from '../../model/ids';
import { formatIp, type Ip } from '../../net/ip';
import type { PrefixTable } from '../../net/prefix-table';
import type { EgressChoice, EgressQuestion, GuestAnswer } from '../trace/host-routing';
import { configuredAddresses } from './configured-addresses';
import { type GuestHost, ownerOf } from './guest-host';
import type { GuestKernel } from './linux-routing';
import { routeTable } from './linux-tables';
import type { GuestTies } from './tie-interfaces';

export function buildWindowsKernel(evidence: GuestEvidence, host: GuestHost, ties: GuestTies): GuestKernel {
  const configured = configuredAddresses(evidence);
  const eniOf = (device: string | null | undefined): NetworkInterfaceId | undefined => (device == null ? undefined : ties.byDevice.get(device));
  const weak = (id: NetworkInterfaceId, what: 'send' | 'receive'): boolean => (evidence.weakHost ?? []).some((entry) => eniOf(entry.device) === id && entry[what]);
  const tables = new Map<string, PrefixTable<GuestRoute>>();
  const pick = (destination: Ip, only: NetworkInterfaceId | null): GuestRoute | null => {
    const key = `${destination.family} ${only ?? ''}`;
    let table = tables.get(key);
    if (table === undefined) tables.set(key, (table = tableOf(destination.family, only)));
    return table.lookup(destination)?.value ?? null;
  };
  const tableOf = (family: 4 | 6, only: NetworkInterfaceId | null): PrefixTable<GuestRoute> => {
    const listing = family === 4 ? evidence.routes.ipv4 : evidence.routes.ipv6;
    return routeTable((listing?.routes ?? []).filter((route) => only === null || eniOf(route.nextHops[0]?.device) === only));
  };
  const egress = (question: EgressQuestion): { readonly choices: readonly EgressChoice[]; readonly open: boolean } => {
    if ((question.destination.family === 4 ? evidence.routes.ipv4 : evidence.routes.ipv6) === null) return { choices: [], open: true };
    const owner = question.source === null || question.purpose === 'forward' ? null : ownerOf(host, question.source);
    const bound = owner !== null && !weak(owner, 'send') ? owner : null;
    const route = pick(question.destination, bound);
    if (route === null) return { choices: [{ networkInterfaceId: null, code: 'guest-no-route', params: bound === null || question.source === null ? {} : { source: formatIp(question.source) } }], open: false };
    const { device = null, gateway = null } = route.nextHops[0] ?? {};
    const id = eniOf(device);
    if (id === undefined) return { choices: [], open: true };
    const params = { destination: route.destination, table: 'main', ...(device === null ? {} : { device }), ...(gateway === null ? {} : { gateway }) };
    const code = route.destination.endsWith('/0') ? 'default-route' : gateway === null ? 'connected-subnet' : 'guest-route';
    return { choices: [{ networkInterfaceId: id, code, params }], open: false };
  };
  const accepts = (arrivesBy: NetworkInterfaceId, destination: Ip): GuestAnswer => {
    const address = formatIp(destination);
    if (configured !== null && !configured.has(address)) return { answer: false, code: 'address-not-configured', params: { address } };
    const owner = ownerOf(host, destination);
    if (owner !== null && owner !== arrivesBy && !weak(arrivesBy, 'receive')) return { answer: false, code: 'strong-host', params: { address } };
    return { answer: true, code: 'accepted', params: {} };
  };
  return {
    egress,
    accepts: (arrivesBy, _source, destination) => accepts(arrivesBy, destination),
    forwards: (arrivesBy) => {
      const on = evidence.forwarding?.interfaces.find((entry) => eniOf(entry.device) === arrivesBy)?.value ?? evidence.forwarding?.ipv4 ?? null;
      return { answer: on, code: on === null ? 'forwarding-unknown' : on ? 'forwarding-on' : 'forwarding-off', params: { family: 4 } };
    },
  };
}
