'use client';
import { Building2, Globe, Waypoints } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { shortenId } from '@/components/ui/short-id';
import type { SceneUpper as Upper } from '@/lib/view/trace/scene';
import { StepDisc, toneOf } from './step-disc';
import { StepRow } from './step-row';

/** The internet, on-premises, or a transit gateway or peering between VPCs. */
export function SceneUpper({ upper }: { upper: Upper }) {
  const t = useTranslations('trace');
  const { select, viewState: { trace } } = useSnapshot();
  const box = { left: upper.x, top: upper.y, width: upper.width, height: upper.height };
  if (upper.kind === 'hub') {
    return (
      <div className="absolute rounded-lg border-[1.5px] border-gate bg-surface px-3 shadow-card" style={box}>
        <button type="button" data-map-id={upper.id} onClick={() => select(upper.id)} title={upper.id} className="pointer-events-auto flex h-7 max-w-full items-center gap-1.5 text-body hover:underline"><Waypoints size={15} aria-hidden className="shrink-0 text-text-2" /><b className="truncate">{upper.name === upper.id ? shortenId(upper.id) : upper.name}</b></button>
        <div className="flex gap-4">{(['reply', 'request'] as const).map((way) => <div key={way} className="flex min-w-0 flex-1 flex-col gap-1">{upper.steps.filter((step) => step.way === way).map((step) => <StepRow key={`${step.way}/${step.index}`} step={step} />)}</div>)}</div>
      </div>
    );
  }
  const internet = upper.id !== 'on-premises' && upper.steps.every((step) => step.hop.kind !== 'on-premises');
  const Icon = internet ? Globe : Building2;
  // The address somebody asked for, at the end it stands for.
  const end = upper.steps.some((step) => step.index === 0 && step.way === 'request') ? trace?.query.from : trace?.query.to;
  const asked = end !== undefined && /^[\d.]+$|:/.test(end) ? end : undefined;
  return (
    <div className="absolute flex items-center gap-2 rounded-lg border border-line-3 bg-surface px-3 text-body shadow-card" style={box}>
      <Icon size={16} aria-hidden className="shrink-0 text-text-2" />
      <span className="min-w-0 flex-1 truncate">{asked === undefined ? null : <b>{asked} </b>}<span className={asked === undefined ? 'font-bold' : 'text-text-2'}>{t(`places.${internet ? 'internet' : 'on-premises'}`)}</span></span>
      {upper.steps.map((step) => <StepDisc key={`${step.way}/${step.index}`} number={step.number} tone={toneOf(step.way, step.turn)} />)}
    </div>
  );
}
