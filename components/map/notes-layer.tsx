'use client';
import { StickyNote } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import type { MapModel } from '@/lib/model/map-model';
import { placeNotes } from '@/lib/view/notes/place-notes';
import { inView, type ViewRect } from './map-nodes';
import type { MapIndex } from './map-index';

/** A small note at the corner of everything somebody wrote about, at every level, of one size on the screen. */
export const NotesLayer = memo(function NotesLayer({ map, index, rect }: { map: MapModel; index: MapIndex; rect: ViewRect }) {
  const t = useTranslations('notes');
  const { notes, select } = useSnapshot();
  const marks = useMemo(() => placeNotes(index.boxes, notes.texts), [index, notes.texts]);
  return (
    <div className="absolute top-0 left-0 z-[7]" style={{ width: map.width, height: map.height }}>
      {marks.filter(({ x, y }) => inView({ x, y, width: 1, height: 1 }, rect)).map(({ x, y, ids, text }) => (
        <button
          key={ids[0]} type="button" data-note={ids.join(' ')} title={text} aria-label={t('mark', { text })} onClick={() => select(ids[0] ?? null)}
          className="far-centre hit pointer-events-auto absolute flex size-4 items-center justify-center rounded-[3px] border border-medium-line bg-medium-soft text-medium" style={{ left: x, top: y }}
        >
          <StickyNote size={11} aria-hidden />
        </button>
      ))}
    </div>
  );
});
