'use client';
import { useTranslations } from 'use-intl';
import { Focus, ListTree, Map as MapIcon, Move } from 'lucide-react';
import { setArranging, useArranging } from './arrange/arrange-open';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { setTreeOpen, useTreeOpen } from '@/components/tree/tree-open';
import { Legend } from './legend';
import { setMiniOpen, useMiniOpen } from './mini-open';
import type { MapCamera } from './use-map-camera';
import { ZoomControl } from './zoom-control';

const hops = [1, 2, 3] as const;

/** Below the map: legend, neighbourhood focus, zoom. */
export function MapBar({ far, camera }: { far: boolean; camera: MapCamera }) {
  const t = useTranslations('map');
  const { map, overview, viewState: { selection, focus, moves }, setViewState } = useSnapshot();
  const tree = useTreeOpen();
  const mini = useMiniOpen();
  const words = useTranslations('tree');
  const arranging = useArranging();
  const arrange = useTranslations('arrange');
  const centre = focus?.id ?? selection;
  return (
    <div className="flex h-11 shrink-0 items-center gap-2 px-2 max-sm:h-14">
      <div className="min-w-0 max-sm:hidden"><Legend far={far} allows={map.allows !== undefined} /></div>
      <span className="flex-1" />
      {centre === null ? null : (
        <Menu
          label={focus === null ? t('focus') : `${t('focus')}: ${t('focusHops', { hops: focus.hops })}`} placement="top" triggerClass={`border bg-surface ${focus === null ? 'border-line-2' : 'border-accent text-accent-text!'}`}
          trigger={<><Focus size={14} aria-hidden />{focus === null ? null : <span>{t('focusHops', { hops: focus.hops })}</span>}</>}
          items={[
            { id: 'off', label: t('focusEverything'), checked: focus === null, onSelect: () => setViewState({ focus: null }) },
            ...hops.map((n) => ({ id: String(n), label: t('focusHops', { hops: n }), checked: focus?.hops === n, onSelect: () => setViewState({ focus: { id: centre, hops: n } }) })),
          ]}
        />
      )}
      <IconButton label={words('open')} aria-expanded={tree} icon={<ListTree size={15} aria-hidden />} onClick={() => setTreeOpen(!tree)} className="border border-line-2 bg-surface" />
      <IconButton label={moves.length === 0 ? arrange('open') : arrange('openMoved', { count: moves.length })} aria-pressed={arranging} disabled={overview !== null} icon={<Move size={15} aria-hidden />} onClick={() => setArranging(!arranging)} className={`border bg-surface ${moves.length === 0 ? 'border-line-2' : 'border-accent text-accent-text!'}`} />
      <IconButton label={t('mini')} aria-expanded={mini} icon={<MapIcon size={15} aria-hidden />} onClick={() => setMiniOpen(!mini)} className="border border-line-2 bg-surface" />
      <ZoomControl camera={camera} />
    </div>
  );
}
