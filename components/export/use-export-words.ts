'use client';
import { useFormatter, useTranslations } from 'use-intl';
import type { SnapshotDocument } from '@/lib/model/snapshot';
import type { Topology } from '@/lib/model/topology';
import { summariseCoverage } from '@/lib/view/lists';
import type { ExportWords } from './make-export';
import { usePictureTexts } from './use-picture-texts';

/** The words of an export in the language of the page: title lines with time, places and coverage, columns, and those of the picture. */
export function useExportWords(): ExportWords {
  const t = useTranslations('export');
  const table = useTranslations('table.columns');
  const format = useFormatter();
  const texts = usePictureTexts();
  return {
    texts,
    note: ({ text, author, at, edited }, name) => `${name}: ${text} (${author}, ${format.dateTime(new Date(edited ?? at), { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' })})`,
    columns: (keys) => keys.map((key) => table(key)),
    lines: (document: SnapshotDocument, topology: Topology, part: boolean): string[] => {
      const date = document.collectedAt === null ? null : new Date(document.collectedAt);
      const time = date === null || Number.isNaN(date.getTime()) ? t('collectedUnknown') : t('collected', { time: format.dateTime(date, { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }) });
      const places = topology.places.map((place) => [place.account ?? '?', place.region ?? '?'].join(' ')).join(', ');
      const { read, total, gaps, notProvided } = summariseCoverage(topology);
      const missing = [...new Set([...gaps, ...notProvided].map((cell) => cell.resource))];
      return [
        [time, places, ...(part ? [t('partOf')] : []), ...(document.redaction === null ? [] : [t(`redacted.${document.redaction}`)])].join(' · '),
        missing.length === 0 ? t('coverage', { read, total }) : t('coverageGaps', { read, total, gaps: missing.join(', ') }),
      ];
    },
  };
}
