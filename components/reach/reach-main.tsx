'use client';
import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { MapView } from '@/components/map/map-view';
import { PathContext } from '@/components/map/marks';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { PickMap } from '@/components/trace/pick-map';
import { isReachAsked } from '@/lib/view/reach/reach-view';
import { reachParts } from '@/lib/view/reach/reach-parts';
import { ReachBar } from './reach-bar';
import { useReach } from './use-reach';

/** The middle of the screen while a question is open: what is asked, and the map with the members of the chosen answer lit. */
export function ReachMain() {
  const t = useTranslations('reach.page');
  const { topology, viewState: { selection }, setViewState } = useSnapshot();
  const { view, state } = useReach();
  const [asked, setAsked] = useState(false);
  // Until the end is there the map is what one needs.
  const picking = asked || !isReachAsked(view.query);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || (event.target instanceof HTMLElement && event.target.closest('dialog, [role="menu"], input, select') !== null)) return;
      if (asked) { event.preventDefault(); setAsked(false); } else if (selection === null) { event.preventDefault(); setViewState({ reach: null }); }
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [asked, selection, setViewState]);
  const reach = state.kind === 'answer' ? state.reach : null;
  const parts = useMemo(() => (reach === null ? null : reachParts(topology, reach, view.shown)), [topology, reach, view.shown]);
  const pick = (ref: string): void => { setAsked(false); setViewState({ reach: { ...view, query: { ...view.query, ref } }, selection: null }); };
  return (
    <section aria-label={t('region')} className="flex size-full min-h-0 flex-col">
      <ReachBar view={view} picking={picking} onPick={setAsked} problem={state.kind === 'problem' ? state.problem : null} />
      <div className="relative min-h-0 flex-1">
        {picking && view.query.question !== 'internet'
          ? <PickMap end={view.query.question === 'to' ? 'to' : 'from'} onPick={pick} onCancel={asked && isReachAsked(view.query) ? () => setAsked(false) : null} />
          : <PathContext value={parts}><MapView /></PathContext>}
      </div>
    </section>
  );
}
