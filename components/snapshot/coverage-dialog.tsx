'use client';
import { useTranslations } from 'use-intl';
import { Dialog } from '@/components/ui/dialog';
import type { CoverageSummary } from '@/lib/view/lists';
import { ProblemList } from './problem-list';
import { useSnapshot } from './snapshot-context';

const most = 400;
const head = 'border-b border-line bg-sunken px-2 py-1 text-left font-bold text-text-2';
const cell = 'border-b border-line px-2 py-1 align-top';

/** What was read, what was not and why, and what the import changed. */
export function CoverageDialog({ summary, onClose }: { summary: CoverageSummary; onClose: () => void }) {
  const t = useTranslations('map.coverage');
  const common = useTranslations('common.coverageStatus');
  const { document } = useSnapshot();
  const placeName = (account: string | null, region: string | null): string => [account, region].filter((part) => part !== null && part !== '').join(' · ') || t('unknownPlace');
  const names = new Map(summary.places.map((place) => [place.place, placeName(place.account, place.region)]));
  const missing = new Map<string, string[]>();
  for (const item of summary.notProvided) missing.set(item.place, [...(missing.get(item.place) ?? []), item.resource]);
  return (
    <Dialog title={t('title')} onClose={onClose} width="wide">
      <p className="mb-3 text-body text-text-2">{t('what')}</p>
      {summary.gaps.length === 0 ? null : (
        <>
          <h3 className="text-body leading-6 font-bold">{t('gapList')}</h3>
          <div className="mb-4 overflow-x-auto">
            <table className="w-full border-collapse text-map">
              <thead><tr>{(['place', 'resource', 'status', 'code'] as const).map((key) => <th key={key} scope="col" className={head}>{t(key)}</th>)}</tr></thead>
              <tbody>
                {summary.gaps.slice(0, most).map((gap) => (
                  <tr key={`${gap.place}|${gap.resource}`}>
                    <td className={cell}>{placeName(gap.account, gap.region)}</td>
                    <td className={cell}>{gap.resource}</td>
                    <td className={`${cell} whitespace-nowrap`}><span className="inline-flex items-center gap-1.5 font-bold text-unknown"><span aria-hidden className="hatch h-2.5 w-4 rounded-[2px]" />{common(gap.status)}</span></td>
                    <td className={`${cell} font-mono`}>{gap.code ?? '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <h3 className="text-body leading-6 font-bold">{t('byPlace')}</h3>
      <ul className="mb-4 text-map">
        {summary.places.map((place) => (
          <li key={place.place} className="flex items-baseline justify-between gap-4 border-b border-line py-1"><span>{names.get(place.place)}</span><span className="text-text-2">{t('readShort', { read: place.read, total: place.cells })}</span></li>
        ))}
      </ul>
      {summary.disabled.length === 0 ? null : (
        <>
          <h3 className="text-body leading-6 font-bold">{t('disabledList')}</h3>
          <p className="mb-4 text-map text-text-2">{summary.disabled.map((where) => placeName(where.account, where.region)).join(', ')}</p>
        </>
      )}
      {missing.size === 0 ? null : (
        <>
          <h3 className="text-body leading-6 font-bold">{t('notProvidedList')}</h3>
          <ul className="mb-4 text-map">
            {[...missing].map(([place, resources]) => <li key={place} className="border-b border-line py-1"><b>{names.get(place) ?? place}</b> <span className="text-text-2">{resources.join(', ')}</span></li>)}
          </ul>
        </>
      )}
      <ProblemList problems={document.problems} />
    </Dialog>
  );
}
