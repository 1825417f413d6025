'use client';
import { ArrowDownToDot, ArrowUpFromDot, Radar, Route } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Menu } from '@/components/ui/menu';
import { isEnd } from '@/lib/view/trace/end-label';
import { useStartReach } from '@/components/reach/use-start-reach';
import { useStartTrace } from './use-start-trace';

/** Trace from here, to here, and who is reached either way: for ENIs, hosts and gateways. */
export function TraceMenu({ id }: { id: string }) {
  const t = useTranslations('trace');
  const { topology } = useSnapshot();
  const start = useStartTrace();
  const reach = useTranslations('reach.page');
  const ask = useStartReach();
  if (!isEnd(topology, id)) return null;
  return (
    <Menu
      label={t('traceMenu')} triggerClass="px-1.5! max-sm:px-3!" trigger={<Route size={15} aria-hidden />}
      items={[
        { id: 'from', label: t('fromHere'), icon: <ArrowUpFromDot size={14} aria-hidden />, onSelect: () => start({ from: id }) },
        { id: 'to', label: t('toHere'), icon: <ArrowDownToDot size={14} aria-hidden />, onSelect: () => start({ to: id }) },
        { id: 'who', label: reach('whoReaches'), icon: <Radar size={14} aria-hidden />, onSelect: () => ask({ question: 'to', ref: id }) },
        { id: 'what', label: reach('whatReached'), icon: <Radar size={14} aria-hidden />, onSelect: () => ask({ question: 'from', ref: id }) },
      ]}
    />
  );
}
