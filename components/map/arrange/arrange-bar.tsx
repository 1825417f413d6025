'use client';
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import { listMovable } from '@/lib/view/arrange/drop-spot';
import { setArranging } from './arrange-open';

/** Over the map while frames can be dragged: what to do, back to the automatic order, done. */
export function ArrangeBar() {
  const t = useTranslations('arrange');
  const { map, viewState: { moves }, setViewState } = useSnapshot();
  return (
    <div role="group" aria-label={t('title')} className="absolute inset-x-2 top-2 z-[9] mx-auto flex w-fit items-center gap-2 rounded-lg border border-accent bg-surface px-3 py-1.5 text-body shadow-card max-sm:flex-wrap max-sm:justify-end">
      <span className="min-w-0 max-sm:w-full">{listMovable(map.frames).length > 0 ? t('hint') : t('nothing')}</span>
      <Button size="small" disabled={moves.length === 0} icon={<RotateCcw size={13} aria-hidden />} onClick={() => setViewState({ moves: [] })}>{t('reset')}</Button>
      <Button size="small" tone="primary" onClick={() => setArranging(false)}>{t('done')}</Button>
    </div>
  );
}
