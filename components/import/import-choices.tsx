'use client';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import type { ImportChoicesDto } from '@/lib/contract/import-choices';
import type { ImportProblem } from '@/lib/model/problem';

/** Offers for files that were left out and could be read in part, or in another code page: never taken without being asked for. */
export function ImportChoices({ problems, choices, onChoose }: { problems: readonly ImportProblem[]; choices: ImportChoicesDto; onChoose: (choices: ImportChoicesDto) => void }) {
  const t = useTranslations('home.import.choices');
  const cut = problems.filter((problem) => problem.code === 'json-truncated' && problem.params['kept'] === 'no' && Number(problem.params['items']) > 0);
  const foreign = problems.filter((problem) => problem.code === 'encoding-invalid' && problem.params['encoding'] === 'utf-8');
  const items = cut.reduce((sum, problem) => sum + Number(problem.params['items']), 0);
  if (cut.length + foreign.length === 0) return null;
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2 rounded border border-line bg-sunken px-3 py-2 max-sm:gap-4">
      {cut.length === 0 ? null : (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="min-w-0 flex-1 basis-60">{t('truncated', { files: cut.length, items })} <span className="text-text-2">{t('truncatedHint')}</span></p>
          <Button onClick={() => onChoose({ ...choices, truncated: 'keep' })}>{t('keep', { items })}</Button>
        </div>
      )}
      {foreign.length === 0 ? null : (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="min-w-0 flex-1 basis-60">{t('encoding', { files: foreign.length })} <span className="text-text-2">{t('encodingHint')}</span></p>
          <Button onClick={() => onChoose({ ...choices, encoding: 'windows-1252' })}>{t('readAs')}</Button>
        </div>
      )}
    </section>
  );
}
