'use client';
import { Ban, CircleCheck, CirclePause, Clock, Pause, Play } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { DateText, useDateText } from '@/components/panels/date-text';
import { Button } from '@/components/ui/button';
import type { ShareAction, ShareDto } from '@/lib/contract/shares';

const states = {
  active: { Icon: CircleCheck, colour: 'text-ok' },
  paused: { Icon: CirclePause, colour: 'text-medium' },
  revoked: { Icon: Ban, colour: 'text-text-3' },
  expired: { Icon: Clock, colour: 'text-text-3' },
} as const;

/** One link: what it shows, whether it works, and the two ways to stop it. */
export function ShareRow({ share, withSnapshot, onAction }: { share: ShareDto; withSnapshot: boolean; onAction: (action: ShareAction) => void }) {
  const t = useTranslations('share.links');
  const presets = useTranslations('share.open.presets');
  const date = useDateText();
  const { Icon, colour } = states[share.state];
  const name = share.label === '' ? t('noLabel') : share.label;
  const can = share.state === 'active' || share.state === 'paused';
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 border-b border-line px-3 py-2 last:border-b-0 max-sm:grid-cols-1">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <b className={share.label === '' ? 'font-normal text-text-3' : ''}>{name}</b>
          {withSnapshot ? <Link href={`/snapshots/${share.snapshotId}`} className="text-accent-text underline-offset-2 hover:underline">{share.snapshotName}</Link> : null}
          <span className={`inline-flex items-center gap-1 ${colour}`}><Icon size={13} aria-hidden />{t(`states.${share.state}`)}</span>
        </p>
        <p className="text-map text-text-2">
          {presets(share.preset)} · {t('created')} <DateText iso={share.createdAt} /> · {t('expires')} <DateText iso={share.expiresAt} /> · {t('opened')}: {t('openedTimes', { count: share.useCount })}
          {share.lastUsedAt === null ? null : <> ({t('lastOpened', { date: date(share.lastUsedAt) })})</>}
        </p>
      </div>
      {can ? (
        <div className="flex gap-2">
          {share.state === 'active'
            ? <Button size="small" icon={<Pause size={12} aria-hidden />} aria-label={t('pauseNamed', { name })} onClick={() => onAction('pause')}>{t('pause')}</Button>
            : <Button size="small" icon={<Play size={12} aria-hidden />} aria-label={t('resumeNamed', { name })} onClick={() => onAction('resume')}>{t('resume')}</Button>}
          <Button size="small" tone="danger" icon={<Ban size={12} aria-hidden />} aria-label={t('revokeNamed', { name })} onClick={() => onAction('revoke')}>{t('revoke')}</Button>
        </div>
      ) : null}
    </li>
  );
}
