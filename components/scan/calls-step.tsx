'use client';
import { ChevronDown, ChevronRight, FileText } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { ScrollBox } from '@/components/panels/scroll-box';
import { Button } from '@/components/ui/button';
import type { ScanPlanDto } from '@/lib/contract/scans';
import { estimateCalls } from '@/lib/view/scan/estimate-calls';
import { StepCard } from './step-card';

const head = 'border-b border-line bg-sunken px-2 py-1 text-left font-bold text-text-2';
const cell = 'border-b border-line px-2 py-1 align-top';

/** Every call before it is made, with the permission it needs. */
export function CallsStep({ calls, accounts, regions, onPolicy }: { calls: ScanPlanDto['calls'] | null; accounts: number; regions: number; onPolicy: () => void }) {
  const t = useTranslations('scanPage.calls');
  const steps = useTranslations('scanPage.steps');
  const format = useFormatter();
  const [open, setOpen] = useState(false);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <StepCard id="step-calls" number={5} title={steps('calls')}>
      {calls === null ? <p className="text-text-3">{t('loading')}</p> : (
        <>
          <p><b>{t('summary', { kinds: calls.length, requests: estimateCalls(calls, accounts, regions) })}</b>. <span className="text-text-2">{t('more')}</span></p>
          <p className="text-text-2">{t('denied')}</p>
          <div className="flex flex-wrap gap-2">
            <Button size="small" aria-expanded={open} icon={<Chevron size={12} aria-hidden />} onClick={() => setOpen(!open)}>{open ? t('hide') : t('show')}</Button>
            <Button size="small" icon={<FileText size={12} aria-hidden />} onClick={onPolicy}>{t('policy')}</Button>
          </div>
          {open ? (
            <ScrollBox label={steps('calls')} className="overflow-x-auto">
              <table className="w-full border-collapse text-map">
                <thead><tr><th scope="col" className={head}>{t('permission')}</th><th scope="col" className={head}>{t('gives')}</th><th scope="col" className={head}>{t('each')}</th><th scope="col" className={`${head} text-right`}>{t('page')}</th></tr></thead>
                <tbody>
                  {calls.map((call) => (
                    <tr key={`${call.action} ${call.resource ?? ''}`}>
                      <th scope="row" className={`${cell} text-left font-mono font-normal tracking-[-0.2px]`}>{call.action}</th>
                      <td className={cell}>{call.resource ?? <span className="text-text-3">{t('steering')}</span>}</td>
                      <td className={`${cell} whitespace-nowrap`}>{t(`everies.${call.each}`, { parent: call.parent ?? '' })}</td>
                      <td className={`${cell} text-right whitespace-nowrap`}>{call.pageSize === null ? <span className="text-text-3">{t('onePiece')}</span> : format.number(call.pageSize)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          ) : null}
        </>
      )}
    </StepCard>
  );
}
