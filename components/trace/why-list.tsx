'use client';
import { useTranslations } from 'use-intl';
import { GapList } from '@/components/panels/gap-list';
import { SeverityIcon } from '@/components/ui/severity-icon';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import type { CoverageGap } from '@/lib/model/topology';
import type { Trace, TracePath, UnknownCause } from '@/lib/model/trace';
import { placeName } from '@/lib/view/trace/hop-words';
import { VerdictWord } from './verdict-banner';
import { useCodeText } from './use-step-text';

/** Why it is so: what stops it (with AWS's own code), what the answer depends on, other ways it may go, notes. */
export function WhyList({ trace }: { trace: Trace }) {
  const t = useTranslations('trace');
  const text = useCodeText();
  const { topology } = useSnapshot();
  const paths: readonly (readonly [way: 'request' | 'reply', path: TracePath])[] = [['request', trace.forward], ['reply', trace.return]];
  const causes = paths.flatMap(([, path]) => path.unknownBecause);
  const branches = paths.flatMap(([way, path]) => path.branches.map((branch) => ({ way, branch })));
  const { asymmetry } = trace;
  const blockers = paths.flatMap(([way, { blockedBy }]) => (blockedBy === null ? [] : [{ way, blockedBy }]));
  if (blockers.length + causes.length + branches.length + trace.notes.length === 0 && asymmetry === null) return null;
  return (
    <div className="mx-4 mb-2 flex flex-col gap-1.5 text-body text-text-2">
      {asymmetry === null || asymmetry.code === 'reply-blocked' ? null : <p>{text('asymmetry', asymmetry.code, asymmetry.at, asymmetry.detail)}</p>}
      {blockers.map(({ way, blockedBy }) => (
        <p key={way} className="text-text">
          <b>{t(`table.${way}`)}:</b> {text('blockers', blockedBy.code, blockedBy.id, { ...blockedBy.detail, ...(blockedBy.direction === null ? {} : { direction: blockedBy.direction }) })}
          {/^[A-Z_]+$/.test(blockedBy.code) ? <span className="ml-1 font-mono text-map tracking-[-0.2px] text-text-3 [overflow-wrap:anywhere]">{t('whyNote', { code: blockedBy.code })}</span> : null}
        </p>
      ))}
      {causes.length === 0 ? null : (
        <section aria-label={t('unknownTitle')} className="rounded border border-dashed border-unknown-line bg-unknown-soft px-2.5 py-1.5">
          <h3 className="flex items-center gap-1.5 font-bold text-unknown"><SeverityIcon severity="unknown" size={13} />{t('unknownTitle')}</h3>
          <ul className="flex flex-col gap-1 text-text">{causesByText(causes, text).map(([words, gaps]) => <li key={words}>{words}{gaps.length === 0 ? null : <GapList gaps={gaps} />}</li>)}</ul>
        </section>
      )}
      {branches.length === 0 ? null : (
        <section aria-label={t('branches.title', { count: branches.length })}>
          <h3 className="font-bold text-text">{t('branches.title', { count: branches.length })}</h3>
          <ul>{branches.map(({ way, branch }, i) => <li key={i} className="flex flex-wrap gap-x-2"><span>{t('branches.item', { way, number: branch.at + 1, choice: placeName(topology, branch.choice) })}</span><VerdictWord verdict={branch.path.verdict}>{t(`branches.verdict.${branch.path.verdict}`)}</VerdictWord></li>)}</ul>
        </section>
      )}
      {trace.notes.length === 0 ? null : (
        <ul aria-label={t('notesTitle')} className="list-disc pl-4 text-map">{[...new Set(trace.notes.map((note) => text('notes', note.code, null, note.detail)))].map((note) => <li key={note}>{note}</li>)}</ul>
      )}
    </div>
  );
}

/** The same cause on both ways is said once. */
function causesByText(causes: readonly UnknownCause[], text: ReturnType<typeof useCodeText>): readonly (readonly [string, readonly CoverageGap[]])[] {
  const found = new Map<string, Map<string, CoverageGap>>();
  for (const cause of causes) {
    const words = text('unknown', cause.code, cause.at, cause.detail);
    const gaps = found.get(words) ?? new Map<string, CoverageGap>();
    for (const gap of cause.gaps) gaps.set(`${gap.place}|${gap.resource}`, gap);
    found.set(words, gaps);
  }
  return [...found].map(([words, gaps]) => [words, [...gaps.values()]]);
}
