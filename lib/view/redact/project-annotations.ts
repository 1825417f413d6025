// What was known from inside guests, on its way into a share: addresses, MACs and ids as everywhere in it, so that the recipient's analysis comes to the same verdicts. Names that people chose go.
import type { GuestAnnotations, GuestEvidence, GuestRoute, GuestRule, InstanceAnnotations } from '../../model/guest';
import { parseIpWords } from './ip-words';
import type { Redactor } from './redactor';
import type { RedactionPreset } from './redaction-preset';

const usualDevice = /^(?:lo|eth\d{1,3}|en[a-z]{0,2}\d[a-z\d]{0,10}|enX\d{1,3}|eni[0-9a-f]{0,12}|docker\d{1,2}|\d{1,4})$/;
const usualTable = /^(?:main|local|default|\d{1,10})$/;

/** Equal names stay equal within one guest. */
class Names {
  readonly #known = new Map<string, string>();
  constructor(readonly usual: RegExp, readonly prefix: string) {}
  of(name: string): string {
    if (this.usual.test(name)) return name;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const made = `${this.prefix}${this.#known.size + 1}`;
    this.#known.set(name, made);
    return made;
  }
}

export function projectAnnotations(annotations: GuestAnnotations, r: Redactor, preset: RedactionPreset): GuestAnnotations {
  if (preset === 'full') return annotations;
  return annotations.map((entry) => projectInstance(entry, r)).sort((a, b) => (a.instanceId < b.instanceId ? -1 : 1));
}

function projectInstance(entry: InstanceAnnotations, r: Redactor): InstanceAnnotations {
  const devices = new Names(usualDevice, 'if');
  const tables = new Names(usualTable, 'table-');
  return {
    instanceId: r.id(entry.instanceId),
    evidence: entry.evidence.map(({ at, evidence }, i) => ({ id: (i + 1).toString(16).padStart(32, '0'), author: '', at, evidence: projectEvidence(evidence, r, devices, tables) })),
    pin: entry.pin === null ? null : { routing: entry.pin.routing, reason: r.note(entry.pin.reason), author: '', at: entry.pin.at },
  };
}

function projectEvidence(evidence: GuestEvidence, r: Redactor, devices: Names, tables: Names): GuestEvidence {
  // `route print` names an interface by its own address.
  const device = (name: string): string => (parseIpWords(name) === null ? devices.of(name) : (r.ip(name) ?? devices.of(name)));
  const optional = (name: string | null): string | null => (name === null ? null : device(name));
  const ip = (value: string | null): string | null => (value === null ? null : r.ip(value));
  const route = (one: GuestRoute): GuestRoute[] => {
    const destination = r.ip(one.destination);
    return destination === null ? [] : [{
      table: tables.of(one.table), destination, type: one.type, metric: one.metric, source: ip(one.source),
      nextHops: one.nextHops.map((hop) => ({ gateway: ip(hop.gateway), device: optional(hop.device) })),
    }];
  };
  const rule = (one: GuestRule): GuestRule => ({
    priority: one.priority, from: ip(one.from), to: ip(one.to), incomingDevice: optional(one.incomingDevice), outgoingDevice: optional(one.outgoingDevice),
    // The selector's kind is enough to know that the rule is open; its value is the account's.
    others: one.others.map((words) => /^[a-z]+/.exec(words)?.[0] ?? 'other'), inverted: one.inverted, action: one.action, table: one.table === null ? null : tables.of(one.table), target: one.target, suppressPrefixLength: one.suppressPrefixLength,
  });
  const routes = (part: GuestEvidence['routes']['ipv4']): GuestEvidence['routes']['ipv4'] => (part === null ? null : { tables: part.tables, routes: part.routes.flatMap(route) });
  return {
    version: 1, os: evidence.os, formats: evidence.formats, nature: evidence.nature,
    interfaces: evidence.interfaces === null ? null : evidence.interfaces.map((one) => ({ device: device(one.device), mac: one.mac === null ? null : r.mac(one.mac), addresses: one.addresses === null ? null : one.addresses.flatMap((address) => r.ip(address) ?? []) })),
    rules: { ipv4: evidence.rules.ipv4?.map(rule) ?? null, ipv6: evidence.rules.ipv6?.map(rule) ?? null },
    routes: { ipv4: routes(evidence.routes.ipv4), ipv6: routes(evidence.routes.ipv6) },
    rpFilter: evidence.rpFilter === null ? null : { all: evidence.rpFilter.all, interfaces: evidence.rpFilter.interfaces.map((one) => ({ device: device(one.device), value: one.value })) },
    forwarding: evidence.forwarding === null ? null : { ipv4: evidence.forwarding.ipv4, ipv6: evidence.forwarding.ipv6, interfaces: evidence.forwarding.interfaces.map((one) => ({ device: device(one.device), value: one.value })) },
    weakHost: evidence.weakHost === null ? null : evidence.weakHost.map((one) => ({ device: device(one.device), send: one.send, receive: one.receive })),
  };
}
