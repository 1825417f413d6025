'use client';
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { SeverityIcon } from '@/components/ui/severity-icon';
import { shortenId } from '@/components/ui/short-id';
import type { Finding } from '@/lib/model/analysis';
import { getRule } from '@/lib/analyse/rules/rules';
import { textParams } from '@/lib/analyse/rules/text-params';
import { refOf } from '@/lib/view/resource-kind';
import { ShowTrace } from '@/components/trace/show-trace';
import { EvidenceList } from './evidence-list';
import { FixBox } from './fix-box';
import { GapList } from './gap-list';
import { findingLevel } from './finding-text';
import { LinkedText } from './linked-text';
import { usePanel } from './panel-context';
import { ResourceLinks } from './resource-link';

/** One finding: what, why, how sure, what AWS says, ways to fix. */
export function FindingCard({ finding, initiallyOpen, self }: { finding: Finding; initiallyOpen: boolean; self: string }) {
  const t = useTranslations('inspector.finding');
  const rules = useTranslations('rules');
  const fixes = useTranslations('fixes');
  const common = useTranslations('common');
  const { topology, shared } = usePanel();
  const about = finding.resources.filter((id) => id !== self).map((id) => refOf(topology, id));
  const [open, setOpen] = useState(initiallyOpen);
  const [fix, setFix] = useState(finding.fixes[0] ?? null);
  const level = findingLevel(finding);
  const values = textParams(finding.params, useLocale() === 'ja' ? 'ja' : 'en');
  const text = (key: string): string | null => (rules.has(`${finding.rule}.${key}`) ? rules(`${finding.rule}.${key}`, values) : null);
  const what = level === 'unknown' ? (text('unknown') ?? text('what')) : text('what');
  const aws = text('aws');
  const why = text('why');
  const certainty = level === 'unknown' ? null : text('certainty');
  const handled = finding.params.belief === 'configured' || finding.params.belief === 'likely';
  const summary = handled && certainty !== null ? certainty : text('summary');
  const pages = getRule(finding.rule).awsPages;
  return (
    <article className="border-b border-line py-1.5 last:border-b-0">
      <h4>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="flex min-h-6 w-full items-start gap-2 rounded-sm py-0.5 text-left max-sm:min-h-11 max-sm:items-center">
          <SeverityIcon severity={level} size={14} label={common(`severity.${level}`)} className="mt-px" />
          <span className="min-w-0 flex-1 font-bold">{finding.rule} {text('title')}</span>
          <ChevronRight size={14} aria-hidden className={`mt-px shrink-0 text-text-3 transition-transform ${open ? 'rotate-90' : ''}`} />
        </button>
      </h4>
      {open ? (
        <div className="flex flex-col gap-2">
          {handled && certainty !== null ? <p><LinkedText text={certainty} /></p> : null}
          {what === null ? null : <p className="text-text-2"><LinkedText text={what} /></p>}
          <GapList gaps={finding.gaps} />
          <ShowTrace proof={finding.proof} />
          {finding.fixes.length > 1 ? (
            <label className="flex flex-col gap-1">
              <span className="text-map text-text-3">{t('fixes', { count: finding.fixes.length })}</span>
              <select value={fix ?? ''} onChange={(event) => setFix(finding.fixes.find((code) => code === event.target.value) ?? null)} className="h-7 w-full rounded-md border border-line-3 bg-surface px-2 text-body text-text max-sm:h-11">
                {finding.fixes.map((code) => <option key={code} value={code}>{fixes.has(`${code}.title`) ? fixes(`${code}.title`) : code}</option>)}
              </select>
            </label>
          ) : fix === null ? null : <h5 className="font-bold">{fixes.has(`${fix}.title`) ? fixes(`${fix}.title`) : fix}</h5>}
          {fix === null ? null : <FixBox key={fix} code={fix} finding={finding} />}
          <dl className="text-map [&_dd]:text-text-2 [&_dt]:text-text-3 [&>div]:grid [&>div]:grid-cols-[72px_minmax(0,1fr)] [&>div]:gap-2 [&>div]:border-t [&>div]:border-line [&>div]:py-1">
            {why === null ? null : <div><dt>{t('why')}</dt><dd><LinkedText text={why} /></dd></div>}
            <div><dt>{t('certainty')}</dt><dd>{finding.verdict === 'unknown' ? null : <b className="text-text">{t('confidence', { value: finding.confidence })} </b>}{certainty === null || handled ? null : <LinkedText text={certainty} />}</dd></div>
            {finding.evidence.length === 0 ? null : <div><dt>{t('evidence')}</dt><dd><EvidenceList evidence={finding.evidence} /></dd></div>}
            <div><dt>{t('about')}</dt><dd><ResourceLinks targets={about} /></dd></div>
            {aws === null ? null : <div><dt>{t('aws')}</dt><dd>{aws}{shared ? null : pages.map((page) => <a key={page.url} href={page.url} target="_blank" rel="noreferrer noopener" className="block min-h-6 py-1 text-accent-text underline underline-offset-2">{page.title}</a>)}</dd></div>}
          </dl>
          {shared ? null : <Link href={`/rules#${finding.rule}`} className="inline-flex min-h-6 items-center self-start text-map text-accent-text hover:underline max-sm:min-h-11">{t('about-rule', { rule: finding.rule })}</Link>}
        </div>
      ) : summary === null ? null : <p className="pl-[22px] text-text-2">{summary}<span className="block truncate text-map text-text-3">{about.slice(0, 3).map((ref) => (ref.name === ref.id ? shortenId(ref.id) : ref.name)).join(', ')}</span></p>}
    </article>
  );
}

/** All findings of the selection; the first is open. */
export function FindingCards({ findings, self }: { findings: readonly Finding[]; self: string }) {
  return findings.map((finding, i) => <FindingCard key={finding.id} finding={finding} initiallyOpen={i === 0} self={self} />);
}
