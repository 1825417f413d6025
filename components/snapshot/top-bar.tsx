'use client';
import { Camera, Keyboard, Map as MapIcon, Route, Table2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { LanguageMenu } from '@/components/ui/language-menu';
import { Logo } from '@/components/ui/logo';
import { Tag } from '@/components/ui/pill';
import { NotesButton } from '@/components/notes/notes-button';
import { ViewsButton } from '@/components/views/views-button';
import { ThemeButton } from '@/components/ui/theme-button';
import { ExportButton } from '@/components/export/export-button';
import { CollectedTime } from './collected-time';
import { SaveButton } from './save-button';
import { ShareButton } from './share-button';
import { useSnapshot } from './snapshot-context';
import { useDraft } from './use-draft';

export function TopBar({ onTable, onTrace, onHelp }: { onTable: () => void; onTrace: () => void; onHelp: () => void }) {
  const t = useTranslations('map.screen');
  const common = useTranslations('common');
  const { document, source, viewState: { table, trace } } = useSnapshot();
  const tracing = useTranslations('trace');
  const { draft } = useDraft();
  return (
    <header className="flex h-12 shrink-0 items-center border-b border-line bg-surface">
      <Link href="/" aria-label={common('home')} className="flex h-full w-54 shrink-0 items-center gap-2 border-r border-line px-4 text-section font-bold -outline-offset-2 max-lg:w-auto">
        <Logo /><span className="max-md:sr-only">{common('product')}</span>
      </Link>
      <div className="flex min-w-0 flex-1 items-center gap-2.5 px-5">
        <Camera size={16} aria-hidden className="shrink-0 text-text-2" />
        <div className="min-w-0">
          <h1 className="truncate text-body font-bold">{document.name}</h1>
          <p className="truncate text-map leading-4 text-text-2"><CollectedTime /></p>
        </div>
        {source.kind === 'snapshot' ? (draft ? <Tag>{t('draft')}</Tag> : null) : <Tag>{t(source.kind)}</Tag>}
      </div>
      <div className="flex shrink-0 items-center gap-2 px-4">
        {table === null && trace !== null ? null : <Button data-tour="trace" icon={<Route size={14} aria-hidden />} onClick={onTrace} title={tracing('openHint')}><span className="max-lg:sr-only">{tracing('open')}</span></Button>}
        <Button icon={table === null ? <Table2 size={14} aria-hidden /> : <MapIcon size={14} aria-hidden />} onClick={onTable}>{table === null ? t('table') : t('map')}</Button>
        <ViewsButton />
        <NotesButton />
        <ExportButton />
        <SaveButton />
        <ShareButton />
        <span aria-hidden className="mx-1 h-5 w-px bg-line" />
        <IconButton label={t('help')} icon={<Keyboard size={15} aria-hidden />} onClick={onHelp} />
        <LanguageMenu />
        <ThemeButton />
      </div>
    </header>
  );
}
