'use client';
import { ExternalLink, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CopyButton } from '@/components/ui/copy-button';
import { IconButton } from '@/components/ui/icon-button';
import { SeverityPill } from '@/components/ui/pill';
import { shortenId } from '@/components/ui/short-id';
import { TraceMenu } from '@/components/trace/trace-menu';
import type { Finding } from '@/lib/model/analysis';
import { usePanel } from './panel-context';
import { findingLevel } from './finding-text';

/** On a phone the id goes down to the facts, so that the sheet shows more at half height. */
export function IdRow({ id }: { id: string }) {
  const t = useTranslations('inspector');
  return (
    <p className="flex items-center gap-1 px-4 py-1 text-map text-text-2">
      <span className="text-text-3">{t('rows.id')}</span>
      <span className="font-mono tracking-[-0.2px] break-all">{id}</span>
      <CopyButton text={id} what={id} />
    </p>
  );
}

/** Icon, name, worst finding, id with copy, what it is in a few words. */
export function PanelHead({ icon, name, id, kind, details, findings, consoleUrl, onClose, aside, narrow }: {
  icon: ReactNode; name: string; id: string; kind: string | null; details: readonly (string | null)[]; findings: readonly Finding[]; consoleUrl: string | null; onClose: () => void; aside?: ReactNode; narrow: boolean;
}) {
  const t = useTranslations('inspector');
  const { shared } = usePanel();
  const worst = findings[0];
  return (
    <header className="px-4 pt-3 pb-2 max-sm:pt-1">
      <div className="flex items-center gap-2">
        <span className="text-text-2">{icon}</span>
        <h2 className="min-w-0 truncate text-title font-bold max-sm:text-[18px] max-sm:leading-7" title={name}>{name === id ? shortenId(id) : name}</h2>
        {worst === undefined ? null : <SeverityPill severity={findingLevel(worst)} large>{worst.rule}</SeverityPill>}
        <span className="flex-1" />
        {consoleUrl === null || shared ? null : (
          <a href={consoleUrl} target="_blank" rel="noreferrer noopener" title={t('console')} className="inline-flex h-7 shrink-0 items-center gap-1 rounded-md px-1.5 text-accent-text hover:bg-hover max-sm:h-11">
            <ExternalLink size={13} aria-hidden />
            {name.length > 6 ? <span className="sr-only">{t('console')}</span> : t('console')}
          </a>
        )}
        <TraceMenu id={id} />
        <IconButton label={t('close')} icon={<X size={16} aria-hidden />} onClick={onClose} />
      </div>
      <div className="flex flex-wrap items-center gap-x-1 text-map text-text-2 max-sm:text-body">
        {narrow ? null : (
          <>
            <span className="font-mono tracking-[-0.2px] break-all">{id}</span>
            <CopyButton text={id} what={id} />
          </>
        )}
        <span className="text-text-3 sm:ml-1">{[...(kind === null ? [] : [kind]), ...details.filter((part) => part !== null && part !== '')].join(' · ')}</span>
        {aside === undefined ? null : <span className="ml-auto">{aside}</span>}
      </div>
    </header>
  );
}
