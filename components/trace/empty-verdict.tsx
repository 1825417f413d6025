'use client';
import { Radar } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useStartReach } from '@/components/reach/use-start-reach';
import { SeverityIcon } from '@/components/ui/severity-icon';
import { findingLevel } from '@/components/panels/finding-text';
import { ruleLineKey } from '@/components/snapshot/rule-line';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { endLabel } from '@/lib/view/trace/end-label';
import { useStartTrace } from './use-start-trace';

const most = 12;

/** Nothing is traced yet: what this is for, and the traces that prove the warnings of this snapshot. */
export function EmptyVerdict() {
  const t = useTranslations('trace');
  const lines = useTranslations('map.findings');
  const { topology, analysis } = useSnapshot();
  const start = useStartTrace();
  const reach = useTranslations('reach.page');
  const ask = useStartReach();
  const proven = analysis.findings.flatMap((finding) => (finding.proof === null ? [] : [{ finding, proof: finding.proof }])).slice(0, most);
  return (
    <div className="px-4 py-1 text-body text-text-2">
      <p role="status">{t('empty.text')}</p>
      <section aria-label={reach('questions')} className="mt-3">
        <h3 className="font-bold text-text">{reach('questions')}</h3>
        <button type="button" onClick={() => ask({ question: 'internet', ref: null })} className="flex w-full items-center gap-2 rounded px-1 py-1.5 text-left hover:bg-hover max-sm:min-h-11"><Radar size={14} aria-hidden className="text-text-2" /><span className="text-text">{reach('title.internet')}</span></button>
        <p className="px-1 text-map">{reach('questionsHint')}</p>
      </section>
      {proven.length === 0 ? null : (
        <section aria-label={t('proofs')} className="mt-3">
          <h3 className="font-bold text-text">{t('proofs')}</h3>
          <ul>
            {proven.map(({ finding, proof }) => (
              <li key={finding.id}>
                <button type="button" onClick={() => start(proof)} className="flex w-full items-start gap-2 rounded px-1 py-1.5 text-left hover:bg-hover max-sm:min-h-11">
                  <SeverityIcon severity={findingLevel(finding)} className="mt-px" />
                  <span className="min-w-0"><b className="text-text">{finding.rule}</b> {lines.has(ruleLineKey(finding)) ? lines(ruleLineKey(finding)) : ''}<span className="block truncate text-map">{endLabel(topology, proof.from).name} → {endLabel(topology, proof.to).name}</span></span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
