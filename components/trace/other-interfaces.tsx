'use client';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import type { Trace, TraceEndpoint } from '@/lib/model/trace';
import { endLabel } from '@/lib/view/trace/end-label';
import { VerdictWord } from './verdict-banner';
import { useStartTrace } from './use-start-trace';

/** The same question for the other ENIs of a host that was named as a whole; each opens its own trace. */
export function OtherInterfaces({ trace }: { trace: Trace }) {
  const t = useTranslations('trace');
  const { topology } = useSnapshot();
  const start = useStartTrace();
  if (trace.alternatives.length === 0) return null;
  const refOf = (end: TraceEndpoint): string => end.resourceId ?? end.address ?? end.ref;
  const text = (end: TraceEndpoint): string => { const label = endLabel(topology, refOf(end)); return label.icon === 'network-interface' ? `${label.name} ${end.address ?? label.address}` : label.name; };
  return (
    <section className="border-t border-line px-4 py-2 text-body">
      <h3 className="font-bold">{t('alternatives.title')}</h3>
      <ul className="mt-1 flex flex-col gap-1 text-map">
        {trace.alternatives.map((other) => (
          <li key={`${refOf(other.from)}/${refOf(other.to)}`} className="flex flex-wrap items-center gap-x-3">
            <button type="button" onClick={() => start({ from: refOf(other.from), to: refOf(other.to) })} aria-label={t('alternatives.trace', { from: text(other.from), to: text(other.to) })} className="min-h-6 rounded-sm text-left text-accent-text hover:underline max-sm:min-h-11">{t('alternatives.item', { from: text(other.from), to: text(other.to) })}</button>
            <VerdictWord verdict={other.forward}>{t(`verdict.request.${other.forward}`)}</VerdictWord>
            <VerdictWord verdict={other.return}>{t(`verdict.${other.forward === 'blocked' ? 'replyWould' : 'reply'}.${other.return}`)}</VerdictWord>
            {other.symmetric === null ? null : <span className="text-text-2">{t(other.symmetric ? 'alternatives.symmetric' : 'alternatives.asymmetric')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
