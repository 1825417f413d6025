'use client';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import { Rail } from './rail';

/** The rail of a phone: a drawer on the native <dialog>, opened at the search field or the findings. */
export function RailDrawer({ start, onClose }: { start: 'search' | 'findings' | 'top'; onClose: () => void }) {
  const t = useTranslations('map.screen');
  const dialog = useRef<HTMLDialogElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    if (start === 'search') search.current?.focus();
    if (start === 'findings') dialog.current?.querySelector('#rail-findings')?.scrollIntoView({ block: 'start' });
  }, [start]);
  return (
    <dialog ref={dialog} aria-label={t('rail')} onCancel={(event) => { event.preventDefault(); onClose(); }} onClick={(event) => { if (event.target === dialog.current) onClose(); }} className="m-0 h-dvh max-h-none w-[min(320px,88vw)] max-w-none overflow-hidden border-r border-line-2 bg-surface p-0 text-text shadow-float backdrop:bg-scrim">
      <div className="flex h-full flex-col">
        <div className="flex h-13 shrink-0 items-center justify-end px-1"><IconButton label={t('closeMenu')} icon={<X size={20} aria-hidden />} onClick={onClose} /></div>
        <div className="min-h-0 flex-1"><Rail searchRef={search} onPicked={onClose} /></div>
      </div>
    </dialog>
  );
}
