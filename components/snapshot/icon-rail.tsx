'use client';
import { Layers, ListFilter, Route, Search } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import { useSnapshot } from './snapshot-context';

/** The rail while a trace needs the room: each part opens over the screen; the last ends the trace. */
export function IconRail({ onOpen }: { onOpen: (start: 'search' | 'findings' | 'top') => void }) {
  const t = useTranslations('map');
  const tracing = useTranslations('trace');
  const { setViewState } = useSnapshot();
  return (
    <nav aria-label={t('screen.rail')} className="flex w-12 shrink-0 flex-col items-center gap-2 border-r border-line bg-surface pt-3">
      <IconButton label={t('search.label')} icon={<Search size={17} aria-hidden />} onClick={() => onOpen('search')} />
      <IconButton label={t('layers.title')} icon={<Layers size={17} aria-hidden />} onClick={() => onOpen('top')} />
      <IconButton label={t('findings.title')} icon={<ListFilter size={17} aria-hidden />} onClick={() => onOpen('findings')} />
      <IconButton label={tracing('close')} aria-pressed icon={<Route size={17} aria-hidden />} onClick={() => setViewState({ trace: null, selection: null })} className="bg-accent-soft text-accent-text!" />
    </nav>
  );
}
