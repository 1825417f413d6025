// Texts of rules and fixes: both languages have the same keys and parameters, and every parameter is one that the rule gives.
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { fixCodes, ruleIds } from '../lib/model/analysis';
import type { Finding } from '../lib/model/analysis';
import { textParams } from '../lib/analyse/rules/text-params';
import { rules } from '../lib/analyse/rules/rules';
import { sampleAnalyses, sampleFindings } from '../lib/analyse/rules/testing-samples';
import { planFix } from '../lib/analyse/fixes/plan-fix';
import { messages } from './load';

type Tree = { readonly [key: string]: string | Tree };
function leaves(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(path + key, value);
    else for (const [inner, text] of leaves(value, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}
/** Names of ICU arguments: `{name}` and `{name, …`. */
const argumentsOf = (text: string): string[] => [...new Set([...text.matchAll(/\{([a-z][a-zA-Z]*)(?:\}|, (?:select|plural|number))/g)].map((match) => match[1] ?? ''))].sort();

const findings = sampleFindings();
const parts = (finding: Finding): readonly string[] => (finding.verdict === 'unknown' ? ['title', 'summary', 'unknown', 'aws'] : ['title', 'summary', 'what', 'why', 'certainty', 'aws']);

describe.each(['rules', 'fixes'] as const)('%s', (area) => {
  it('has the same keys and parameters in both languages', () => {
    const en = leaves(messages.en[area]);
    const ja = leaves(messages.ja[area]);
    expect([...ja.keys()]).toEqual([...en.keys()]);
    for (const [key, text] of en) expect([key, argumentsOf(ja.get(key) ?? '')]).toEqual([key, argumentsOf(text)]);
  });
  it('leaves no half-width punctuation of the wrong language', () => {
    for (const [key, text] of leaves(messages.ja[area])) expect([key, /[a-z]\. |, [぀-ヿ一-鿿]/.test(text.replaceAll(/\([^)]*\)/g, ''))]).toEqual([key, false]);
  });
});

describe('rules', () => {
  it('have samples of both verdicts', () => {
    for (const id of ruleIds) expect([id, ...new Set(findings.filter((finding) => finding.rule === id).map((finding) => finding.verdict))].toSorted()).toEqual([id, 'unknown', 'violated'].toSorted());
  });
  it.each(['en', 'ja'] as const)('give every parameter of their texts (%s)', (locale) => {
    const problems: string[] = [];
    const t = createTranslator({ locale, messages: messages[locale].rules as never, onError: (error) => problems.push(error.message) }) as unknown as (key: string, values: object) => string;
    for (const finding of findings) {
      for (const part of parts(finding)) {
        const text = t(`${finding.rule}.${part}`, textParams(finding.params, locale));
        if (/undefined|NaN|\{|\}/.test(text) || text.startsWith('rules.')) problems.push(`${finding.id} ${part}: ${text}`);
      }
    }
    expect(problems).toEqual([]);
  });
  it('name each severity case', () => {
    for (const rule of rules) {
      if (rule.severity.by !== 'case') continue;
      const texts = (messages.en.rules.cases as Record<string, Record<string, string>>)[rule.id] ?? {};
      expect([rule.id, Object.keys(texts).sort()]).toEqual([rule.id, Object.keys(rule.severity.cases).sort()]);
    }
  });
  it('have a text for every fact of evidence', () => {
    const known = new Set([...Object.keys(messages.en.rules.evidence), ...Object.keys(messages.en.kinds.evidence)]);
    const facts = new Set(findings.flatMap((finding) => finding.evidence.map((item) => item.split(':')[0] ?? '')));
    expect([...facts].filter((fact) => !known.has(fact))).toEqual([]);
  });
  it('explain why without the particulars of one host', () => {
    for (const id of ruleIds) expect([id, argumentsOf(messages.en.rules[id].why).filter((name) => !['side', 'edge', 'router', 'cause', 'group', 'reserved'].includes(name))]).toEqual([id, []]);
  });
  it('keep summaries short enough for a list', () => {
    for (const id of ruleIds) expect([id, messages.en.rules[id].summary.length <= 40, messages.ja.rules[id].summary.length <= 22]).toEqual([id, true, true]);
  });
});

describe('fixes', () => {
  it('have a title for every code and a text for every platform and note', () => {
    const texts = leaves(messages.en.fixes);
    for (const code of fixCodes) expect([code, texts.has(`${code}.title`), texts.has(`${code}.description`)]).toEqual([code, true, true]);
    const used = new Set<string>();
    for (const { topology, analysis } of sampleAnalyses()) {
      for (const finding of analysis.findings) {
        for (const variant of finding.fixes.flatMap((code) => planFix(code, finding, topology, analysis).variants)) {
          used.add(`platforms.${variant.platform}`);
          for (const note of variant.notes) used.add(`fixNotes.${note}`);
        }
      }
    }
    expect([...used].filter((key) => !texts.has(key))).toEqual([]);
  });
});
