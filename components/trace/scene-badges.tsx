'use client';
import { useTranslations } from 'use-intl';
import type { SceneBadge, TraceScene } from '@/lib/view/trace/scene';
import { StepDisc, toneOf } from './step-disc';
import { stepColour, useIsOpen } from './step-row';
import { useOpenStep } from './use-trace';
import { useStepText } from './use-step-text';

/** Gates and gateways: the number on the line, the words beside it. */
export function SceneBadges({ scene }: { scene: TraceScene }) {
  const ended = new Set(scene.ends.map((end) => `${end.step.way}/${end.step.index}/${end.x}/${end.y}`));
  return scene.badges.map((badge) => <Badge key={`${badge.step.way}/${badge.step.index}`} badge={badge} ended={ended.has(`${badge.step.way}/${badge.step.index}/${badge.x}/${badge.y}`)} />);
}

function Badge({ badge, ended }: { badge: SceneBadge; ended: boolean }) {
  const t = useTranslations('trace');
  const open = useOpenStep();
  const isOpen = useIsOpen();
  const { step, x, y, side, textX, room, lines } = badge;
  const { title, detail, place, name } = useStepText()(step.hop);
  const ends = useTranslations('trace.ends');
  const second = [ended && step.turn !== null ? ends(step.turn) : '', step.hop.kind === 'route-table' || step.hop.kind === 'network-acl' ? name : detail].filter((part) => part !== '').join(' · ');
  return (
    <>
      {ended ? null : <span className="absolute" style={{ left: x - 10, top: y - 10 }}><StepDisc number={step.number} tone={toneOf(step.way, step.turn)} /></span>}
      <button
        type="button" data-step={`${step.way}/${step.index}`} onClick={() => open(step)} aria-pressed={isOpen(step)} title={[place, name, title, detail].filter((part) => part !== '').join('\n')}
        className={`pointer-events-auto absolute flex flex-col justify-center rounded-sm px-0.5 text-map hover:bg-hover ${side === 'left' ? 'items-end text-right' : 'items-start text-left'} ${isOpen(step) ? 'bg-accent-soft' : ''}`}
        style={{ ...(side === 'left' ? { left: textX - room } : { left: textX }), top: y - lines * 8, maxWidth: room, ...(side === 'left' ? { width: room } : {}), height: lines * 16 }}
      >
        <span className="sr-only">{t('table.step', { way: step.way, number: step.number })}: {place}, </span>
        <span className={`block max-w-full truncate font-bold ${stepColour(step)}`}>{lines === 1 && ended && step.turn !== null ? (step.hop.code.endsWith('-drops') ? ends(step.turn) : `${title} · ${ends(step.turn)}`) : title}</span>
        {lines === 1 || second === '' ? null : <span className="block max-w-full truncate text-text-2">{second}</span>}
      </button>
    </>
  );
}

/** The words beside where a way ends. */
export function EndWords({ scene }: { scene: TraceScene }) {
  const t = useTranslations('trace.ends');
  const words = scene.words.map((word) => <span key={`${word.x}/${word.y}`} data-online className="absolute -translate-x-1/2 -translate-y-1/2 text-map whitespace-nowrap text-text-3" style={{ left: word.x, top: word.y }}>{t(word.state)}</span>);
  return [...words, ...scene.ends.flatMap((end) => (end.word === null ? [] : [
    <span key={`${end.step.way}/${end.step.index}`} data-online className={`absolute flex h-4 items-center text-body font-bold whitespace-nowrap ${end.kind === 'drop' ? 'text-high' : 'text-unknown'} ${end.side === 'left' ? 'justify-end' : ''}`} style={{ width: 96, left: end.side === 'left' ? end.x - 96 - end.word.gap : end.x + end.word.gap, top: end.y + end.word.down }}>
      {t(end.kind)}
    </span>,
  ]))];
}
