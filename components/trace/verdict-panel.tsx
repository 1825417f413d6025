'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { PanelContext } from '@/components/panels/panel-context';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { usePhone } from '@/components/snapshot/use-media';
import { CopyButton } from '@/components/ui/copy-button';
import { IconButton } from '@/components/ui/icon-button';
import { emptyQuery } from '@/lib/view/trace/trace-view';
import { formatViewState } from '@/lib/view/view-state';
import { useMemo } from 'react';
import type { OpenTrace } from './open-trace';
import { useTraceOutcome } from './use-trace';
import { EmptyVerdict } from './empty-verdict';
import { HostRoutings } from './host-routings';
import { OtherInterfaces } from './other-interfaces';
import { TraceFix } from './trace-fix';
import { VerdictBanner } from './verdict-banner';
import { VerdictTable } from './verdict-table';
import { WhyList } from './why-list';

/** Right panel while a trace is open: the verdict in words, hop by hop, and what it rests on. */
export function VerdictPanel() {
  const t = useTranslations('trace');
  const { topology, analysis, viewState, setViewState, select, source } = useSnapshot();
  const outcome = useTraceOutcome();
  const phone = usePhone();
  const query = viewState.trace?.query ?? emptyQuery;
  const open = outcome.kind === 'trace' ? outcome.open : null;
  const context = useMemo(() => ({ topology, analysis, select: (id: string) => select(id), shared: source.kind === 'share' }), [topology, analysis, select, source.kind]);
  const link = `${location.origin}${location.pathname}?${formatViewState({ ...viewState, viewport: null })}`;
  const ports = query.protocol === 'tcp' || query.protocol === 'udp';
  return (
    <PanelContext.Provider value={context}>
      <div className="flex h-full min-h-0 flex-col bg-surface" data-testid="verdict">
        <header className="flex items-center gap-2 px-4 pt-3 pb-2 max-sm:pt-1">
          <h2 className="text-title font-bold">{t('panel')}</h2>
          <span className="min-w-0 truncate text-map text-text-2">{[`${t(`bar.protocols.${query.protocol}`)}${ports ? ` ${query.port ?? t('bar.anyPort')}` : ''}`, ...(open === null ? [] : versionOf(open))].join(' · ')}</span>
          <span className="flex-1" />
          {source.kind === 'share' || open === null ? null : <span title={t('verdict.linkOnlyHere')} className="inline-flex"><CopyButton text={link} what={t('verdict.copyLink')} size="regular">{t('verdict.copyLink')}</CopyButton></span>}
          <IconButton label={t('close')} icon={<X size={16} aria-hidden />} onClick={() => setViewState({ trace: null, selection: null })} />
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto">
          {open === null ? <EmptyVerdict /> : <><Verdict open={open} />{phone ? <TraceFix trace={open.trace} /> : null}</>}
        </div>
        {open === null || phone ? null : <TraceFix trace={open.trace} />}
      </div>
    </PanelContext.Provider>
  );

  function versionOf({ trace }: OpenTrace): string[] {
    const address = trace.forward.hops.find((hop) => hop.packet.destination !== null)?.packet.destination ?? trace.to.address ?? trace.from.address;
    return address === null ? [] : [t('verdict.version', { version: address.includes(':') ? 6 : 4 })];
  }
}

function Verdict({ open }: { open: OpenTrace }) {
  return (
    <>
      <VerdictBanner open={open} />
      <WhyList trace={open.trace} />
      <VerdictTable rows={open.rows} />
      <HostRoutings trace={open.trace} />
      <OtherInterfaces trace={open.trace} />
    </>
  );
}
