import 'server-only';
import { createTranslator } from 'use-intl/core';
import { locales, messages } from '../../messages/load';
import type { Locale } from '../../messages/load';
import { textParams } from '../analyse/rules/text-params';
import type { Finding, Params } from '../model/analysis';
import type { ImportProblem } from '../model/problem';

/** Texts for the terminal, from the same files as the page. */
export interface Texts {
  readonly locale: Locale;
  readonly text: (key: string, params?: Params) => string;
  readonly finding: (finding: Finding) => { readonly title: string; readonly what: string };
  readonly problem: (problem: ImportProblem) => { readonly title: string; readonly hint: string };
}

export function pickTerminalLocale(wanted: string | undefined, env: NodeJS.ProcessEnv): Locale {
  const named = locales.find((locale) => locale === wanted);
  if (named) return named;
  return (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

export function buildTexts(locale: Locale): Texts {
  const translate = createTranslator({ locale, messages: messages[locale] as Record<string, unknown>, timeZone: 'UTC', onError: () => undefined });
  const call = translate as unknown as (key: string, values?: Record<string, unknown>) => string;
  const text = (key: string, params: Params = {}): string => call(key, textParams(params, locale));
  return {
    locale,
    text,
    finding: (finding) => ({
      title: text(`rules.${finding.rule}.title`, finding.params),
      what: text(`rules.${finding.rule}.${finding.verdict === 'unknown' ? 'unknown' : 'what'}`, finding.params),
    }),
    problem: (problem) => ({ title: text(`problems.${problem.code}.title`, problem.params), hint: text(`problems.${problem.code}.hint`, problem.params) }),
  };
}
