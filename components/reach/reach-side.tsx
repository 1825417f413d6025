'use client';
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { InspectorPanel } from '@/components/panels/inspector-panel';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { ReachPanel } from './reach-panel';

/** The answer, or what was opened from it with the way back. */
export function ReachSide() {
  const t = useTranslations('reach.page');
  const { viewState: { selection }, setViewState } = useSnapshot();
  if (selection === null) return <ReachPanel />;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <button type="button" onClick={() => setViewState({ selection: null })} className="flex h-9 shrink-0 items-center gap-2 border-b border-line px-4 text-left text-body font-bold text-accent-text -outline-offset-2 hover:bg-hover max-sm:h-11"><ArrowLeft size={14} aria-hidden />{t('back')}</button>
      <div className="min-h-0 flex-1"><InspectorPanel /></div>
    </div>
  );
}
