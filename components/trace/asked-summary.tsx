'use client';
import { ArrowRight, Pencil, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { IconButton } from '@/components/ui/icon-button';
import type { TraceQuery } from '@/lib/model/trace';
import { endLabel } from '@/lib/view/trace/end-label';

/** What is traced, in one line: a phone needs its room for the drawing. A tap brings the fields back. */
export function AskedSummary({ query, onEdit }: { query: TraceQuery; onEdit: () => void }) {
  const t = useTranslations('trace');
  const { topology, setViewState } = useSnapshot();
  const ports = query.protocol === 'tcp' || query.protocol === 'udp';
  return (
    <div className="flex h-11 items-center border-b border-line bg-surface pl-3">
      <button type="button" onClick={onEdit} title={t('bar.edit')} className="flex h-full min-w-0 flex-1 items-center gap-1.5 text-left text-body whitespace-nowrap -outline-offset-2">
        <b className="min-w-0 truncate">{endLabel(topology, query.from).name}</b><ArrowRight size={13} aria-hidden className="shrink-0 text-text-2" /><b className="min-w-0 truncate">{endLabel(topology, query.to).name}</b>
        <span className="shrink-0 text-text-2">{t(`bar.protocols.${query.protocol}`)}{ports ? ` ${query.port ?? t('bar.anyPort')}` : ''}</span>
        <Pencil size={13} aria-hidden className="shrink-0 text-accent-text" /><span className="sr-only">{t('bar.edit')}</span>
      </button>
      <IconButton label={t('close')} icon={<X size={18} aria-hidden />} onClick={() => setViewState({ trace: null, selection: null })} />
    </div>
  );
}
