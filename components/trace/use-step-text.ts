'use client';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import type { TraceHop } from '@/lib/model/trace';
import { shortenId } from '@/components/ui/short-id';
import type { Words } from '@/lib/view/trace/hop-words';
import { detailWords, hopWords } from '@/lib/view/trace/hop-words';
import { nameOf } from '@/lib/view/resource-kind';

export interface StepText { readonly title: string; readonly detail: string; readonly place: string; readonly name: string }

const shortIfId = (text: string): string => (/^[a-z-]+-[0-9a-f]{8,}$/.test(text) ? shortenId(text) : text);
const shortened = (words: Words): Words => Object.fromEntries(Object.entries(words).map(([key, value]) => [key, typeof value === 'string' ? shortIfId(value) : value]));

/** A hop in words: what was decided, why, where. A code this version has no text for is printed as it is. */
export function useStepText(): (hop: TraceHop) => StepText {
  const t = useTranslations('trace');
  const { topology } = useSnapshot();
  return (hop) => {
    const words = shortened(hopWords(topology, hop));
    const text = (group: 'hops' | 'hopDetails'): string => (t.has(`${group}.${hop.code}`) ? t(`${group}.${hop.code}`, words).trim() : '');
    return { title: text('hops') || hop.code, detail: text('hopDetails'), place: t(`places.${hop.kind}`), name: shortIfId(nameOf(topology, hop.id)) };
  };
}

/** Text of a blocker, cause, note, asymmetry or problem. */
export function useCodeText(): (group: 'blockers' | 'unknown' | 'notes' | 'asymmetry', code: string, at: string | null, detail: Parameters<typeof detailWords>[2]) => string {
  const t = useTranslations('trace');
  const { topology } = useSnapshot();
  return (group, code, at, detail) => (t.has(`${group}.${code}`) ? t(`${group}.${code}`, shortened(detailWords(topology, at, detail))) : code);
}
