'use client';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { setTourOpen } from './tour-open';

/** What each step speaks of; where it is not on the screen the card stands for itself. */
const steps = [{ id: 'map', anchor: '#map' }, { id: 'findings', anchor: '[aria-labelledby="rail-findings"]' }, { id: 'trace', anchor: '[data-tour="trace"]' }] as const;
const width = 320;
const gap = 12;

interface Place { readonly ring: DOMRect | null; readonly left: number; readonly top: number }

/** Beside its anchor, inside of the window; large anchors get the card in their middle. */
function placeCard(anchor: Element | null, height: number): Place {
  const ring = anchor?.getBoundingClientRect() ?? null;
  const clamp = (value: number, most: number): number => Math.max(gap, Math.min(value, most - gap));
  if (ring === null || ring.width === 0 || innerWidth < 640) return { ring: null, left: Math.max(gap, (innerWidth - width) / 2), top: innerHeight - height - 72 };
  if (ring.width > innerWidth / 2) return { ring, left: ring.left + (ring.width - width) / 2, top: ring.top + 48 };
  const right = ring.right + gap + width < innerWidth;
  return { ring, left: clamp(right ? ring.right + gap : ring.right - width, innerWidth - width), top: clamp(right ? ring.top : ring.bottom + gap, innerHeight - height) };
}

/** Three steps for somebody who sees this for the first time. It covers nothing that one needs, and Esc ends it. */
export function Tour() {
  const t = useTranslations('tour');
  const [at, setAt] = useState(0);
  const [place, setPlace] = useState<Place | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const step = steps[at] ?? steps[0];
  const last = at === steps.length - 1;
  const end = (): void => { setTourOpen(false); if (before.current instanceof HTMLElement) before.current.focus(); };
  useEffect(() => { before.current = document.activeElement; }, []);
  useEffect(() => {
    const update = (): void => setPlace(placeCard(document.querySelector(step.anchor), card.current?.offsetHeight ?? 160));
    update();
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, [step.anchor]);
  // It can have the focus once it has its place.
  const placed = place !== null;
  useEffect(() => { if (placed) card.current?.focus(); }, [placed, at]);
  return (
    <>
      {place?.ring == null ? null : <div aria-hidden className="pointer-events-none fixed z-40 rounded-lg border-2 border-accent" style={{ left: place.ring.left + 2, top: place.ring.top + 2, width: place.ring.width - 4, height: place.ring.height - 4 }} />}
      <div
        ref={card} role="dialog" aria-labelledby="tour-title" aria-describedby="tour-text" tabIndex={-1} data-testid="tour"
        onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); end(); } }}
        className="fixed z-50 rounded-lg border border-accent-line bg-surface p-4 shadow-float outline-none" style={{ width: `min(${width}px, calc(100vw - ${gap * 2}px))`, left: place?.left ?? gap, top: place?.top ?? gap, visibility: place === null ? 'hidden' : 'visible' }}
      >
        <p className="text-map text-text-2">{t('step', { number: at + 1, total: steps.length })}</p>
        <h2 id="tour-title" className="text-section font-bold">{t(`${step.id}.title`)}</h2>
        <p id="tour-text" className="mt-1 text-body text-text-2">{t(`${step.id}.text`)}</p>
        <div className="mt-3 flex items-center gap-2">
          {last ? null : <Button onClick={end}>{t('skip')}</Button>}
          <span className="flex-1" />
          {at === 0 ? null : <Button onClick={() => setAt(at - 1)}>{t('back')}</Button>}
          <Button tone="primary" onClick={() => (last ? end() : setAt(at + 1))}>{t(last ? 'done' : 'next')}</Button>
        </div>
      </div>
    </>
  );
}
