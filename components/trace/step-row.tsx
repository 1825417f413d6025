'use client';
import { useTranslations } from 'use-intl';
import type { Step } from '@/lib/view/trace/visits';
import { StepDisc, toneOf } from './step-disc';
import { useOpenStep } from './use-trace';
import { useStepText } from './use-step-text';
import { useSnapshot } from '@/components/snapshot/snapshot-context';

export const stepColour = (step: Step): string => (step.turn === 'drop' ? 'text-high' : step.turn === 'unknown' ? 'text-unknown' : 'text-text');

export function useIsOpen(): (step: Step) => boolean {
  const { viewState: { trace } } = useSnapshot();
  const hop = trace?.hop ?? null;
  return (step) => hop !== null && hop.way === step.way && hop.index === step.index;
}

/** A step inside a box: number and what was decided, in one line or two; opens its rule. */
export function StepRow({ step, lines = 1 }: { step: Step; lines?: 1 | 2 }) {
  const t = useTranslations('trace');
  const open = useOpenStep();
  const isOpen = useIsOpen();
  const { title, detail, place, name } = useStepText()(step.hop);
  const prefix = step.hop.kind === 'source-dest-check' || step.hop.kind === 'network-interface' ? (step.hop.kind === 'source-dest-check' ? place : '') : step.hop.kind === 'security-group' ? name : '';
  const text = lines === 1 && prefix !== '' ? `${prefix}: ${step.hop.kind === 'source-dest-check' && detail !== '' ? detail : title}` : title;
  return (
    <button
      type="button" onClick={() => open(step)} aria-pressed={isOpen(step)} title={[place, name, title, detail].filter((part) => part !== '').join('\n')} data-step={`${step.way}/${step.index}`}
      className={`pointer-events-auto flex w-full items-start gap-1.5 rounded-sm text-left text-map hover:bg-hover ${isOpen(step) ? 'bg-accent-soft' : ''}`}
    >
      <StepDisc number={step.number} tone={toneOf(step.way, step.turn)} size={16} />
      <span className="min-w-0 flex-1">
        <span className="sr-only">{t('table.step', { way: step.way, number: step.number })}: {place}, </span>
        <span className={`block truncate ${lines === 2 || step.turn === 'drop' ? 'font-bold' : ''} ${stepColour(step)}`}>{text}</span>
        {lines === 2 && detail !== '' ? <span className="block truncate text-text-2">{detail}</span> : null}
      </span>
    </button>
  );
}
