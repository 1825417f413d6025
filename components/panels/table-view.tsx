'use client';
import { Download, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import { Tabs } from '@/components/ui/tabs';
import { visibleIds } from '@/lib/view/filter';
import { formatCsv } from '@/lib/view/table/csv';
import { arrangeRows, buildTable } from '@/lib/view/table/table';
import { tableModes } from '@/lib/view/view-state';
import { downloadText } from './download-text';
import { TableGrid } from './table-grid';

/** Everything of the map as rows. What the map's filters leave out is said, and one button away. */
export function TableView() {
  const t = useTranslations('table');
  const { topology, analysis, notes, viewState, setViewState, document } = useSnapshot();
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  const wanted = useDeferredValue(query);
  const mode = viewState.table?.mode ?? 'network-interfaces';
  const sort = viewState.table?.sort ?? null;
  const descending = viewState.table?.descending ?? false;
  const table = useMemo(() => buildTable(topology, analysis, mode, notes.texts), [topology, analysis, mode, notes.texts]);
  const visible = useMemo(() => visibleIds(topology, analysis, viewState.filters, viewState.where, notes.texts), [topology, analysis, viewState.filters, viewState.where, notes.texts]);
  const filtered = useMemo(() => (visible === null ? table : { ...table, rows: table.rows.filter((row) => visible.has(row.id) || visible.has(row.select)) }), [table, visible]);
  const hidden = table.rows.length - filtered.rows.length;
  const rows = useMemo(() => arrangeRows(all ? table : filtered, wanted, sort, descending), [all, table, filtered, wanted, sort, descending]);
  const setSort = (key: string): void => setViewState({ table: { mode, sort: key, descending: sort === key ? !descending : false } });
  const save = (): void => downloadText(`${document.name} ${t(`modes.${mode}`)}.csv`, 'text/csv', formatCsv(table, rows, table.columns.map((column) => t(`columns.${column.key}`))));
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface" data-testid="table-view">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-2">
        <div className="min-w-0"><Tabs label={t('tabs')} value={mode} onChange={(next) => setViewState({ table: { mode: next, sort: null, descending: false } })} tabs={tableModes.map((id) => ({ id, label: t(`modes.${id}`) }))} /></div>
        <label className="relative ml-auto max-sm:ml-0 max-sm:w-full">
          <span className="sr-only">{t('filter')}</span>
          <Search size={14} aria-hidden className="pointer-events-none absolute top-1/2 left-2 -translate-y-1/2 text-text-3" />
          <input type="search" value={query} placeholder={t('filterPlaceholder')} onChange={(event) => setQuery(event.target.value)} className="h-7 w-60 rounded-md border border-line-3 bg-surface pr-2 pl-7 text-body placeholder:text-text-3 max-sm:h-11 max-sm:w-full" />
        </label>
        <Button icon={<Download size={14} aria-hidden />} title={t('csvHint')} onClick={save}>{t('csv')}</Button>
      </div>
      <output className="flex min-h-7 flex-wrap items-center gap-x-3 px-4 py-1 text-map text-text-2">
        <span>{rows.length === table.rows.length ? t('countAll', { total: table.rows.length }) : t('count', { shown: rows.length, total: table.rows.length })}</span>
        {hidden === 0 ? null : (
          <span>{all ? null : t('mapFilters', { count: hidden })} <button type="button" onClick={() => setAll(!all)} className="min-h-6 text-accent-text underline underline-offset-2 max-sm:min-h-11">{t(all ? 'hideAgain' : 'showAll')}</button></span>
        )}
      </output>
      {rows.length === 0 ? <p className="border-t border-line px-4 py-8 text-center text-text-2">{t(table.rows.length === 0 ? 'none' : 'empty')}</p> : <TableGrid key={mode} table={table} rows={rows} sort={sort} descending={descending} onSort={setSort} />}
    </div>
  );
}
