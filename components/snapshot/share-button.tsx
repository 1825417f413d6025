'use client';
import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useSnapshot } from './snapshot-context';

/** Only a stored snapshot can be shared. */
export function ShareButton({ iconOnly = false }: { iconOnly?: boolean }) {
  const t = useTranslations('map.screen');
  const { source } = useSnapshot();
  const [open, setOpen] = useState(false);
  if (source.kind !== 'snapshot') return null;
  return (
    <>
      {iconOnly
        ? <IconButton label={t('shareButton')} icon={<Share2 size={20} aria-hidden />} onClick={() => setOpen(true)} />
        : <Button tone="primary" icon={<Share2 size={14} aria-hidden />} onClick={() => setOpen(true)}>{t('shareButton')}</Button>}
      {open ? null : null}
    </>
  );
}
