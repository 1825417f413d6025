'use client';
import { ArrowDown, ArrowUp, MapPin } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { SeverityIcon } from '@/components/ui/severity-icon';
import { shortenId } from '@/components/ui/short-id';
import type { CellValue, Table, TableColumn, TableRow } from '@/lib/view/table/table';
import { useNarrow } from './use-narrow';
import { visibleRange } from './visible-range';

// Without a tab stop a keyboard cannot scroll it.
const focusable = { role: 'group', tabIndex: 0 } as const;
type Print = (value: CellValue, column: TableColumn) => ReactNode;
const severityText = { high: 'text-high', medium: 'text-medium', low: 'text-low', info: 'text-info', unknown: 'text-unknown' } as const;
const isSeverity = (value: CellValue): value is keyof typeof severityText => typeof value === 'string' && Object.hasOwn(severityText, value);

function usePrint(): Print {
  const t = useTranslations('table');
  const common = useTranslations('common');
  const kinds = useTranslations('kinds.eni');
  const scenarios = useTranslations('scenarios.names');
  const format = useFormatter();
  return (value, column) => {
    if (value === null || value === '') return <span className="text-text-3">—</span>;
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'number') return format.number(value, { maximumFractionDigits: 2 });
    if (column.codes === 'severities' && isSeverity(value)) return <span className={`inline-flex items-center gap-1 font-bold ${severityText[value]}`}><SeverityIcon severity={value} size={12} />{common(`severity.${value}`)}</span>;
    if (column.codes === 'tiers') return common(`tier.${value}`);
    if (column.codes === 'kinds') return kinds.has(value) ? kinds(value) : value;
    if (column.codes === 'scenarios') return value.split(' ').map((tag) => (scenarios.has(`${tag}.short`) ? scenarios(`${tag}.short`) : tag)).join(', ');
    return value;
  };
}

function Row({ table, row, print, selected, height }: { table: Table; row: TableRow; print: Print; selected: boolean; height: string }) {
  const t = useTranslations('table');
  const common = useTranslations('common');
  const { select } = useSnapshot();
  const named = table.columns.findIndex((column) => column.key === 'name');
  const name = String(row.cells[named] || row.select);
  const worst = row.cells[table.columns.findIndex((column) => column.codes === 'severities')] ?? null;
  return (
    <tr aria-selected={selected} className={`${height} ${selected ? 'bg-accent-soft' : 'hover:bg-hover'}`}>
      <td className="border-b border-line px-1">
        <span className="flex items-center gap-1 pr-1">
          <button type="button" aria-label={t('onMap', { name })} title={t('onMap', { name })} onClick={() => select(row.select, { fly: true })} className="inline-flex size-6 items-center justify-center rounded-md text-text-3 hover:text-accent-text max-sm:size-11"><MapPin size={13} aria-hidden /></button>
          {isSeverity(worst) && table.mode !== 'findings' ? <SeverityIcon severity={worst} size={12} label={common(`severity.${worst}`)} /> : null}
        </span>
      </td>
      {table.columns.map((column, i) => {
        const value = row.cells[i] ?? null;
        const long = typeof value === 'string' && value.length > 36 ? value : undefined;
        const first = i === 0 && table.mode !== 'findings';
        return (
          <td key={column.key} title={first ? row.id : long} className={`max-w-72 truncate border-b border-line px-2 whitespace-nowrap ${column.align === 'end' ? 'text-right' : ''}`}>
            {first || (table.mode === 'findings' && column.key === 'name')
              ? <button type="button" title={t('inspect', { name: first ? row.id : name })} onClick={() => select(row.select)} className={`min-h-6 rounded-sm text-accent-text hover:underline max-sm:min-h-11 ${first ? 'font-mono tracking-[-0.2px]' : ''}`}>{first ? shortenId(row.id) : print(value, column)}</button>
              : print(value, column)}
          </td>
        );
      })}
    </tr>
  );
}

/** Only the rows in view are in the document; their number is in `aria-rowcount`, all of them in the CSV. */
export function TableGrid({ table, rows, sort, descending, onSort }: { table: Table; rows: readonly TableRow[]; sort: string | null; descending: boolean; onSort: (key: string) => void }) {
  const t = useTranslations('table');
  const { viewState } = useSnapshot();
  const print = usePrint();
  const narrow = useNarrow();
  const size = narrow ? 44 : 28;
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => { observer.disconnect(); element.removeEventListener('scroll', measure); };
  }, []);
  const drawn = useRef(rows);
  useEffect(() => {
    if (drawn.current === rows) return;
    drawn.current = rows;
    box.current?.scrollTo({ top: 0 });
  }, [rows]);
  const { first, last } = visibleRange(view.top, view.height, size, rows.length);
  return (
    <div ref={box} {...focusable} aria-label={t(`modes.${table.mode}`)} className="min-h-0 flex-1 overflow-auto border-t border-line -outline-offset-2">
      <table aria-rowcount={rows.length + 1} className="w-max min-w-full border-separate border-spacing-0 text-map">
        <thead className="sticky top-0 z-10 bg-sunken">
          <tr>
            <th scope="col" className="border-b border-line bg-sunken"><span className="sr-only">{t('map')}</span></th>
            {table.columns.map((column) => {
              const label = t(`columns.${column.key}`);
              const active = sort === column.key;
              return (
                <th key={column.key} scope="col" aria-sort={active ? (descending ? 'descending' : 'ascending') : 'none'} className={`border-b border-line bg-sunken px-1 font-normal ${column.align === 'end' ? 'text-right' : 'text-left'}`}>
                  <button type="button" title={t('sortBy', { column: label })} onClick={() => onSort(column.key)} className={`inline-flex h-7 items-center gap-1 rounded-sm px-1 whitespace-nowrap -outline-offset-2 hover:text-text max-sm:h-11 ${active ? 'font-bold text-text' : 'text-text-3'}`}>
                    {label}
                    {active ? (descending ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />) : null}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {first > 0 ? <tr aria-hidden style={{ height: first * size }} /> : null}
          {rows.slice(first, last).map((row) => <Row key={row.id} table={table} row={row} print={print} selected={viewState.selection === row.select} height={narrow ? 'h-11' : 'h-7'} />)}
          {last < rows.length ? <tr aria-hidden style={{ height: (rows.length - last) * size }} /> : null}
        </tbody>
      </table>
    </div>
  );
}
