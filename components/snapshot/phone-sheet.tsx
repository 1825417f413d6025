'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

/** Inspector on a phone: a sheet over the lower 54 % of the screen, or all of it. */
export function PhoneSheet({ label, children }: { label: string; children: ReactNode }) {
  const t = useTranslations('map.screen');
  const [full, setFull] = useState(false);
  return (
    <section aria-label={label} className={`absolute inset-x-0 bottom-0 z-30 flex flex-col overflow-hidden rounded-t-2xl border-t border-line-2 bg-surface shadow-float ${full ? 'top-0' : 'h-[54dvh] max-h-full'}`}>
      <button type="button" aria-expanded={full} aria-label={full ? t('sheetShrink') : t('sheetGrow')} onClick={() => setFull(!full)} className="flex h-6 shrink-0 items-center justify-center -outline-offset-2">
        <span aria-hidden className="h-1 w-9 rounded-full bg-line-3" />
      </button>
      <div className="min-h-0 flex-1">{children}</div>
    </section>
  );
}
