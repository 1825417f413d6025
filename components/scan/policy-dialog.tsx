'use client';
import { Download } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { getPolicies } from '@/components/api/scans';
import { useErrorText } from '@/components/api/use-error-text';
import { useLoaded } from '@/components/api/use-loaded';
import { CommandBlock } from '@/components/panels/command-block';
import { downloadBlob } from '@/components/panels/download-blob';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { Tabs } from '@/components/ui/tabs';
import type { AddOn } from '@/lib/model/scan';

const formats = [['json', 'eni-lens-policy.json'], ['terraform', 'eni-lens-policy.tf'], ['cloudformation', 'eni-lens-policy.yaml'], ['caller', 'eni-lens-caller-policy.json']] as const;
type Format = (typeof formats)[number][0];

/** The least that a scan needs, to copy into IAM. */
export function PolicyDialog({ accounts, addOns, onClose }: { accounts: string; addOns: readonly AddOn[]; onClose: () => void }) {
  const t = useTranslations('scanPage.policy');
  const calls = useTranslations('scanPage.calls');
  const reason = useErrorText();
  const [format, setFormat] = useState<Format>('json');
  const chosen = addOns.join();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the list by its content
  const load = useCallback((signal: AbortSignal) => getPolicies(accounts, addOns, signal), [accounts, chosen]);
  const { data } = useLoaded(load);
  const text = (data.state === 'ready' ? data.value[format] : null) ?? '';
  const file = formats.find(([id]) => id === format)?.[1] ?? '';
  return (
    <Dialog
      title={t('title')} width="wide" onClose={onClose}
      footer={data.state === 'ready' ? <><CopyButton text={text} what={t('what')}>{t('copy')}</CopyButton><Button icon={<Download size={14} aria-hidden />} onClick={() => downloadBlob(file, new Blob([text], { type: 'text/plain;charset=utf-8' }))}>{t('download')}</Button></> : undefined}
    >
      <p className="mb-3 text-text-2">{t('lead')}</p>
      <Tabs label={t('formats.label')} tabs={formats.filter(([id]) => id !== 'caller' || accounts !== 'current').map(([id]) => ({ id, label: t(`formats.${id}`) }))} value={format} onChange={setFormat} panelClass="pt-3">
        {data.state === 'loading' ? <output className="block text-text-3">{calls('loading')}</output> : null}
        {data.state === 'failed' ? <p role="alert" className="text-high">{reason(data.error)}</p> : null}
        {data.state === 'ready' ? <div className="max-h-96 overflow-y-auto"><CommandBlock label={t('box')} lines={text.trimEnd().split('\n')} /></div> : null}
      </Tabs>
    </Dialog>
  );
}
