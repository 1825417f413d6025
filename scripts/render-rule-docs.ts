// Renders the reference page of every warning, in both languages, from the rule's own data, its texts and real findings of small accounts.
import { createTranslator } from 'use-intl/core';
import { planFix } from '../lib/analyse/fixes/plan-fix';
import { beliefLevels } from '../lib/analyse/rules/host-view';
import type { Rule } from '../lib/analyse/rules/rule';
import { rules } from '../lib/analyse/rules/rules';
import { sampleAnalyses } from '../lib/analyse/rules/testing-samples';
import { textParams } from '../lib/analyse/rules/text-params';
import type { Finding } from '../lib/model/analysis';
import { messages } from '../messages/load';
import type { Locale } from '../messages/load';

type Translate = (key: string, values?: Record<string, string | number>) => string;
const translator = (locale: Locale, area: 'rules' | 'fixes' | 'common'): Translate => createTranslator({ locale, messages: messages[locale][area] as never }) as unknown as Translate;

const samples = sampleAnalyses();
const fileName = (rule: string, locale: Locale): string => (locale === 'en' ? `${rule}.md` : `${rule}.ja.md`);

const most = 8;
const words = {
  en: { heading: 'Warnings', generated: 'Made by `node scripts/rule-docs.mjs` from the rule, its texts and made findings; do not edit.', other: '日本語', example: 'Examples, one per case', undecided: 'When it cannot tell', case: 'When', rule: 'Rule', short: 'In short', intro: 'Every warning ENI Lens gives. What the verdicts mean, and the exact conditions, are in [verdicts.md](../verdicts.md).' },
  ja: { heading: '警告一覧', generated: '`node scripts/rule-docs.mjs` が、ルール、その文章、作成した検出結果から生成します。編集しないでください。', other: 'English', example: 'ケースごとの例', undecided: '判定できない場合', case: '条件', rule: 'ルール', short: '概要', intro: 'ENI Lens が出すすべての警告です。判定の意味と正確な条件は [verdicts.md](../verdicts.md)（英語）にあります。' },
} as const;

interface Examples {
  /** Distinct wordings, with the severity they came with. */
  readonly what: ReadonlyMap<string, Finding>;
  readonly certainty: ReadonlyMap<string, Finding>;
  readonly unknown: ReadonlySet<string>;
  readonly first: Finding | null;
}

/** One example per wording variant, so that a page shows every branch of its text once. */
function examplesOf(rule: Rule, t: Translate, locale: Locale): Examples {
  const what = new Map<string, Finding>();
  const certainty = new Map<string, Finding>();
  const unknown = new Set<string>();
  const variants = new Set<string>();
  let first: Finding | null = null;
  for (const finding of samples.flatMap(({ analysis }) => analysis.findings.filter((candidate) => candidate.rule === rule.id))) {
    const values = textParams(finding.params, locale);
    if (finding.verdict === 'unknown') {
      unknown.add(t(`${rule.id}.unknown`, values));
      continue;
    }
    first ??= finding;
    const variant = JSON.stringify(['mode', 'side', 'extent', 'kind', 'role', 'reason', 'reserved', 'billed', 'check', 'wider'].map((name) => finding.params[name] ?? null));
    if (!variants.has(variant)) what.set(t(`${rule.id}.what`, values), finding);
    variants.add(variant);
    const sure = t(`${rule.id}.certainty`, values);
    if (!certainty.has(sure)) certainty.set(sure, finding);
  }
  return { what, certainty, unknown, first };
}

function severityTable(rule: Rule, t: Translate, common: Translate): string[] {
  const name = (severity: string | null): string => (severity === null ? t('noFinding') : common(`severity.${severity}`));
  const rows = rule.severity.by === 'belief'
    ? beliefLevels.map((level) => [t(`beliefs.${level}`), name(rule.severity.by === 'belief' ? rule.severity.levels[level] : null)])
    : Object.entries(rule.severity.cases).map(([key, severity]) => [t(`cases.${rule.id}.${key}`), name(severity)]);
  const head = rule.severity.by === 'belief' ? t('severityByBelief') : t('severityByCase');
  const router = rule.id === 'AR-02' || rule.id === 'AR-04' ? ['', t('routerStep')] : [];
  return [`| ${head} | ${t('sections.severity')} |`, '|---|---|', ...rows.map(([when, severity]) => `| ${when} | ${severity} |`), ...router, ''];
}

