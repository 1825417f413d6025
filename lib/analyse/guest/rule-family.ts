// `ip rule` lists one IP version and does not say which: the prefixes, the table `default` (IPv4 only) and the order of listings tell.
import type { GuestRule } from '../../model/guest';
import type { EvidenceParts, Family } from './evidence-parts';

export function familyOfListing(rules: readonly GuestRule[], prefixes: readonly string[], parts: EvidenceParts): Family {
  if (prefixes.some((prefix) => prefix.includes(':'))) return 6;
  if (prefixes.length > 0 || rules.some((rule) => rule.table === 'default')) return 4;
  return parts.hasRules(4) ? 6 : 4;
}
