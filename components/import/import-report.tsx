'use client';
import { Check, ShieldCheck } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { ScrollBox } from '@/components/panels/scroll-box';
import type { ImportReportDto } from '@/lib/contract/snapshots';
import { ProblemList } from './problem-list';
import { useSizeText } from './size-text';

/** What was read, what was recognised, what was not. */
export function ImportReport({ report }: { report: ImportReportDto }) {
  const t = useTranslations('home.import');
  const format = useFormatter();
  const size = useSizeText();
  const secrets = report.problems.reduce((sum, problem) => sum + (problem.code === 'secret-removed' ? Number(problem.params['count']) : 0), 0);
  const total = report.resources.reduce((sum, entry) => sum + entry.count, 0);
  const used = report.files.reduce((sum, file) => sum + (file.resources.length === 0 ? 0 : 1), 0);
  const files = report.files.length;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="font-bold">{used === files ? t('summary', { files, resources: total }) : t('summaryPart', { used, files, resources: total })}</p>
        {secrets === 0 ? null : <p className="flex items-center gap-1.5 text-text-2"><ShieldCheck size={14} aria-hidden />{t('secrets', { count: secrets })}</p>}
      </div>
      <section aria-label={t('problemsTitle')}>
        {report.problems.length === 0 ? (
          <p className="flex items-center gap-1.5 text-ok"><Check size={14} aria-hidden />{t('clean')}</p>
        ) : (
          <>
            <h3 className="mb-1 font-bold">{t('problems', { count: report.problems.length })}</h3>
            <ProblemList problems={report.problems} />
          </>
        )}
      </section>
      <section aria-label={t('recognised')}>
        <h3 className="mb-1 font-bold">{t('recognised')}</h3>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(200px,1fr))] gap-x-6">
          {report.resources.map((entry) => (
            <li key={entry.resource} className="flex justify-between gap-2 border-b border-line py-0.5"><span className="min-w-0 break-words text-text-2">{entry.resource}</span><span>{format.number(entry.count)}</span></li>
          ))}
        </ul>
      </section>
      <details>
        <summary className="min-h-6 cursor-pointer font-bold max-sm:min-h-11">{t('files')} <span className="font-normal text-text-3">{files}</span></summary>
        <ScrollBox list label={t('files')} className="max-h-60 overflow-y-auto rounded border border-line">
          {report.files.map((file) => (
            <li key={file.file} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line px-2 py-1 last:border-b-0">
              <span className="font-mono text-map tracking-[-0.2px] break-all">{file.file}</span>
              <span className="text-map text-text-3">{size(file.bytes)}</span>
              <span className="col-span-2 text-map text-text-2">{file.resources.length === 0 ? t('nothing') : file.resources.join(', ')}</span>
            </li>
          ))}
        </ScrollBox>
      </details>
    </div>
  );
}
