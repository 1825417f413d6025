// A Linux guest by its own tables: which ENI a packet leaves by, what the reverse-path filter lets in, whether it forwards.
import type { Params } from '../../model/analysis';
import type { GuestEvidence } from '../../model/guest';
import type { NetworkInterfaceId } from '../../model/ids';
import { formatIp, type Ip } from '../../net/ip';
import type { EgressChoice, EgressQuestion, GuestAnswer } from '../trace/host-routing';
import { someAddress } from '../trace/walk/packet';
import { configuredAddresses } from './configured-addresses';
import { type GuestHost, ownerOf } from './guest-host';
import { buildLinuxTables, type LinuxTables } from './linux-tables';
import type { GuestTies } from './tie-interfaces';
import { type KernelOutcome, walkRules } from './walk-rules';

export interface GuestKernel {
  /** Empty entries stand for what cannot be told: the caller fills them. */
  egress(question: EgressQuestion): { readonly choices: readonly EgressChoice[]; readonly open: boolean };
  accepts(arrivesBy: NetworkInterfaceId, source: Ip | null, destination: Ip): GuestAnswer;
  forwards(arrivesBy: NetworkInterfaceId, source: Ip | null, destination: Ip): GuestAnswer;
}

export function buildLinuxKernel(evidence: GuestEvidence, host: GuestHost, ties: GuestTies): GuestKernel {
  const connected = ties.ties.flatMap(({ device, networkInterfaceId }) => (host.subnetCidrs.get(networkInterfaceId) ?? []).map((cidr) => ({ device, cidr })));
  const tables = { 4: once(() => buildLinuxTables(evidence, 4, connected.filter(({ cidr }) => !cidr.includes(':')))), 6: once(() => buildLinuxTables(evidence, 6, connected.filter(({ cidr }) => cidr.includes(':')))) };
  const configured = configuredAddresses(evidence);
  const devicesOf = (id: NetworkInterfaceId): readonly string[] => ties.ties.filter((tie) => tie.networkInterfaceId === id).map((tie) => tie.device);
  const ask = (source: Ip | null, destination: Ip, incomingDevice: string | null): readonly KernelOutcome[] => walkRules(tables[destination.family](), { source, destination, incomingDevice });

  const filter = (arrivesBy: NetworkInterfaceId, source: Ip | null, destination: Ip): GuestAnswer => {
    if (destination.family === 6) return yes('accepted');
    const mode = effectiveFilter(evidence, devicesOf(arrivesBy));
    if (mode === 0) return yes('accepted');
    const back = source ?? someAddress(null, 4);
    // The reverse lookup runs the rules with the addresses exchanged: source rules count.
    const ways = ask(destination, back, null);
    const params: Params = { device: devicesOf(arrivesBy)[0] ?? '', source: formatIp(back), mode: mode ?? '' };
    const strict = every(ways, (way) => way.kind === 'route' && way.hop.device !== null && (ties.byDevice.get(way.hop.device) === arrivesBy || devicesOf(arrivesBy).includes(way.hop.device)));
    const loose = every(ways, (way) => way.kind === 'route');
    if (mode === null) return strict === true ? yes('accepted') : cannotTell('rp-filter-unknown', params);
    const answer = mode === 1 ? strict : loose;
    return { answer, code: answer === true ? 'accepted' : answer === null ? 'rp-filter-unknown' : mode === 1 ? 'rp-filter-strict' : 'rp-filter-loose', params };
  };

  return {
    egress: (question) => {
      const incoming = question.purpose === 'forward' && question.arrivedBy !== null ? (devicesOf(question.arrivedBy)[0] ?? null) : null;
      const outcomes = ask(question.source, question.destination, incoming);
      const choices: EgressChoice[] = [];
      let open = false;
      for (const outcome of outcomes) {
        const choice = toChoice(outcome, ties);
        if (choice === null) open = true;
        else if (!choices.some((other) => other.networkInterfaceId === choice.networkInterfaceId)) choices.push(choice);
      }
      return { choices, open };
    },
    accepts: (arrivesBy, source, destination) => {
      const text = formatIp(destination);
      if (configured !== null && !configured.has(text) && !isLocal(tables[destination.family](), destination)) return { answer: false, code: 'address-not-configured', params: { address: text } };
      const filtered = filter(arrivesBy, source, destination);
      return configured === null && filtered.answer === true && ownerOf(host, destination) !== arrivesBy ? cannotTell('address-unknown', { address: text }) : filtered;
    },
    forwards: (arrivesBy, source, destination) => {
      const on = forwardingOf(evidence, destination.family, devicesOf(arrivesBy));
      if (on !== true) return { answer: on, code: on === null ? 'forwarding-unknown' : 'forwarding-off', params: { family: destination.family } };
      const filtered = filter(arrivesBy, source, destination);
      return filtered.answer === true ? yes('forwarding-on') : filtered;
    },
  };
}

