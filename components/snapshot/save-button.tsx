'use client';
import { Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { useSnapshot } from './snapshot-context';

/** Keeps a gallery account as a snapshot of one's own. Nothing to save in a stored snapshot or in somebody's share. */
export function SaveButton() {
  const t = useTranslations('map.screen');
  const { source } = useSnapshot();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  if (source.kind !== 'gallery') return null;
  const save = async (): Promise<void> => {
    setState('busy');
    try {
      const response = await fetch(`/api/gallery/${encodeURIComponent(source.id)}/save`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
      if (!response.ok) throw new Error(String(response.status));
      const { id } = (await response.json()) as { id: string };
      location.assign(`/snapshots/${id}${location.search}`);
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button icon={<Save size={14} aria-hidden />} disabled={state === 'busy'} onClick={() => void save()}>{state === 'busy' ? t('saving') : t('save')}</Button>
      {state === 'failed' ? <span role="alert" className="text-map text-high">{t('saveFailed')}</span> : null}
    </>
  );
}
