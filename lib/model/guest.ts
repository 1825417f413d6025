import type { OsRouting } from './analysis';
import type { InstanceId } from './ids';

/**
 * What somebody saw inside a guest, or says about it: parsed structure only, never the pasted text. Keyed by instance, so that it outlives a
 * snapshot. Made by analyse/guest, kept by the store, carried by a share. Fields are only ever added.
 */
export const guestFormats = [
  'ip-addr', 'ip-rule', 'ip-route', 'sysctl', 'netplan', 'nmcli-device', 'nmcli-connection', 'networkctl',
  'windows-route-print', 'windows-net-route', 'windows-ip-configuration', 'windows-collector',
] as const;
export type GuestFormat = (typeof guestFormats)[number];

export interface GuestInterface {
  /** As routes name it: `eth0`; on Windows the interface index, or the interface's own address in `route print`. */
  readonly device: string;
  /** Lower case with colons. */
  readonly mac: string | null;
  /** Canonical addresses; `null`: the output does not list addresses. */
  readonly addresses: readonly string[] | null;
}

export const guestRouteTypes = ['unicast', 'local', 'broadcast', 'multicast', 'anycast', 'throw', 'unreachable', 'blackhole', 'prohibit'] as const;
export type GuestRouteType = (typeof guestRouteTypes)[number];
export interface GuestNextHop {
  readonly gateway: string | null;
  /** `null`: none, as for a blackhole. */
  readonly device: string | null;
}
export interface GuestRoute {
  /** `main`, `local`, `default`, else the table's number or name. Windows has `main` only. */
  readonly table: string;
  /** CIDR; a default route is `0.0.0.0/0` or `::/0`. */
  readonly destination: string;
  readonly type: GuestRouteType;
  /** Several: one route over several ways. */
  readonly nextHops: readonly GuestNextHop[];
  /** Lower wins among equal prefixes; on Windows with the interface's metric added. */
  readonly metric: number;
  /** Preferred source address. */
  readonly source: string | null;
}

export type GuestRuleAction = 'lookup' | 'goto' | 'nop' | 'unreachable' | 'blackhole' | 'prohibit' | 'other';
export interface GuestRule {
  readonly priority: number;
  /** CIDR; `null`: all. */
  readonly from: string | null;
  readonly to: string | null;
  readonly incomingDevice: string | null;
  readonly outgoingDevice: string | null;
  /** Selectors nobody can judge from addresses (mark, ports, user, TOS …): whether the rule applies is open. */
  readonly others: readonly string[];
  readonly inverted: boolean;
  readonly action: GuestRuleAction;
  /** For `lookup`. */
  readonly table: string | null;
  /** For `goto`. */
  readonly target: number | null;
  /** Results with a prefix this short or shorter are passed over. */
  readonly suppressPrefixLength: number | null;
}

/** Per IP version; `null`: not provided. */
export interface GuestByFamily<T> {
  readonly ipv4: T | null;
  readonly ipv6: T | null;
}
export interface GuestRoutes {
  /** `main`: other tables may hold routes that were not listed. */
  readonly tables: 'all' | 'main';
  /** In the order of the listing: of equal prefixes and metrics the first is the one in use. */
  readonly routes: readonly GuestRoute[];
}

export interface GuestEvidence {
  readonly version: 1;
  readonly os: 'linux' | 'windows';
  readonly formats: readonly GuestFormat[];
  /** `state`: what the kernel uses. `configuration`: what netplan or profiles ask for; connected routes are implied. */
  readonly nature: 'state' | 'configuration';
  /** `null`: not provided. Interfaces known from routes only are listed too. */
  readonly interfaces: readonly GuestInterface[] | null;
  readonly rules: GuestByFamily<readonly GuestRule[]>;
  readonly routes: GuestByFamily<GuestRoutes>;
  /** 0 none, 1 strict, 2 loose; effective is the larger of `all` and the interface's. https://docs.kernel.org/networking/ip-sysctl.html */
  readonly rpFilter: { readonly all: number | null; readonly interfaces: readonly { readonly device: string; readonly value: number }[] } | null;
  readonly forwarding: { readonly ipv4: boolean | null; readonly ipv6: boolean | null; readonly interfaces: readonly { readonly device: string; readonly value: boolean }[] } | null;
  /** Windows: interfaces that may send or receive with another interface's address. Not listed: the strong default. */
  readonly weakHost: readonly { readonly device: string; readonly send: boolean; readonly receive: boolean }[] | null;
}

export interface StoredEvidence {
  /** 32 hex digits. */
  readonly id: string;
  /** Free text, required; empty only in a share that hides it. */
  readonly author: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly evidence: GuestEvidence;
}

/** What a person says the guest does, used where no evidence decides. */
export interface BeliefPin {
  readonly routing: Extract<OsRouting, 'policy-routing' | 'single-default-route'>;
  readonly reason: string;
  readonly author: string;
  readonly at: string;
}

export interface InstanceAnnotations {
  readonly instanceId: InstanceId;
  /** Newest first. Each part (addresses, rules, routes, settings) comes from the newest entry that has it. */
  readonly evidence: readonly StoredEvidence[];
  readonly pin: BeliefPin | null;
}

/** By instance id, each once. */
export type GuestAnnotations = readonly InstanceAnnotations[];

/** Why pasted text is refused or read in part. Codes are stable; texts are `guest.problems.<code>`. */
export const guestProblemCodes = [
  'empty', 'too-large', 'too-many-lines', 'too-many-entries', 'unrecognised', 'json-invalid', 'json-too-deep', 'yaml-invalid', 'wrong-shape', 'line-not-understood', 'mixed-systems', 'nothing-useful', 'no-interface-matches',
] as const;
export type GuestProblemCode = (typeof guestProblemCodes)[number];
export interface GuestProblem {
  readonly code: GuestProblemCode;
  /** `error`: nothing of the text is kept. `partial`: the rest is. */
  readonly level: 'error' | 'partial';
  /** Line of the pasted text, from 1. */
  readonly line: number | null;
  /** JSON path inside the value that begins at `line`. */
  readonly path: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}