const yes = (code: string): GuestAnswer => ({ answer: true, code, params: {} });
const cannotTell = (code: string, params: Params = {}): GuestAnswer => ({ answer: null, code, params });

/** True or false when all outcomes agree. */
function every(outcomes: readonly KernelOutcome[], holds: (outcome: KernelOutcome) => boolean): boolean | null {
  if (outcomes.some((outcome) => outcome.kind === 'unknown')) return null;
  const good = outcomes.filter(holds).length;
  return good === outcomes.length ? true : good === 0 ? false : null;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The larger of `all` and the interface's own value; `null`: not provided. https://docs.kernel.org/networking/ip-sysctl.html */
export function effectiveFilter(evidence: GuestEvidence, devices: readonly string[]): number | null {
  const settings = evidence.rpFilter;
  if (settings === null) return null;
  const own = settings.interfaces.filter((entry) => devices.includes(entry.device)).map((entry) => entry.value);
  if (settings.all === 2) return 2;
  if (settings.all === null || own.length === 0) return null;
  return Math.max(settings.all, ...own);
}

/** IPv4 asks the interface a packet came in by, IPv6 the setting for all. */
function forwardingOf(evidence: GuestEvidence, family: 4 | 6, devices: readonly string[]): boolean | null {
  const settings = evidence.forwarding;
  if (settings === null) return null;
  if (family === 6) return settings.ipv6;
  return settings.interfaces.find((entry) => devices.includes(entry.device))?.value ?? settings.ipv4;
}

function isLocal(tables: LinuxTables, destination: Ip): boolean {
  return tables.tables.get('local')?.lookup(destination)?.value.type === 'local';
}

/** `null`: cannot tell, or out of a device that is no ENI (a tunnel, a bridge): what happens there is not in the tables. */
function toChoice(outcome: KernelOutcome, ties: GuestTies): EgressChoice | null {
  if (outcome.kind === 'unknown') return null;
  const { rule, route } = outcome;
  const params: Record<string, string | number> = {};
  if (rule !== null) params['priority'] = rule.priority;
  if (rule?.from != null) params['source'] = rule.from;
  if (route !== null) {
    params['table'] = route.table;
    params['destination'] = route.destination;
  } else if (rule?.table != null) params['table'] = rule.table;
  if (outcome.kind === 'none') return { networkInterfaceId: null, code: 'guest-no-route', params };
  const { device, gateway } = outcome.hop;
  if (device !== null) params['device'] = device;
  if (gateway !== null) params['gateway'] = gateway;
  const id = device === null ? undefined : ties.byDevice.get(device);
  if (id === undefined) return null;
  const code = outcome.rule.from !== null ? 'source-rule' : outcome.route.destination.endsWith('/0') ? 'default-route' : gateway === null ? 'connected-subnet' : 'guest-route';
  return { networkInterfaceId: id, code, params };
}
