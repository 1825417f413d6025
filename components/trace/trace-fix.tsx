'use client';
import { SquareTerminal } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import type { Trace } from '@/lib/model/trace';
import { findingOf } from '@/lib/view/trace/finding-of';

/** The way to mend what the trace shows: the finding it proves, or the worst one of the host that breaks it. */
export function TraceFix({ trace }: { trace: Trace }) {
  const t = useTranslations('trace.fix');
  const fixes = useTranslations('fixes');
  const rules = useTranslations('rules');
  const { analysis, setViewState } = useSnapshot();
  const finding = findingOf(analysis, trace);
  const code = finding?.fixes[0];
  if (finding === null || code === undefined) return null;
  const subject = finding.resources[0];
  return (
    <footer className="border-t border-line px-4 py-3 text-body">
      <p className="mb-2"><b>{t('title')}</b> <span className="text-text-2">{fixes.has(`${code}.title`) ? fixes(`${code}.title`) : code}</span></p>
      <Button tone="primary" icon={<SquareTerminal size={14} aria-hidden />} onClick={() => setViewState({ selection: subject ?? null, panel: 'findings' })} title={rules.has(`${finding.rule}.title`) ? `${finding.rule} ${rules(`${finding.rule}.title`)}` : finding.rule}>{t('show')}</Button>
    </footer>
  );
}
