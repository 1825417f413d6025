'use client';
import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';

const ExportDialog = lazy(() => import('./export-dialog').then((module) => ({ default: module.ExportDialog })));

export function ExportButton({ iconOnly = false }: { iconOnly?: boolean }) {
  const t = useTranslations('export');
  const { overview } = useSnapshot();
  const [open, setOpen] = useState(false);
  return (
    <>
      {iconOnly ? <IconButton label={t('button')} icon={<Download size={20} aria-hidden />} onClick={() => setOpen(true)} /> : <Button icon={<Download size={14} aria-hidden />} disabled={overview !== null} onClick={() => setOpen(true)}>{t('button')}</Button>}
      {open ? <Suspense fallback={null}><ExportDialog onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}
