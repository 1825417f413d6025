'use client';
import { ExternalLink, Link2 } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { SeverityPill } from '@/components/ui/pill';
import { ruleIds, severities } from '@/lib/model/analysis';
import type { Params, RuleId, Severity } from '@/lib/model/analysis';
import { getRule } from '@/lib/analyse/rules/rules';
import type { SeverityTable } from '@/lib/analyse/rules/rule';
import { textParams } from '@/lib/analyse/rules/text-params';
import { PageFrame } from './page-frame';
import ruleExamples from './rule-examples.json';

/** Texts of a finding speak of one host, so the reference shows them with an example. */
type Example = Readonly<Record<RuleId, { readonly violated: Params | null; readonly unknown: Params | null }>>;
const examples = ruleExamples as unknown as Example;

const levelsOf = (table: SeverityTable): readonly (readonly [string, Severity | null])[] => Object.entries(table.by === 'belief' ? table.levels : table.cases);
function worstOf(table: SeverityTable): Severity {
  const used = new Set(levelsOf(table).map(([, severity]) => severity));
  return severities.find((severity) => used.has(severity)) ?? 'info';
}

function SeverityRows({ rule, table }: { rule: RuleId; table: SeverityTable }) {
  const t = useTranslations('rules');
  const common = useTranslations('common');
  return (
    <ul className="flex flex-col gap-1">
      {levelsOf(table).map(([id, severity]) => (
        <li key={id} className="flex items-start gap-2">
          <span className="w-24 shrink-0">{severity === null ? <span className="text-text-3">{t('noFinding')}</span> : <SeverityPill severity={severity}>{common(`severity.${severity}`)}</SeverityPill>}</span>
          <span className="min-w-0 text-text-2">{t(table.by === 'belief' ? `beliefs.${id}` : `cases.${rule}.${id}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function RuleArticle({ id }: { id: RuleId }) {
  const t = useTranslations('rules');
  const home = useTranslations('home.rules');
  const fixes = useTranslations('fixes');
  const locale = useLocale() === 'ja' ? 'ja' : 'en';
  const rule = getRule(id);
  const { violated, unknown } = examples[id];
  const found = textParams(violated ?? {}, locale);
  const part = (title: string, children: React.ReactNode) => (
    <div className="grid grid-cols-[160px_minmax(0,1fr)] gap-x-4 gap-y-1 py-2 max-sm:grid-cols-1">
      <h3 className="text-text-3">{title}</h3>
      <div className="max-w-180">{children}</div>
    </div>
  );
  return (
    <article id={id} aria-labelledby={`${id}-title`} className="scroll-mt-4 rounded-lg border border-line-2 bg-surface px-4 py-2 target:border-accent">
      <h2 id={`${id}-title`} className="flex min-h-8 flex-wrap items-center gap-2 text-section font-bold">
        <SeverityPill severity={worstOf(rule.severity)} large>{id}</SeverityPill>
        <span className="max-sm:order-2 max-sm:w-full">{t(`${id}.title`)}</span>
        <a href={`#${id}`} aria-label={home('link', { rule: id })} title={home('link', { rule: id })} className="inline-flex size-6 items-center justify-center rounded-md text-text-3 hover:bg-hover hover:text-text max-sm:order-1 max-sm:ml-auto max-sm:size-11"><Link2 size={14} aria-hidden /></a>
      </h2>
      <div className="divide-y divide-line">
        {part(t('sections.what'), <><p className="text-map text-text-3">{home('example')}</p><p>{t(`${id}.what`, found)}</p></>)}
        {part(t('sections.why'), <p>{t(`${id}.why`, found)}</p>)}
        {part(t('sections.certainty'), <p>{t(`${id}.certainty`, found)}</p>)}
        {part(t('sections.severity'), <SeverityRows rule={id} table={rule.severity} />)}
        {part(t('sections.fixes'), rule.fixes.length === 0 ? '—' : <ul className="list-disc pl-4">{rule.fixes.map((code) => <li key={code}>{fixes.has(`${code}.title`) ? fixes(`${code}.title`) : code}</li>)}</ul>)}
        {part(t('sections.neededData'), <p className="text-text-2">{rule.neededCoverage.join(', ')}. {home('unknownNote')}</p>)}
        {unknown === null ? null : part(t('sections.unknown'), <><p className="text-map text-text-3">{home('example')}</p><p>{t(`${id}.unknown`, textParams(unknown, locale))}</p></>)}
        {part(t('sections.aws'), (
          <>
            <p>{t(`${id}.aws`, found)}</p>
            <ul className="mt-1">
              {rule.awsPages.map((page) => (
                <li key={page.url}><a href={page.url} target="_blank" rel="noreferrer noopener" className="inline-flex min-h-6 items-center gap-1 text-accent-text underline underline-offset-2 max-sm:min-h-11"><ExternalLink size={12} aria-hidden className="shrink-0" />{page.title}</a></li>
              ))}
            </ul>
          </>
        ))}
      </div>
    </article>
  );
}

/** Reference of every rule; findings link to its anchors. */
export function RulesScreen() {
  const t = useTranslations('rules');
  const home = useTranslations('home.rules');
  return (
    <PageFrame place="rules">
      <h1 className="text-title font-bold">{home('title')}</h1>
      <p className="mt-1 mb-4 max-w-180 text-text-2">{home('lead')}</p>
      <div className="grid grid-cols-[240px_minmax(0,1fr)] items-start gap-6 max-lg:grid-cols-1">
        <nav aria-label={home('contents')} className="sticky top-4 rounded-lg border border-line-2 bg-surface p-2 max-lg:static">
          <ul>
            {ruleIds.map((id) => (
              <li key={id}><a href={`#${id}`} className="flex min-h-7 items-start gap-2 rounded-md px-2 py-1.5 hover:bg-hover max-sm:min-h-11"><b className="w-12 shrink-0">{id}</b><span className="text-text-2">{t(`${id}.summary`)}</span></a></li>
            ))}
          </ul>
        </nav>
        <div className="flex flex-col gap-3">{ruleIds.map((id) => <RuleArticle key={id} id={id} />)}</div>
      </div>
    </PageFrame>
  );
}
