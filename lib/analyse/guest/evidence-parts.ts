// Collects what the readers of one paste find, within limits, and makes one GuestEvidence of it.
import { compareText } from '../../base/order';
import type { GuestByFamily, GuestEvidence, GuestFormat, GuestInterface, GuestProblem, GuestProblemCode, GuestRoute, GuestRule } from '../../model/guest';
import { guestFormats } from '../../model/guest';
import { formatIp, parseIp } from '../../net/ip';

export type Family = 4 | 6;
export const guestLimits = { characters: 1_000_000, lines: 50_000, interfaces: 500, rules: 2_000, routes: 20_000, settings: 5_000, name: 64, problems: 20 } as const;

interface FoundInterface { mac: string | null; addresses: Set<string> | null }

export class EvidenceParts {
  readonly problems: GuestProblem[] = [];
  readonly #formats = new Set<GuestFormat>();
  readonly #interfaces = new Map<string, FoundInterface>();
  readonly #rules: { ipv4: GuestRule[] | null; ipv6: GuestRule[] | null } = { ipv4: null, ipv6: null };
  readonly #routes: { ipv4: GuestRoute[] | null; ipv6: GuestRoute[] | null } = { ipv4: null, ipv6: null };
  readonly #rpFilter = new Map<string, number>();
  readonly #forwarding = new Map<string, boolean>();
  readonly #weakHost = new Map<string, { send: boolean; receive: boolean }>();
  readonly #interfaceMetrics = new Map<string, number>();
  #forwarding4: boolean | null = null;
  #forwarding6: boolean | null = null;
  #settings = 0;
  #full = false;
  /** Whether a listing of addresses was seen, not only routes that name devices. */
  #configuration = false;

  format(format: GuestFormat): void {
    this.#formats.add(format);
    if (format === 'netplan' || format === 'nmcli-connection') this.#configuration = true;
  }

  problem(code: GuestProblemCode, level: GuestProblem['level'], line: number | null, path: string | null = null, params: GuestProblem['params'] = {}): void {
    if (this.problems.length < guestLimits.problems || level === 'error') this.problems.push({ code, level, line, path, params });
  }

