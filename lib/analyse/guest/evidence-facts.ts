// What a belief rests on, as `fact:value` codes; texts are `kinds.evidence`.
import type { GuestEvidence } from '../../model/guest';
import type { GuestTies } from './tie-interfaces';
import { effectiveFilter } from './linux-routing';

export const guestEvidenceFacts = ['guest-rules', 'guest-routes', 'guest-rp-filter', 'guest-configuration', 'guest-unseen', 'pinned'] as const;
type Fact = (typeof guestEvidenceFacts)[number];
const fact = (name: Fact, value: string | number): string => `${name}:${value}`;

export function evidenceFacts(evidence: GuestEvidence, ties: GuestTies | null): readonly string[] {
  const facts: string[] = [];
  const rules = [...(evidence.rules.ipv4 ?? []), ...(evidence.rules.ipv6 ?? [])];
  if (evidence.rules.ipv4 !== null || evidence.rules.ipv6 !== null) facts.push(fact('guest-rules', rules.filter((rule) => rule.from !== null).length));
  const routes = [...(evidence.routes.ipv4?.routes ?? []), ...(evidence.routes.ipv6?.routes ?? [])];
  if (evidence.routes.ipv4 !== null || evidence.routes.ipv6 !== null) facts.push(fact('guest-routes', routes.filter((route) => route.table !== 'local').length));
  const filter = evidence.rpFilter === null || ties === null ? null : effectiveFilter(evidence, ties.ties.map((tie) => tie.device));
  if (filter !== null) facts.push(fact('guest-rp-filter', filter === 1 ? 'strict' : filter === 2 ? 'loose' : 'off'));
  if (evidence.nature === 'configuration') facts.push(fact('guest-configuration', evidence.formats.join(', ')));
  for (const id of ties?.unseen ?? []) facts.push(fact('guest-unseen', id));
  return facts;
}
