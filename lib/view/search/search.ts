// Ranks what an index finds for a query: exact before prefix before part; ids, names and addresses before tags and descriptions.
import { containsCidr, containsIp, hostCidr, parseCidr, type Cidr } from '../../net/cidr';
import { formatIp, parseIp } from '../../net/ip';
import { noNotes, type NoteTexts } from '../notes/note-texts';
import type { SearchEntry, SearchIndex, SearchValue } from './search-index';
import type { SearchAnswer, SearchField, SearchResult } from './search-result';

const weight: Readonly<Record<SearchField, number>> = {
  name: 14, id: 13, 'private-ip': 12, 'public-ip': 11, 'secondary-ip': 11, ipv6: 11, mac: 11, prefix: 10, cidr: 10, 'allocation-id': 9, 'inside-prefix': 8, 'inside-cidr': 5, note: 6, tag: 3, description: 2,
};
interface Hit { score: number; field: SearchField; value: string }
const macPattern = /^[0-9a-f]{2}([:\-. ]?[0-9a-f]{2}){2,5}$|^[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}$/;

export function searchIndex(index: SearchIndex, query: string, limit = 20, notes: NoteTexts = noNotes): SearchAnswer {
  const text = query.trim().toLowerCase();
  if (text === '') return { results: [], total: 0 };
  const hits = new Map<number, Hit>();
  const note = (entry: number, score: number, field: SearchField, value: string): void => {
    const known = hits.get(entry);
    if (known === undefined) hits.set(entry, { score, field, value });
    else if (score > known.score) Object.assign(known, { score, field, value });
  };
  const cidr = text.includes('/') ? parseCidr(text) : null;
  if (cidr !== null) findInside(index, cidr, note);
  else {
    const ip = parseIp(text);
    findText(index, ip === null ? text : formatIp(ip), note);
    if (ip !== null) {
      const only = hostCidr(ip);
      for (const range of index.ranges) if (range.cidr.family === ip.family && containsIp(range.cidr, ip)) note(range.entry, (range.field === 'inside-prefix' ? 80 : 20) + range.cidr.length / 10, range.field, range.text);
      findInside(index, only, note);
    } else if (macPattern.test(text)) findText(index, text.replaceAll(/[:\-. ]/g, ''), note, 'mac');
  }
  if (notes.size > 0) findNotes(index, notes, text, note);
  return answer(index, hits, limit);
}

type Note = (entry: number, score: number, field: SearchField, value: string) => void;

function findText(index: SearchIndex, text: string, note: Note, only?: SearchField): void {
  const { entries } = index;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as SearchEntry;
    if (!entry.text.includes(text)) continue;
    let best: SearchValue | null = null;
    let highest = 0;
    for (const value of entry.values) {
      if (only !== undefined && value.field !== only) continue;
      const score = scoreOf(value, text);
      if (score > highest) {
        highest = score;
        best = value;
      }
    }
    if (best !== null) note(i, highest, best.field, best.value);
  }
}

/** Notes change while the index stays: they are looked at beside it. */
function findNotes(index: SearchIndex, notes: NoteTexts, text: string, note: Note): void {
  index.entries.forEach((entry, at) => {
    const own = notes.get(entry.networkInterfaceId ?? entry.resourceId);
    const found = own === undefined ? -1 : own.toLowerCase().indexOf(text);
    if (own !== undefined && found >= 0) note(at, (found === 0 ? 50 : 30) + weight.note, 'note', own);
  });
}

function scoreOf({ lower, field }: SearchValue, text: string): number {
  const at = lower.indexOf(text);
  if (at < 0) return 0;
  const base = lower.length === text.length ? 80 : at === 0 ? 50 : 30;
  return base + weight[field];
}

/** Addresses in a range, and the ranges that lie in it or are it. */
function findInside(index: SearchIndex, cidr: Cidr, note: Note): void {
  if (cidr.family === 4) {
    const last = cidr.base + 2 ** (32 - cidr.length) - 1;
    for (const { value, entry, field, text } of index.ipv4) if (value >= cidr.base && value <= last) note(entry, cidr.length === 32 ? 80 + weight[field] : 40 + weight[field], field, text);
  } else {
    for (const { value, entry, text } of index.ipv6) if (containsIp(cidr, { family: 6, value })) note(entry, cidr.length === 128 ? 91 : 51, 'ipv6', text);
  }
  for (const range of index.ranges) {
    if (range.cidr.family !== cidr.family) continue;
    const inside = containsCidr(cidr, range.cidr);
    const exact = inside && range.cidr.length === cidr.length;
    if (inside) note(range.entry, exact ? 90 : 60, range.field === 'inside-prefix' ? 'prefix' : 'cidr', range.text);
    else if (containsCidr(range.cidr, cidr)) note(range.entry, 20 + range.cidr.length / 10, range.field, range.text);
  }
}

/** The best `limit` by score, then by the index's own order: kept in a short sorted list, so that a query that matches everything stays cheap. */
function answer(index: SearchIndex, hits: ReadonlyMap<number, Hit>, limit: number): SearchAnswer {
  const best: { readonly at: number; readonly rank: number; readonly hit: Hit }[] = [];
  for (const [at, hit] of hits) {
    const rank = index.ranks[at] ?? 0;
    let place = best.length;
    while (place > 0) {
      const other = best[place - 1];
      if (other === undefined || other.hit.score > hit.score || (other.hit.score === hit.score && other.rank < rank)) break;
      place--;
    }
    if (place >= limit) continue;
    best.splice(place, 0, { at, rank, hit });
    if (best.length > limit) best.pop();
  }
  const results = best.map(({ at, hit }): SearchResult => {
    const entry = index.entries[at] as SearchEntry;
    return {
      resourceId: entry.resourceId, kind: entry.kind, title: entry.title, subtitle: index.subtitleOf(entry), matched: { field: hit.field, value: hit.value },
      networkInterfaceId: entry.networkInterfaceId, score: hit.score,
    };
  });
  return { results, total: hits.size };
}
