'use client';
import { useTranslations } from 'use-intl';
import { LinkedText } from './linked-text';

/** A `fact:value` pair in words: what was seen and where. Unknown facts are printed as they are. */
export function EvidenceText({ item, area }: { item: string; area: 'evidence' | 'matched' }) {
  const kinds = useTranslations(`kinds.${area}`);
  const rules = useTranslations('rules.evidence');
  const cut = item.indexOf(':');
  const fact = cut < 0 ? item : item.slice(0, cut);
  const raw = cut < 0 ? '' : item.slice(cut + 1);
  const value = /^\d+$/.test(raw) && raw.length < 6 ? Number(raw) : raw;
  const text = area === 'evidence' && rules.has(fact) ? rules(fact, { value }) : kinds.has(fact) ? kinds(fact, { value }) : item;
  return <span className="block break-words text-text-2"><LinkedText text={text} /></span>;
}

export function EvidenceList({ evidence }: { evidence: readonly string[] }) {
  return <ul>{evidence.map((item) => <li key={item}><EvidenceText item={item} area="evidence" /></li>)}</ul>;
}
