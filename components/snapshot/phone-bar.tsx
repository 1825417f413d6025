'use client';
import { ChevronRight, EllipsisVertical, Keyboard, Languages, ListFilter, Map as MapIcon, Menu as MenuIcon, Route, Search, StickyNote, SunMoon, Table2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import { languages, switchLocale } from '@/components/ui/language-menu';
import { Menu } from '@/components/ui/menu';
import { SeverityIcon } from '@/components/ui/severity-icon';
import { toggleTheme } from '@/components/ui/theme-button';
import { ExportButton } from '@/components/export/export-button';
import { CollectedTime } from './collected-time';
import { NotesDialog } from '@/components/notes/notes-button';
import { ViewsButton } from '@/components/views/views-button';
import { SaveButton } from './save-button';
import { ShareButton } from './share-button';
import { useSnapshot } from './snapshot-context';
import { crumbsOf } from './crumbs';

/** Top bar of a phone: menu, name, search, findings, more. */
export function PhoneBar({ onOpen, onTable, onTrace, onHelp }: { onOpen: (start: 'search' | 'findings' | 'top') => void; onTable: () => void; onTrace: () => void; onHelp: () => void }) {
  const t = useTranslations('map.screen');
  const common = useTranslations('common');
  const other = useLocale() === 'ja' ? 'en' : 'ja';
  const find = useTranslations('map.findings');
  const search = useTranslations('map.search');
  const tracing = useTranslations('trace');
  const { document, analysis, notes, overview, viewState: { table } } = useSnapshot();
  const noting = useTranslations('notes');
  const [noted, setNoted] = useState(false);
  const worst = analysis.findings[0]?.severity;
  return (
    <header className="flex h-13 shrink-0 items-center gap-1 border-b border-line bg-surface px-1">
      <IconButton label={t('openMenu')} icon={<MenuIcon size={20} aria-hidden />} onClick={() => onOpen('top')} />
      <div className="min-w-0 flex-1">
        <h1 className="truncate text-section font-bold">{document.name}</h1>
        <p className="truncate text-map leading-4 text-text-2"><CollectedTime /></p>
      </div>
      <IconButton label={search('label')} icon={<Search size={20} aria-hidden />} onClick={() => onOpen('search')} />
      <span className="relative">
        <IconButton label={find('title')} icon={<ListFilter size={20} aria-hidden />} onClick={() => onOpen('findings')} />
        {worst === undefined ? null : <SeverityIcon severity={worst} size={13} className="pointer-events-none absolute top-1.5 right-1.5" />}
      </span>
      <ShareButton iconOnly />
      <Menu
        label={t('more')} trigger={<EllipsisVertical size={20} aria-hidden />}
        items={[
          { id: 'table', label: table === null ? t('table') : t('map'), icon: table === null ? <Table2 size={16} aria-hidden /> : <MapIcon size={16} aria-hidden />, onSelect: onTable },
          { id: 'trace', label: tracing('open'), icon: <Route size={16} aria-hidden />, onSelect: onTrace },
          ...(notes.actions === null || overview !== null ? [] : [{ id: 'notes', label: notes.all.length === 0 ? noting('title') : noting('titleCount', { count: notes.all.length }), icon: <StickyNote size={16} aria-hidden />, onSelect: () => setNoted(true) }]),
          { id: 'theme', label: common('theme'), icon: <SunMoon size={16} aria-hidden />, onSelect: toggleTheme },
          { id: 'language', label: languages[other], icon: <Languages size={16} aria-hidden />, onSelect: () => switchLocale(other) },
          { id: 'help', label: t('help'), icon: <Keyboard size={16} aria-hidden />, onSelect: onHelp },
        ]}
      />
      {noted ? <Suspense fallback={null}><NotesDialog onClose={() => setNoted(false)} /></Suspense> : null}
    </header>
  );
}

/** Where the selection is: account, Region, VPC. */
export function PhoneCrumbs() {
  const t = useTranslations('map.screen');
  const { topology, map, viewState: { selection } } = useSnapshot();
  const { parts, cidr } = crumbsOf(topology, map, selection);
  return (
    <section aria-label={t('place')} className="flex h-11 shrink-0 items-center gap-1 border-b border-line bg-sunken pr-1 pl-4 text-body whitespace-nowrap">
      <p className="flex min-w-0 flex-1 items-center gap-1 overflow-hidden">
        {parts.map((part, i) => (
          <span key={part} className="inline-flex min-w-0 items-center gap-1">
            {i === 0 ? null : <ChevronRight size={12} aria-hidden className="shrink-0 text-text-3" />}
            <span className={`truncate ${i === 2 ? 'font-bold text-vpc-text' : 'text-text-2'}`}>{part}</span>
          </span>
        ))}
        {cidr === null ? null : <span className="ml-1 truncate text-text-3">{cidr}</span>}
      </p>
      <ViewsButton />
      <ExportButton iconOnly />
      <SaveButton iconOnly />
    </section>
  );
}
