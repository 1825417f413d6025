'use client';
import { CalendarClock, Ellipsis, Pencil, Play, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { deleteTarget, startScan } from '@/components/api/scans';
import { useErrorText } from '@/components/api/use-error-text';
import { SectionHead } from '@/components/home/section-head';
import { DateText } from '@/components/panels/date-text';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import type { ScanTargetDto } from '@/lib/contract/scans';
import { ConfirmDialog } from './confirm-dialog';
import { ScanStateTag } from './scan-state-tag';
import { TargetDialog } from './target-dialog';
import { useIntervalText, useTargetTexts } from './target-texts';
import { isRunning } from './use-scan';

const columns = 'grid grid-cols-[minmax(0,1.2fr)_minmax(0,1.3fr)_minmax(0,1fr)_minmax(0,1.2fr)_auto] items-center gap-x-4 gap-y-0.5 px-3 max-lg:grid-cols-1';
type Asked = { readonly what: 'edit' | 'delete'; readonly target: ScanTargetDto };

/** Whom to scan and how often; a row on a desk is a card on a phone. */
export function TargetList({ targets, onChanged }: { targets: readonly ScanTargetDto[]; onChanged: () => void }) {
  const t = useTranslations('scanPage.targets');
  const reason = useErrorText();
  const router = useRouter();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null);
  const scan = (target: ScanTargetDto): void => { startScan(target.id).then((run) => router.push(`/scan/${run.id}`), (error: unknown) => setFailed({ error })); };
  return (
    <section aria-labelledby="targets-head" className="mt-4">
      <SectionHead id="targets-head" title={t('title')} note={t('note')} />
      {failed === null ? null : <p role="alert" className="mb-2 text-high">{t('actionFailed')} {reason(failed.error)}</p>}
      {targets.length === 0 ? <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 rounded-lg border border-dashed border-line-2 px-3 py-2.5 text-text-2"><CalendarClock size={14} aria-hidden /><b className="text-text">{t('empty')}</b>{t('emptyHint')}</p> : (
        <div className="rounded-lg border border-line-2 bg-surface">
          <div aria-hidden className={`${columns} rounded-t-lg bg-sunken py-2 text-map text-text-3 max-lg:hidden`}><span>{t('name')}</span><span>{t('regions')}</span><span>{t('repeat')}</span><span>{t('last')}</span><span className="w-36" /></div>
          <ul>{targets.map((target) => <Row key={target.id} target={target} onScan={() => scan(target)} ask={(what) => setAsked({ what, target })} />)}</ul>
        </div>
      )}
      {asked?.what === 'edit' ? <TargetDialog target={asked.target} onClose={() => setAsked(null)} onSaved={() => { setAsked(null); onChanged(); }} /> : null}
      {asked?.what === 'delete' ? (
        <ConfirmDialog
          title={t('deleteTitle', { name: asked.target.name })} body={t('deleteBody')} confirm={t('deleteConfirm')} working={t('deleting')} failed={t('actionFailed')} danger
          onClose={() => setAsked(null)} run={async () => { await deleteTarget(asked.target.id); setAsked(null); onChanged(); }}
        />
      ) : null}
    </section>
  );
}

function Row({ target, onScan, ask }: { target: ScanTargetDto; onScan: () => void; ask: (what: Asked['what']) => void }) {
  const t = useTranslations('scanPage.targets');
  const repeat = useTranslations('scanPage.repeat');
  const interval = useIntervalText();
  const texts = useTargetTexts();
  const { lastScan } = target;
  const cell = 'min-w-0';
  const label = 'mr-1.5 text-text-3 lg:sr-only';
  return (
    <li className={`${columns} border-t border-line py-2 max-lg:first:border-t-0`} data-testid="scan-target">
      <div className={cell}><h3 className="font-bold break-words">{target.name}</h3><p className="text-map break-words text-text-2"><span className="sr-only">{t('who')} </span>{texts.who(target)}</p></div>
      <p className={`${cell} break-words`}><span className={label}>{t('regions')}</span>{texts.where(target)}</p>
      <p className={cell}><span className={label}>{t('repeat')}</span>{target.everyMinutes === null ? <span className="text-text-3">{repeat('never')}</span> : <>{interval(target.everyMinutes)}{target.nextRunAt === null ? null : <span className="block text-map text-text-2 max-lg:ml-1.5 max-lg:inline">{t('next')}: <DateText iso={target.nextRunAt} /></span>}</>}</p>
      <p className={cell}><span className={label}>{t('last')}</span>{lastScan === null ? <span className="text-text-3">{t('never')}</span> : <Link href={`/scan/${lastScan.id}`} className="inline-flex flex-wrap items-center gap-x-1.5 text-accent-text underline-offset-2 hover:underline"><ScanStateTag scan={lastScan} /><DateText iso={lastScan.createdAt} /></Link>}</p>
      <span className="flex items-center justify-end gap-1 max-lg:justify-start lg:w-36">
        <Button size="small" icon={<Play size={12} aria-hidden />} aria-label={t('scanNamed', { name: target.name })} disabled={lastScan !== null && isRunning(lastScan)} onClick={onScan}>{t('scan')}</Button>
        <Menu
          label={t('more', { name: target.name })} trigger={<Ellipsis size={16} aria-hidden />}
          items={[
            { id: 'edit', label: t('edit'), icon: <Pencil size={14} aria-hidden />, onSelect: () => ask('edit') },
            { id: 'delete', label: t('delete'), icon: <Trash2 size={14} aria-hidden className="text-high" />, onSelect: () => ask('delete') },
          ]}
        />
      </span>
    </li>
  );
}
