'use client';
import { ChevronDown, ChevronRight, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import { SeverityIcon } from '@/components/ui/severity-icon';
import type { TreeNode } from '@/lib/view/tree/map-tree';
import { setTreeOpen } from './tree-open';
import { useTree } from './use-tree';
import type { TreeRow } from './use-tree';

/** The map once more, as a tree that can be heard and walked by keyboard; beside the map, so that everybody may use it. */
export function MapTree() {
  const t = useTranslations('tree');
  const tree = useTree();
  const { list } = tree;
  const close = useRef(() => setTreeOpen(false)).current;
  useEffect(() => { list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(); }, [list]);
  return (
    <aside aria-label={t('title')} data-testid="map-tree" onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) { event.preventDefault(); event.stopPropagation(); close(); document.getElementById('map')?.focus(); } }} className="absolute inset-y-0 left-0 z-30 flex w-88 max-w-full flex-col border-r border-line bg-surface shadow-float">
      <header className="flex items-center gap-2 px-4 pt-3 pb-1"><h2 className="min-w-0 flex-1 truncate text-title font-bold">{t('title')}</h2><IconButton label={t('close')} icon={<X size={16} aria-hidden />} onClick={close} /></header>
      <p className="px-4 pb-2 text-map text-text-2">{t('hint')}</p>
      <ul ref={list} role="tree" aria-label={t('title')} onKeyDown={tree.onKeyDown} className="min-h-0 flex-1 overflow-auto pb-3">
        {tree.rows.map((row) => <Row key={row.node.key} row={row} tree={tree} />)}
      </ul>
    </aside>
  );
}

function Row({ row, tree }: { row: TreeRow; tree: ReturnType<typeof useTree> }) {
  const t = useTranslations('tree');
  const severity = useTranslations('common.severity');
  const format = useFormatter();
  const { node, open, position, size, rest } = row;
  const selected = node.id !== null && node.id === tree.selection;
  const label = useLabel(node);
  return (
    <li
      role="treeitem" aria-level={node.level} aria-posinset={position} aria-setsize={size} aria-selected={selected} {...(open === null ? {} : { 'aria-expanded': open })} data-key={node.key} tabIndex={tree.current?.node.key === node.key ? 0 : -1}
      onFocus={() => tree.setFocus(node.key)} className="outline-none focus-visible:[&>div]:ring-2 focus-visible:[&>div]:ring-accent focus-visible:[&>div]:ring-inset"
    >
      <span className="sr-only">{label}</span>
      <div aria-hidden onClick={() => tree.choose(node)} className={`flex min-h-7 cursor-pointer items-center gap-1.5 pr-3 text-body hover:bg-hover max-sm:min-h-11 ${selected ? 'bg-accent-soft' : ''}`} style={{ paddingLeft: 8 + (node.level - 1) * 16 }}>
        <span aria-hidden onClick={(event) => { if (open !== null) { event.stopPropagation(); tree.toggle(node, !open); } }} className="inline-flex size-5 shrink-0 items-center justify-center text-text-3">{open === null ? null : open ? <ChevronDown size={14} /> : <ChevronRight size={14} />}</span>
        {node.worst === null ? null : <SeverityIcon severity={node.worst} size={13} label={severity(node.worst)} />}
        <b className="min-w-0 truncate text-text" title={node.name}>{node.name}</b>
        <span className="shrink-0 text-text-2">{node.detail}</span>
        <span className="ml-auto shrink-0 pl-2 text-map text-text-2">{node.kind === 'interface' || node.kind === 'sibling' ? (node.alsoIn.length === 0 || node.kind === 'sibling' ? '' : `↔ ${node.count}`) : format.number(node.count)}</span>
      </div>
      {rest === null ? null : <button aria-hidden type="button" tabIndex={-1} onClick={() => tree.showMore(rest.parent)} className="min-h-6 px-4 text-map text-accent-text hover:underline max-sm:min-h-11">{t('more', { count: rest.count })}</button>}
    </li>
  );
}

/** What is read out: what it is, its name and address, what is wrong, and where else its host is. */
function useLabel(node: TreeNode): string {
  const t = useTranslations('tree');
  const severity = useTranslations('common.severity');
  const scenario = useTranslations('scenarios.names');
  return [
    t(`kinds.${node.kind}`), `${node.name} ${node.detail}`.trim(), ...(node.id === null || node.id === node.name || node.kind === 'place' ? [] : [node.id]),
    ...(node.tier === null ? [] : [t(`tier.${node.tier}`)]),
    ...(node.kind === 'interface' || node.kind === 'sibling' ? [] : [t('count', { count: node.count })]),
    ...(node.worst === null ? [] : [t('worst', { severity: severity(node.worst) })]),
    ...node.scenarios.map((id) => (scenario.has(`${id}.short`) ? scenario(`${id}.short`) : id)),
    ...(node.alsoIn.length === 0 ? [] : [t('alsoIn', { subnets: node.alsoIn.join(', ') })]),
  ].join(', ');
}
