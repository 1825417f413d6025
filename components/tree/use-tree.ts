'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import type { Analysis } from '@/lib/model/analysis';
import type { Topology } from '@/lib/model/topology';
import { treeChildren, treeRoots, treeWay } from '@/lib/view/tree/map-tree';
import type { TreeNode } from '@/lib/view/tree/map-tree';

export interface TreeRow { readonly node: TreeNode; readonly open: boolean | null; readonly position: number; readonly size: number; /** What its branch does not show yet, below the last of it. */ readonly rest: { readonly parent: string; readonly count: number } | null }
/** Children of one branch that are in the page; the rest is asked for. */
const step = 200;

const made = new WeakMap<Analysis, Map<string, readonly TreeNode[]>>();
/** A branch once it was opened. */
function childrenOf(topology: Topology, analysis: Analysis, node: TreeNode): readonly TreeNode[] {
  let branches = made.get(analysis);
  if (branches === undefined) made.set(analysis, (branches = new Map()));
  let found = branches.get(node.key);
  if (found === undefined) branches.set(node.key, (found = treeChildren(topology, analysis, node)));
  return found;
}

/** Rows of the open branches, the one with the focus, and the keys of the tree view pattern (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/). */
export function useTree() {
  const { topology, analysis, select, viewState: { selection } } = useSnapshot();
  const roots = useMemo(() => treeRoots(topology), [topology]);
  // What is selected on the map is opened here.
  const way = useMemo(() => (selection === null ? [] : treeWay(topology, selection)), [topology, selection]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([...(roots.length === 1 && roots[0] !== undefined ? [roots[0].key] : []), ...way.slice(0, -1)]));
  const [more, setMore] = useState<ReadonlyMap<string, number>>(new Map());
  const [focus, setFocus] = useState<string | null>(() => way.at(-1) ?? null);
  const list = useRef<HTMLUListElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const rows = useMemo(() => {
    const all: TreeRow[] = [];
    const add = (nodes: readonly TreeNode[], parent: string): void => {
      const shown = more.get(parent) ?? step;
      nodes.slice(0, shown).forEach((node, at) => {
        const leaf = node.kind === 'sibling' || (node.kind === 'interface' && node.count === 0) || (node.kind === 'subnet' && node.count === 0);
        all.push({ node, open: leaf ? null : open.has(node.key), position: at + 1, size: nodes.length, rest: null });
        if (!leaf && open.has(node.key)) add(childrenOf(topology, analysis, node), node.key);
      });
      const last = all.at(-1);
      if (nodes.length > shown && last !== undefined) all[all.length - 1] = { ...last, rest: { parent, count: nodes.length - shown } };
    };
    add(roots, '');
    return all;
  }, [roots, open, more, topology, analysis]);
  useEffect(() => {
    const last = way.at(-1);
    if (last === undefined) return;
    setOpen((before) => new Set([...before, ...way.slice(0, -1)]));
    setFocus(last);
  }, [way]);
  const current = rows.find(({ node }) => node.key === focus) ?? rows[0];
  useEffect(() => { list.current?.querySelector(`[data-key="${CSS.escape(current?.node.key ?? '')}"]`)?.scrollIntoView({ block: 'nearest' }); }, [current?.node.key]);

  const toggle = (node: TreeNode, wanted: boolean): void => setOpen((before) => { const next = new Set(before); if (wanted) next.add(node.key); else next.delete(node.key); return next; });
  const go = (row: TreeRow | undefined): void => {
    if (row === undefined) return;
    setFocus(row.node.key);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row.node.key)}"]`)?.focus());
  };
  const showMore = (parent: string): void => setMore((before) => new Map([...before, [parent, (before.get(parent) ?? step) + step]]));
  const choose = (node: TreeNode): void => { setFocus(node.key); if (node.id !== null) select(node.id, { fly: true }); };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (current === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.indexOf(current);
    const { node } = current;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => (current.rest === null ? go(rows[at + 1]) : showMore(current.rest.parent)), ArrowUp: () => go(rows[at - 1]), Home: () => go(rows[0]), End: () => go(rows.at(-1)),
      ArrowRight: () => { if (current.open === false) toggle(node, true); else if (current.open === true) go(rows[at + 1]); },
      ArrowLeft: () => { if (current.open === true) toggle(node, false); else go(rows.find((row) => row.node.key === node.parent)); },
      Enter: () => choose(node), ' ': () => choose(node),
      '*': () => setOpen((before) => new Set([...before, ...rows.filter((row) => row.node.parent === node.parent && row.open !== null).map((row) => row.node.key)])),
    };
    const act = keys[event.key];
    if (act !== undefined) { typed.current = { text: '', at: 0 }; act(); }
    else if (event.key.length === 1 && /\S/.test(event.key)) {
      const now = event.timeStamp;
      typed.current = { text: (now - typed.current.at < 700 ? typed.current.text : '') + event.key.toLowerCase(), at: now };
      const { text } = typed.current;
      const after = [...rows.slice(text.length > 1 ? at : at + 1), ...rows];
      go(after.find((row) => row.node.name.toLowerCase().startsWith(text)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { rows, current, selection, list, onKeyDown, toggle, choose, setFocus, showMore };
}
