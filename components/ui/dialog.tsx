'use client';
import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from './icon-button';

const widths = { narrow: 'w-[400px]', regular: 'w-[560px]', wide: 'w-[760px]' };

/** Modal on the native <dialog>: focus stays inside, Esc and a click on the backdrop close it. Render it only while it is open. */
export function Dialog({ title, onClose, children, footer, width = 'regular' }: { title: string; onClose: () => void; children: ReactNode; footer?: ReactNode; width?: keyof typeof widths }) {
  const t = useTranslations('common');
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || dialog.open) return undefined;
    dialog.showModal();
    // The browser would take the close button.
    (dialog.querySelector<HTMLElement>('input:not([type="radio"])') ?? dialog.querySelector('h2'))?.focus();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={ref} aria-labelledby={heading}
      onCancel={(event) => { event.preventDefault(); onClose(); }}
      onClick={(event) => { if (event.target === ref.current) onClose(); }}
      className={`m-auto max-h-[calc(100dvh-32px)] max-w-[calc(100vw-32px)] overflow-hidden rounded-lg border border-line-2 bg-surface p-0 text-text shadow-float backdrop:bg-scrim max-sm:mb-0 max-sm:w-full max-sm:max-w-full max-sm:rounded-b-none ${widths[width]}`}
    >
      <div className="flex max-h-[calc(100dvh-34px)] flex-col">
        <div className="flex items-center gap-2 border-b border-line py-2 pr-2 pl-4">
          <h2 id={heading} tabIndex={-1} className="min-w-0 flex-1 text-section font-bold break-words outline-none">{title}</h2>
          <IconButton label={t('close')} icon={<X size={16} aria-hidden />} onClick={onClose} />
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
        {footer === undefined ? null : <div className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{footer}</div>}
      </div>
    </dialog>
  );
}
