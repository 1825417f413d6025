// What somebody may mean by what they type at an end of a trace: the two words of the outside, then ENIs, hosts and gateways of the search.
import { searchIndex } from '../search/search';
import type { SearchIndex } from '../search/search-index';
import type { SearchResult } from '../search/search-result';
import { parseIp } from '../../net/ip';

export type Suggestion =
  | { readonly kind: 'internet' | 'on-premises'; readonly ref: string }
  | { readonly kind: 'result'; readonly ref: string; readonly result: SearchResult }
  /** An address nobody in the snapshot has: somewhere outside. */
  | { readonly kind: 'typed'; readonly ref: string };

const outside = ['internet', 'on-premises'] as const;
const traceable = new Set<SearchResult['kind']>(['instance', 'network-interface', 'internet-gateway', 'egress-only-internet-gateway', 'nat-gateway', 'vpn-gateway', 'transit-gateway', 'vpc-peering', 'vpc-endpoint']);
const addresses = new Set<SearchResult['matched']['field']>(['private-ip', 'secondary-ip', 'public-ip', 'ipv6']);

export function suggestEnds(index: SearchIndex | null, text: string, limit = 20): Suggestion[] {
  const typed = text.trim();
  const list: Suggestion[] = outside.filter((word) => word.startsWith(typed.toLowerCase())).map((word) => ({ kind: word, ref: word }));
  if (typed === '' || index === null) return list;
  const refs = new Set<string>(list.map((entry) => entry.ref));
  for (const result of searchIndex(index, typed, limit * 4).results) {
    if (!traceable.has(result.kind) || list.length >= limit) continue;
    // A whole address says more than the ENI that has it: the host may have several.
    const whole = addresses.has(result.matched.field) && result.matched.value.toLowerCase() === typed.toLowerCase();
    const ref = whole ? result.matched.value : (result.networkInterfaceId ?? result.resourceId);
    if (refs.has(ref)) continue;
    refs.add(ref);
    list.push({ kind: 'result', ref, result });
  }
  // `host eth1`, and every ENI of a host that was found: people name hosts, packets leave ENIs.
  const hosts = new Set(list.flatMap((entry) => (entry.kind === 'result' && entry.result.kind === 'instance' ? [entry.result.resourceId] : [])));
  const words = typed.toLowerCase();
  for (const entry of index.entries) {
    const id = entry.networkInterfaceId;
    if (id === null || refs.has(id) || list.length >= limit || !(hosts.has(entry.resourceId) || entry.title.toLowerCase().includes(words))) continue;
    refs.add(id);
    list.push({ kind: 'result', ref: id, result: { resourceId: entry.resourceId, kind: entry.kind, title: entry.title, subtitle: index.subtitleOf(entry), matched: { field: 'name', value: entry.title }, networkInterfaceId: id, score: 0 } });
  }
  if (parseIp(typed) !== null && !refs.has(typed)) list.push({ kind: 'typed', ref: typed });
  return list;
}
