'use client';
import { useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import type { MapCamera } from './use-map-camera';

/** − 100% + and fit. The percentage sets 100 %. */
export function ZoomControl({ camera }: { camera: Pick<MapCamera, 'fit' | 'zoomBy' | 'zoomTo'> }) {
  const t = useTranslations('map');
  const format = useFormatter();
  const zoom = useStore((state) => Math.round(state.transform[2] * 100));
  const percent = format.number(zoom / 100, { style: 'percent' });
  const part = 'inline-flex h-full items-center justify-center text-text-2 hover:bg-hover hover:text-text -outline-offset-2';
  return (
    <div role="group" aria-label={t('zoom')} className="flex h-7 shrink-0 overflow-hidden rounded-md border border-line-2 bg-surface text-map max-sm:h-11">
      <button type="button" aria-label={t('zoomOut')} title={t('zoomOut')} onClick={() => camera.zoomBy(0.8)} className={`w-7 max-sm:w-11 ${part}`}><Minus size={14} aria-hidden /></button>
      <button type="button" aria-label={t('zoomReset', { percent })} title={t('zoomReset', { percent })} onClick={() => camera.zoomTo(1)} className={`w-12 border-x border-line max-sm:w-14 ${part}`}>{percent}</button>
      <button type="button" aria-label={t('zoomIn')} title={t('zoomIn')} onClick={() => camera.zoomBy(1.25)} className={`w-7 border-r border-line max-sm:w-11 ${part}`}><Plus size={14} aria-hidden /></button>
      <button type="button" aria-label={t('fit')} title={t('fit')} onClick={camera.fit} className={`w-7 max-sm:w-11 ${part}`}><Maximize size={13} aria-hidden /></button>
    </div>
  );
}
