'use client';
import { Cpu, Unplug } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { severityOrder } from '@/components/ui/severity-counts';
import { SeverityIcon } from '@/components/ui/severity-icon';

function Line({ className, dash, width = 1.5 }: { className: string; dash?: string; width?: number }) {
  return <svg width={20} height={8} aria-hidden className="shrink-0"><path d="M0 4H20" className={className} strokeWidth={width} {...(dash === undefined ? {} : { strokeDasharray: dash, strokeLinecap: 'butt' })} /></svg>;
}
const item = 'inline-flex h-[26px] shrink-0 items-center gap-1.5 whitespace-nowrap';

/** What lines and marks mean, for the level shown. */
export function Legend({ far, allows }: { far: boolean; allows: boolean }) {
  const t = useTranslations('map.legend');
  const common = useTranslations('common.severity');
  return (
    <div role="note" aria-label={t('title')} className="flex h-7 min-w-0 flex-wrap content-start items-center gap-x-3.5 overflow-hidden rounded-md border border-line bg-surface px-2.5 text-map text-text-2">
      {far ? (
        <>
          <b className="shrink-0 leading-[26px] whitespace-nowrap text-text">{t('dot')}</b>
          {severityOrder.map((severity) => <span key={severity} className={item}><SeverityIcon severity={severity} size={12} />{common(severity)}</span>)}
          <span className={item}><span aria-hidden className="size-1.5 rounded-full bg-dot" />{t('noFinding')}</span>
          <span className={item}><span aria-hidden className="size-1.5 rounded-full border border-dot-managed" />{t('managed')}</span>
          <span className={item}><span aria-hidden className="size-2 rounded-[2px] bg-gate" />{t('host')}</span>
          {(['public', 'private', 'isolated'] as const).map((tier) => <span key={tier} className={item}><span aria-hidden className={`h-2.5 w-3.5 rounded-[2px] border ${{ public: 'border-pub bg-pub-bg', private: 'border-priv bg-priv-bg', isolated: 'border-iso bg-iso-bg' }[tier]}`} />{t(tier)}</span>)}
        </>
      ) : (
        <>
          <span className={item}><Line className="stroke-lead" />{t('lead')}</span>
          <span className={item}><Line className="stroke-accent" width={2} />{t('selected')}</span>
          <span className={item}><Line className="stroke-high" />{t('high')}</span>
          <span className={item}><Line className="stroke-sc-ha" dash="5 3" />{t('movable')}</span>
          <span className={item}><Line className="stroke-route" dash="1.5 3" />{t('route')}</span>
          {allows ? <span className={item}><Line className="stroke-ok" dash="6 2 1 2" />{t('allow')}</span> : null}
          <span className={item}><span aria-hidden className="size-2 rounded-full bg-lead" />{t('eni')}</span>
          <span className={item}><Cpu size={12} aria-hidden />{t('managed')}</span>
          <span className={item}><Unplug size={12} aria-hidden />{t('unattached')}</span>
          <span className={item}><svg width={9} height={9} aria-hidden><circle cx={4.5} cy={4.5} r={3.5} className="fill-surface stroke-accent" strokeWidth={1.5} /></svg>{t('crossing')}</span>
        </>
      )}
    </div>
  );
}