  interface(device: string, mac: string | null, addresses: readonly string[] | null): void {
    if (!this.#named(device)) return;
    let known = this.#interfaces.get(device);
    if (known === undefined) {
      if (!this.#room(this.#interfaces.size, guestLimits.interfaces, 'interfaces')) return;
      known = { mac: null, addresses: null };
      this.#interfaces.set(device, known);
    }
    known.mac ??= normaliseMac(mac);
    if (addresses === null) return;
    known.addresses ??= new Set();
    for (const text of addresses) {
      const ip = parseIp(text);
      if (ip !== null && !isInternal(text)) known.addresses.add(formatIp(ip));
    }
  }

  /** One listing of rules; a later one of the same version replaces it. */
  ruleListing(family: Family, rules: readonly GuestRule[]): void {
    if (!this.#room(rules.length - 1, guestLimits.rules, 'rules')) return;
    this.#rules[key(family)] = rules.toSorted((a, b) => a.priority - b.priority);
  }
  /** Rules of one source among several; `base`: what the kernel has anyway. */
  moreRules(family: Family, rules: readonly GuestRule[], base: readonly GuestRule[]): void {
    this.ruleListing(family, [...(this.#rules[key(family)] ?? base), ...rules]);
  }
  hasRules = (family: Family): boolean => this.#rules[key(family)] !== null;

  route(family: Family, route: GuestRoute): void {
    const list = (this.#routes[key(family)] ??= []);
    if (this.#room(list.length, guestLimits.routes, 'routes')) list.push(route);
  }
  /** A listing was read, even if it was empty. */
  routeListing(family: Family): void {
    this.#routes[key(family)] ??= [];
  }

  rpFilter(device: string, value: number): void {
    if (this.#named(device) && this.#setting()) this.#rpFilter.set(device, value);
  }
  forwarding(device: string | null, family: Family, value: boolean): void {
    if (device === null) {
      if (family === 4) this.#forwarding4 = value;
      else this.#forwarding6 = value;
    } else if (family === 4 && this.#named(device) && this.#setting()) this.#forwarding.set(device, value);
  }
  weakHost(device: string, send: boolean, receive: boolean): void {
    if (this.#named(device) && this.#setting()) this.#weakHost.set(device, { send, receive });
  }
  /** Windows adds it to the metric of every route of the interface. */
  interfaceMetric(family: Family, device: string, metric: number): void {
    if (this.#named(device) && this.#setting()) this.#interfaceMetrics.set(`${family}:${device}`, metric);
  }

  get formats(): readonly GuestFormat[] {
    return guestFormats.filter((format) => this.#formats.has(format));
  }

  build(): GuestEvidence {
    const formats = this.formats;
    const windows = formats.some((format) => format.startsWith('windows'));
    this.#addNamedDevices();
    const interfaces = [...this.#interfaces].map(([device, found]): GuestInterface => ({ device, mac: found.mac, addresses: found.addresses === null ? null : [...found.addresses].sort(compareText) }));
    return {
      version: 1, os: windows ? 'windows' : 'linux', formats, nature: this.#configuration && !formats.includes('ip-route') ? 'configuration' : 'state',
      interfaces: interfaces.length === 0 ? null : interfaces.sort((a, b) => compareText(a.device, b.device)),
      rules: { ...this.#rules },
      routes: this.#buildRoutes(windows),
      rpFilter: this.#rpFilter.size === 0 ? null : { all: this.#rpFilter.get('all') ?? null, interfaces: pairs(this.#rpFilter) },
      forwarding: this.#forwarding4 === null && this.#forwarding6 === null && this.#forwarding.size === 0 ? null : { ipv4: this.#forwarding4, ipv6: this.#forwarding6, interfaces: pairs(this.#forwarding) },
      weakHost: this.#weakHost.size === 0 ? null : [...this.#weakHost].sort(([a], [b]) => compareText(a, b)).map(([device, value]) => ({ device, ...value })),
    };
  }

  #buildRoutes(windows: boolean): GuestEvidence['routes'] {
    const tables = (family: Family): GuestByFamily<{ tables: 'all' | 'main'; routes: readonly GuestRoute[] }>['ipv4'] => {
      const routes = this.#routes[key(family)];
      if (routes === null) return null;
      const metrics = windows ? routes.map((route) => ({ ...route, metric: route.metric + (this.#interfaceMetrics.get(`${family}:${route.nextHops[0]?.device ?? ''}`) ?? 0) })) : routes;
      // `ip route` lists the main table only, `table all` the local one too.
      return { tables: windows || this.#configuration || this.#allTables() ? 'all' : 'main', routes: metrics };
    };
    return { ipv4: tables(4), ipv6: tables(6) };
  }

  #allTables(): boolean {
    return [...(this.#routes.ipv4 ?? []), ...(this.#routes.ipv6 ?? [])].some((route) => route.table === 'local');
  }

  /** Local routes say which address is on which device, even where nobody listed addresses. */
  #addNamedDevices(): void {
    for (const family of [4, 6] as const) {
      for (const route of this.#routes[key(family)] ?? []) {
        const device = route.nextHops[0]?.device ?? null;
        if (device === null || device === 'lo') continue;
        const own = route.type === 'local' ? (route.destination.split('/')[0] ?? null) : route.source;
        const known = this.#interfaces.get(device);
        if (own !== null && (known === undefined || route.type === 'local' || known.addresses === null)) this.interface(device, null, [own]);
        else if (known === undefined) this.interface(device, null, null);
      }
    }
  }

  #named(device: string): boolean {
    return device.length > 0 && device.length <= guestLimits.name;
  }
  #setting(): boolean {
    return this.#room(this.#settings++, guestLimits.settings, 'settings');
  }
  #room(used: number, limit: number, what: string): boolean {
    if (used < limit) return true;
    if (!this.#full) this.problem('too-many-entries', 'error', null, null, { what, limit });
    this.#full = true;
    return false;
  }
}

const key = (family: Family): 'ipv4' | 'ipv6' => (family === 4 ? 'ipv4' : 'ipv6');
const pairs = <T>(map: ReadonlyMap<string, T>): { device: string; value: T }[] =>
  [...map].filter(([device]) => device !== 'all' && device !== 'default').sort(([a], [b]) => compareText(a, b)).map(([device, value]) => ({ device, value }));

/** Loopback and link-local addresses are the same on every machine and tie nothing. */
const isInternal = (address: string): boolean => /^(?:127\.|169\.254\.|::1$|fe[89ab][0-9a-f]:)/i.test(address);

export function normaliseMac(text: string | null): string | null {
  const bytes = (text ?? '').toLowerCase().match(/^([0-9a-f]{2})[:\- ]([0-9a-f]{2})[:\- ]([0-9a-f]{2})[:\- ]([0-9a-f]{2})[:\- ]([0-9a-f]{2})[:\- ]([0-9a-f]{2})$/);
  const mac = bytes?.slice(1).join(':') ?? null;
  return mac === null || mac === '00:00:00:00:00:00' ? null : mac;
}
