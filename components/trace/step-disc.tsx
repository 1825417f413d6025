import type { Way } from '@/lib/view/trace/visits';

export type DiscTone = 'request' | 'reply' | 'drop' | 'unknown';
const looks: Record<DiscTone, string> = {
  request: 'border-accent bg-accent text-text-on', reply: 'border-text bg-surface text-text', drop: 'border-high bg-high text-ink', unknown: 'border-dashed border-unknown bg-surface text-unknown',
};

export const toneOf = (way: Way, turn: 'drop' | 'unknown' | null): DiscTone => turn ?? way;

/** Number of a step: the same on the drawing and in the table. */
export function StepDisc({ number, tone, size = 20 }: { number: number; tone: DiscTone; size?: 16 | 20 }) {
  return <span aria-hidden className={`inline-flex shrink-0 items-center justify-center rounded-full border-2 text-map leading-none font-bold ${looks[tone]}`} style={{ minWidth: size, height: size, paddingInline: number > 9 && size === 16 ? 1 : 0 }}>{number}</span>;
}