function commandsOf(rule: Rule, fixes: Translate): string[] {
  const lines: string[] = [];
  for (const code of rule.fixes) {
    lines.push(`### ${fixes(`${code}.title`)}`, '', fixes(`${code}.description`), '');
    const sample = samples.flatMap(({ topology, analysis }) => analysis.findings.filter((finding) => finding.rule === rule.id && finding.fixes.includes(code)).map((finding) => planFix(code, finding, topology, analysis)))[0];
    const variant = sample?.variants[0];
    if (variant === undefined) continue;
    lines.push(`${fixes(`platforms.${variant.platform}`)}:`, '', '```sh', ...variant.commands, '```', '', `${fixes('sections.undo')}:`, '', '```sh', ...variant.undo, '```', '', `${fixes('sections.verify')}:`, '', '```sh', ...variant.verify, '```', '');
    lines.push(...variant.notes.map((note) => `- ${fixes(`fixNotes.${note}`)}`), ...(variant.notes.length > 0 ? [''] : []));
  }
  return lines;
}

function page(rule: Rule, locale: Locale): string {
  const t = translator(locale, 'rules');
  const fixes = translator(locale, 'fixes');
  const w = words[locale];
  const { what, certainty, unknown, first } = examplesOf(rule, t, locale);
  const common = translator(locale, 'common');
  const quoted = (examples: ReadonlyMap<string, Finding>): string[] => [...examples].slice(0, most).flatMap(([text, finding]) => [`> ${text} *(${common(`severity.${finding.severity}`)})*`, '']);
  const aws = t(`${rule.id}.aws`);
  return [
    `<!-- ${w.generated} -->`, `# ${rule.id} ${t(`${rule.id}.title`)}`, '', `[${w.other}](${fileName(rule.id, locale === 'en' ? 'ja' : 'en')}) · [${w.heading}](${locale === 'en' ? 'README.md' : 'README.ja.md'})`, '', `**${t(`${rule.id}.summary`)}${locale === 'ja' ? '。' : '.'}**`, '',
    ...severityTable(rule, t, common),
    `## ${t('sections.what')}`, '', `${w.example}:`, '', ...quoted(what),
    ...(first === null ? [] : [`## ${t('sections.why')}`, '', t(`${rule.id}.why`, textParams(first.params, locale)), '']),
    `## ${t('sections.certainty')}`, '', ...quoted(certainty),
    `## ${t('sections.aws')}`, '', aws, '', ...rule.awsPages.map(({ title, url }) => `- [${title}](${url})`), '',
    `## ${w.undecided}`, '', `${t('sections.neededData')}: ${rule.neededCoverage.join(', ')}`, '', ...[...unknown].slice(0, 3).flatMap((text) => [`> ${text}`, '']),
    `## ${t('sections.fixes')}`, '', fixes('sections.shownOnly'), '', ...commandsOf(rule, fixes),
  ].join('\n').replaceAll(/\n{3,}/g, '\n\n').trimEnd() + '\n';
}

function index(locale: Locale): string {
  const t = translator(locale, 'rules');
  const w = words[locale];
  return [
    `<!-- ${w.generated} -->`, `# ${w.heading}`, '', `[${w.other}](${locale === 'en' ? 'README.ja.md' : 'README.md'})`, '', w.intro, '', `| ${w.rule} | ${w.short} |`, '|---|---|',
    ...rules.map((rule) => `| [${rule.id}](${fileName(rule.id, locale)}) | ${t(`${rule.id}.title`)} |`),
  ].join('\n') + '\n';
}

/** File name in `docs/rules` → content. */
export function renderRuleDocs(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const locale of ['en', 'ja'] as const) {
    files.set(locale === 'en' ? 'README.md' : 'README.ja.md', index(locale));
    for (const rule of rules) files.set(fileName(rule.id, locale), page(rule, locale));
  }
  return files;
}
