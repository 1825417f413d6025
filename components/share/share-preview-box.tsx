'use client';
import { useCallback } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { previewShare } from '@/components/api/shares';
import type { SharePreset } from '@/components/api/shares';
import { useErrorText } from '@/components/api/use-error-text';
import { useLoaded } from '@/components/api/use-loaded';
import { useSizeText } from '@/components/import/size-text';
import type { SharePreview } from '@/lib/contract/shares';

const sorts = ['ids', 'accounts', 'privateAddresses', 'publicAddresses', 'names', 'tags', 'descriptions', 'ruleDescriptions'] as const;

function Body({ preview }: { preview: SharePreview }) {
  const t = useTranslations('share.preview');
  const format = useFormatter();
  const size = useSizeText();
  const used = sorts.filter((sort) => preview.removed[sort] > 0);
  return (
    <>
      {used.length === 0 ? <p className="text-text">{t('nothing')}</p> : (
        <dl>
          {used.map((sort) => <div key={sort} className="flex justify-between gap-2 border-b border-line py-0.5"><dt className="text-text-2">{t(`fields.${sort}`)}</dt><dd>{format.number(preview.removed[sort])}</dd></div>)}
        </dl>
      )}
      {preview.samples.length === 0 ? null : (
        <table className="mt-2 w-full table-fixed text-map">
          <caption className="text-left font-bold">{t('examples')}</caption>
          <thead className="text-left text-text-3"><tr><th scope="col" className="font-normal">{t('before')}</th><th scope="col" className="font-normal">{t('after')}</th></tr></thead>
          <tbody>
            {preview.samples.map((sample) => (
              <tr key={`${sample.sort}|${sample.before}`} className="border-t border-line align-top font-mono tracking-[-0.2px]">
                <td className="py-0.5 pr-2 break-all text-text-2">{sample.before}</td>
                <td className="py-0.5 break-all">{sample.after === '' ? <span className="font-sans text-text-3">{t('gone')}</span> : sample.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="mt-2 text-map text-text-3">{t('size', { size: size(preview.bytes) })}</p>
    </>
  );
}

/** What the link would leave out, counted on this very snapshot. */
export function SharePreviewBox({ snapshotId, preset, viewState }: { snapshotId: string; preset: SharePreset; viewState: string }) {
  const t = useTranslations('share.preview');
  const load = useCallback((signal: AbortSignal) => previewShare(snapshotId, preset, viewState, signal), [snapshotId, preset, viewState]);
  const { data } = useLoaded(load);
  const reason = useErrorText();
  return (
    <section aria-label={t('title')} aria-live="polite" className="self-start rounded border border-line bg-sunken p-3">
      <h3 className="mb-1 font-bold">{t('withheld')}</h3>
      {data.state === 'loading' ? <p className="text-text-3">{t('loading')}</p> : null}
      {data.state === 'failed' ? <p className="text-high">{t('failed')} {reason(data.error)}</p> : null}
      {data.state === 'ready' ? <Body preview={data.value} /> : null}
      {viewState === '' ? null : <p className="mt-1 text-map text-text-2">{t('place')}</p>}
    </section>
  );
}
