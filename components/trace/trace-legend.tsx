'use client';
import { useTranslations } from 'use-intl';
import type { TraceScene } from '@/lib/view/trace/scene';
import { lineLook } from './scene-lines';
import type { LineName } from './scene-lines';
import { EndMark } from './scene-marks';
import { StepDisc } from './step-disc';

const item = 'inline-flex h-[26px] shrink-0 items-center gap-1.5 whitespace-nowrap';

/** What the lines mean; only those that are drawn. */
export function TraceLegend({ scene }: { scene: TraceScene }) {
  const t = useTranslations('trace.legend');
  const used = new Set<LineName>(scene.lines.map((line) => (line.state === 'sent' ? line.way : line.state)));
  const names = (['request', 'reply', 'would', 'never', 'unknown'] as const).filter((name) => used.has(name));
  return (
    <div role="note" aria-label={t('label')} className="flex h-7 min-w-0 flex-wrap content-start items-center gap-x-3.5 overflow-hidden rounded-md border border-line bg-surface px-2.5 text-map text-text-2">
      {names.map((name) => { const { className, width, dash } = lineLook[name]; return <span key={name} className={item}><svg width={26} height={8} aria-hidden className="shrink-0"><path d="M0 4H26" className={className} strokeWidth={width} strokeLinecap={name === 'never' ? 'round' : 'butt'} {...(dash === undefined ? {} : { strokeDasharray: dash })} /></svg>{t(name)}</span>; })}
      <span className={item}><StepDisc number={3} tone="request" size={16} />{t('step')}</span>
      {scene.ends.some((end) => end.kind === 'drop') ? <span className={item}><svg width={14} height={14} viewBox="-12 -12 24 24" aria-hidden><EndMark kind="drop" /></svg>{t('dropped')}</span> : null}
    </div>
  );
}
