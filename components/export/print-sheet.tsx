'use client';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import { ruleLineKey } from '@/components/snapshot/rule-line';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { useFindingList } from '@/components/snapshot/use-lists';
import { Button } from '@/components/ui/button';
import { layoutOf } from '@/lib/view/layout-of';
import { makeExport } from './make-export';
import { useExportWords } from './use-export-words';

const options = { format: 'svg', scope: 'shown', paper: null, scale: 1, theme: 'light', redaction: 'none', legend: true, routes: false, notes: false } as const;
/** More are in the table, which prints badly and reads well on a screen. */
const mostFindings = 200;

/** What is printed instead of the screen: the map as a drawing on one page, always light, with title, time, coverage and legend, then the findings. */
export function PrintSheet({ onDone }: { onDone: () => void }) {
  const t = useTranslations('export.print');
  const common = useTranslations('common');
  const lines = useTranslations('map.findings');
  const severity = useTranslations('common.severity');
  const { document: snapshot, topology, analysis, map, notes, viewState } = useSnapshot();
  const words = useExportWords();
  const list = useFindingList();
  const [picture, setPicture] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    let alive = true;
    makeExport({ document: snapshot, topology, analysis, map, viewState, layout: layoutOf(viewState), notes, window: { width: 0, height: 0 } }, options, words).then(({ blob }) => {
      if (alive) return blob.text().then((text) => { if (alive) setPicture(text); });
      return undefined;
    }, () => { if (alive) { delete document.body.dataset['printing']; setFailed(true); } });
    const end = (): void => done.current();
    window.addEventListener('afterprint', end);
    document.body.dataset['printing'] = '';
    return () => {
      alive = false;
      window.removeEventListener('afterprint', end);
      delete document.body.dataset['printing'];
    };
  }, []); // eslint-disable-line react-hooks/exhaustive-deps -- what is on the screen at the moment of the call
  const shown = list.items.slice(0, mostFindings);
  if (failed) return createPortal(<div role="alert" className="fixed inset-x-4 bottom-16 z-50 mx-auto flex w-fit items-center gap-3 rounded-lg border border-high-line bg-surface px-4 py-2 text-body shadow-float">{t('failed')}<Button onClick={onDone}>{common('close')}</Button></div>, document.body);
  return createPortal(
    <div data-print-sheet data-testid="print-sheet" className="hidden print:block">
      {picture === null ? null : <Drawing svg={picture} name={snapshot.name} />}
      <h2 className="mt-4 break-before-page text-title font-bold">{t('findings', { count: list.total })}</h2>
      <ul>
        {shown.map((item) => (
          <li key={item.finding.id} className="break-inside-avoid border-b border-line-2 py-1 text-body">
            <b>{item.finding.rule}</b> {severity(item.level)} · <b>{item.subject.name}{item.device === null ? '' : ` ${item.device}`}</b> {item.subject.name === item.subject.id ? '' : item.subject.id}<br />{lines(ruleLineKey(item.finding))}
          </li>
        ))}
      </ul>
      {list.total > shown.length ? <p>{t('more', { count: list.total - shown.length })}</p> : null}
    </div>,
    document.body,
  );
}

/** In the page itself, not as an image: what is printed to a file can be searched and copied. It is our own drawing, with every text escaped, and has no scripts or styles. */
function Drawing({ svg, name }: { svg: string; name: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    if (!drawing.hasAttribute('viewBox')) drawing.setAttribute('viewBox', `0 0 ${drawing.getAttribute('width') ?? ''} ${drawing.getAttribute('height') ?? ''}`);
    for (const [key, value] of [['width', '100%'], ['height', '100%'], ['preserveAspectRatio', 'xMinYMin meet'], ['role', 'img'], ['aria-label', name]] as const) drawing.setAttribute(key, value);
    place.current?.replaceChildren(drawing);
    const frame = requestAnimationFrame(() => window.print());
    return () => cancelAnimationFrame(frame);
  }, [svg, name]);
  return <div ref={place} className="h-[96vh] w-full" />;
}
