'use client';
import { useTranslations } from 'use-intl';
import { SeverityIcon } from '@/components/ui/severity-icon';
import type { ImportProblem } from '@/lib/model/problem';

const most = 200;
const levels = { error: 'high', partial: 'medium', note: 'info' } as const;

/** What the import refused or changed, with the place in the file. */
export function ProblemList({ problems }: { problems: readonly ImportProblem[] }) {
  const t = useTranslations('map.coverage');
  const texts = useTranslations('problems');
  const nested = (code: string): string => (texts.has(`${code}.title`) ? `${code}.title` : texts.has(`${code}.text`) ? `${code}.text` : code);
  if (problems.length === 0) return null;
  return (
    <>
      <h3 className="text-body leading-6 font-bold">{t('problems')}</h3>
      <ul className="text-map">
        {problems.slice(0, most).map((problem, i) => {
          const key = nested(problem.code);
          return (
            <li key={i} className="flex items-start gap-2 border-b border-line py-1">
              <SeverityIcon severity={levels[problem.level]} size={12} className="mt-0.5" />
              <span className="min-w-0 flex-1">
                {texts.has(key) ? texts(key, { ...problem.params, file: problem.file, path: problem.path ?? '', byte: problem.byte ?? 0 }) : problem.code}
                <span className="block truncate font-mono text-text-3">{problem.file}{problem.path === null ? '' : ` ${problem.path}`}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
