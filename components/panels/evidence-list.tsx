'use client';
import { useTranslations } from 'use-intl';
import { LinkedText } from './linked-text';

/** A `fact:value` pair in words: what was seen and where. Unknown facts are printed as they are. */
export function EvidenceText({ item, area }: { item: string; area: 'evidence' | 'matched' }) {
  const t = useTranslations(`kinds.${area}`);
  const labels = useTranslations('inspector.evidence');
  const cut = item.indexOf(':');
  const fact = cut < 0 ? item : item.slice(0, cut);
  const value = cut < 0 ? '' : item.slice(cut + 1);
  if (!t.has(fact) && labels.has(fact)) return <span className="block break-words text-text-2">{labels(fact)} <LinkedText text={value} /></span>;
  return <span className="block break-words text-text-2">{t.has(fact) ? t(fact, { value: /^\d+$/.test(value) && value.length < 6 ? Number(value) : value }) : item}</span>;
}

export function EvidenceList({ evidence }: { evidence: readonly string[] }) {
  return <ul>{evidence.map((item) => <li key={item}><EvidenceText item={item} area="evidence" /></li>)}</ul>;
}
