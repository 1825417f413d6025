// The lookup of a Linux kernel: rules in priority order, in each table the longest prefix, `throw` and suppressed results go on to the next rule.
// https://man7.org/linux/man-pages/man8/ip-rule.8.html. Selectors nobody can judge branch: the answer is a list of what may happen.
import type { GuestNextHop, GuestRoute, GuestRule } from '../../model/guest';
import { containsIp, parseCidr } from '../../net/cidr';
import type { Ip } from '../../net/ip';
import type { LinuxTables } from './linux-tables';

export interface KernelQuestion {
  /** `null`: not chosen yet, as for a new connection. */
  readonly source: Ip | null;
  readonly destination: Ip;
  /** `null`: sent by the host itself. */
  readonly incomingDevice: string | null;
}
export type KernelOutcome =
  | { readonly kind: 'route'; readonly rule: GuestRule; readonly route: GuestRoute; readonly hop: GuestNextHop }
  /** Refused by a rule or a route, or no route at all. */
  | { readonly kind: 'none'; readonly rule: GuestRule | null; readonly route: GuestRoute | null }
  /** The table, or which rules there are, was not provided. */
  | { readonly kind: 'unknown'; readonly rule: GuestRule | null };

type Match = 'yes' | 'no' | 'maybe';
const refusals: ReadonlySet<string> = new Set(['unreachable', 'blackhole', 'prohibit']);

/** Everything the guest may do with the packet; one entry when it is certain. Never empty. */
export function walkRules(tables: LinuxTables, question: KernelQuestion): readonly KernelOutcome[] {
  const outcomes: KernelOutcome[] = [];
  walk(tables, question, outcomes);
  if (!tables.rulesKnown) {
    // Whatever rules there are lead to one of the tables.
    if (tables.listed !== 'all') outcomes.push({ kind: 'unknown', rule: null });
    for (const name of tables.extraTables) {
      const rule = tables.rules[0];
      const found = rule === undefined ? null : lookup(tables, name, question.destination, rule);
      if (found !== null) outcomes.push(...found);
    }
  }
  return outcomes;
}

function walk(tables: LinuxTables, question: KernelQuestion, outcomes: KernelOutcome[]): void {
  for (let at = 0; at < tables.rules.length; at++) {
    const rule = tables.rules[at];
    if (rule === undefined) break;
    const match = matchRule(rule, question);
    if (match === 'no') continue;
    if (rule.action === 'goto' && match === 'yes') {
      const target = tables.rules.findIndex((other) => other.priority >= (rule.target ?? 0));
      // The kernel allows jumps forward only.
      if (target > at) at = target - 1;
      continue;
    }
    const result = applyRule(tables, rule, question.destination);
    if (result !== null) outcomes.push(...result);
    if (result !== null && match === 'yes') return;
  }
  outcomes.push({ kind: 'none', rule: null, route: null });
}

function matchRule(rule: GuestRule, question: KernelQuestion): Match {
  const plain = inPrefix(rule.from, question.source) && inPrefix(rule.to, question.destination)
    && (rule.incomingDevice === null || rule.incomingDevice === (question.incomingDevice ?? 'lo')) && rule.outgoingDevice === null;
  const match: Match = !plain ? 'no' : rule.others.length > 0 ? 'maybe' : 'yes';
  if (!rule.inverted || match === 'maybe') return match;
  return match === 'yes' ? 'no' : 'yes';
}

function inPrefix(prefix: string | null, address: Ip | null): boolean {
  if (prefix === null) return true;
  const cidr = parseCidr(prefix);
  // A source that is not chosen yet counts as no address at all.
  return cidr !== null && (address === null ? cidr.length === 0 : containsIp(cidr, address));
}

/** `null`: the rule decides nothing and the next one is asked. */
function applyRule(tables: LinuxTables, rule: GuestRule, destination: Ip): readonly KernelOutcome[] | null {
  if (refusals.has(rule.action)) return [{ kind: 'none', rule, route: null }];
  if (rule.action === 'other') return [{ kind: 'unknown', rule }];
  return rule.action === 'lookup' && rule.table !== null ? lookup(tables, rule.table, destination, rule) : null;
}

function lookup(tables: LinuxTables, name: string, destination: Ip, rule: GuestRule): readonly KernelOutcome[] | null {
  const table = tables.tables.get(name);
  if (table === undefined) {
    // Local holds the host's own addresses, default is empty wherever nobody fills it.
    const told = tables.listed === 'all' || name === 'local' || name === 'default' || (tables.listed === 'main' && name === 'main');
    return told ? null : [{ kind: 'unknown', rule }];
  }
  const match = table.lookup(destination);
  if (match === null || match.value.type === 'throw') return null;
  if (rule.suppressPrefixLength !== null && match.cidr.length <= rule.suppressPrefixLength) return null;
  const route = match.value;
  if (refusals.has(route.type)) return [{ kind: 'none', rule, route }];
  return route.nextHops.length === 0 ? [{ kind: 'none', rule, route }] : route.nextHops.map((hop) => ({ kind: 'route', rule, route, hop }));
}
