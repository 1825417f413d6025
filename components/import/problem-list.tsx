'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { SeverityIcon } from '@/components/ui/severity-icon';
import type { ImportProblem } from '@/lib/model/problem';

const icons = { error: 'high', partial: 'medium', note: 'info' } as const;
const first = 20;

/** Problems of a refusal arrive with fewer fields than those of a report. */
export function toImportProblem(value: { readonly code: string; readonly file: string; readonly [key: string]: unknown }): ImportProblem {
  const { level, path, byte, params } = value as Partial<ImportProblem>;
  return { code: value.code as ImportProblem['code'], file: value.file, level: level ?? 'error', path: path ?? null, byte: byte ?? null, params: params ?? {} };
}

/** Every problem with its code, file, place and hint. A long list opens in steps and says how many are left. */
export function ProblemList({ problems }: { problems: readonly ImportProblem[] }) {
  const t = useTranslations('home.import');
  const texts = useTranslations('problems');
  const common = useTranslations('common');
  const [shown, setShown] = useState(first);
  const text = (problem: ImportProblem, part: 'text' | 'hint'): string | null => {
    const key = texts.has(`${problem.code}.${part}`) ? `${problem.code}.${part}` : part === 'text' && texts.has(`${problem.code}.title`) ? `${problem.code}.title` : null;
    // Nothing found is said, not left open.
    return key === null ? null : texts(key, { ...problem.params, ...(problem.params['found'] === '' ? { found: common('none') } : {}) });
  };
  return (
    <>
      <ul className="flex flex-col rounded border border-line">
        {problems.slice(0, shown).map((problem, i) => (
          <li key={i} className="flex gap-2 border-b border-line px-2 py-1.5 last:border-b-0">
            <SeverityIcon severity={icons[problem.level]} size={14} label={t(`levels.${problem.level}`)} className="mt-px" />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-baseline gap-x-2"><span>{text(problem, 'text') ?? problem.code}</span><code className="font-mono text-map text-text-3">{problem.code}</code></p>
              <p className="font-mono text-map tracking-[-0.2px] break-all text-text-2">{[problem.file, problem.path, problem.byte === null ? null : t('at', { byte: problem.byte })].filter((part) => part !== null && part !== '').join(' · ')}</p>
              {text(problem, 'hint') === null ? null : <p className="text-text-2">{text(problem, 'hint')}</p>}
            </div>
            <span className="shrink-0 text-map text-text-3">{t(`levels.${problem.level}`)}</span>
          </li>
        ))}
      </ul>
      {problems.length > shown ? <Button size="small" className="mt-2" onClick={() => setShown(shown + 200)}>{t('showMore', { count: problems.length - shown })}</Button> : null}
    </>
  );
}
