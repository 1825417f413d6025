'use client';
import { ChevronLeft, CircleX } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError } from '@/components/api/request';
import { useErrorText } from '@/components/api/use-error-text';
import { PageFrame } from '@/components/home/page-frame';
import { DateText } from '@/components/panels/date-text';
import { Button } from '@/components/ui/button';
import { Tag } from '@/components/ui/pill';
import { StateNote } from '@/components/ui/state-note';
import { CancelDialog } from './cancel-dialog';
import { CellGrid } from './cell-grid';
import { GapGroups } from './gap-groups';
import { RunProgress } from './run-progress';
import { RunResult } from './run-result';
import { isRunning, useScan } from './use-scan';

/** One scan: its course while it runs, its result for ever. Reloading or leaving does not stop it. */
export function ScanRunScreen({ id }: { id: string }) {
  const t = useTranslations('scanPage.run');
  const reason = useErrorText();
  const { view, error, setScan } = useScan(id);
  const [cancelling, setCancelling] = useState(false);
  const back = <Link href="/scan/history" className="inline-flex items-center gap-1 text-accent-text underline-offset-2 hover:underline max-sm:min-h-11"><ChevronLeft size={14} aria-hidden />{t('back')}</Link>;
  if (view === null) {
    const gone = error instanceof ApiError && error.code === 'not-found';
    return (
      <PageFrame place="scan">
        {back}
        {error === null ? <output className="block py-6 text-center text-text-3">{t('loading')}</output> : <><h1 className="sr-only">{t('notFound')}</h1><StateNote role="alert" title={gone ? t('notFound') : reason(error)}>{gone ? t('notFoundHint') : t('offline')}</StateNote></>}
      </PageFrame>
    );
  }
  const { scan, cells } = view;
  const running = isRunning(scan);
  return (
    <PageFrame place="scan">
      {back}
      <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-2 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-title font-bold break-words">{t('title', { name: scan.targetName })}</h1>
          <p className="mt-1 flex flex-wrap items-center gap-x-2 text-text-2"><Tag tone={running ? 'accent' : 'neutral'}>{t(`states.${scan.state}`)}</Tag>{t(`by.${scan.trigger}`)} · <DateText iso={scan.createdAt} />{scan.accounts.length === 0 ? null : <span>{scan.accounts.join(', ')}</span>}{scan.pinned ? <Tag>{t('pinned')}</Tag> : null}</p>
        </div>
        {running ? <Button className="ml-auto" icon={<CircleX size={14} aria-hidden />} disabled={scan.state === 'cancelling'} onClick={() => setCancelling(true)}>{t('cancel')}</Button> : null}
      </div>
      {error === null ? null : <output className="mb-3 block text-medium">{t('offline')}</output>}
      <div className="flex flex-col gap-3">
        {running ? <RunProgress scan={scan} /> : <RunResult scan={scan} onChanged={setScan} />}
        {running || scan.snapshotId === null ? null : <GapGroups cells={cells} />}
        {running || cells.length > 0 ? <CellGrid cells={cells} /> : null}
      </div>
      {cancelling && running ? <CancelDialog scan={scan} onClose={() => setCancelling(false)} onChanged={setScan} /> : null}
    </PageFrame>
  );
}
