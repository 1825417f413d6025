import type { ReactNode } from 'react';
import { Dash } from './resource-link';

/** Label and value rows of a panel; a missing value is a dash, never left out. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="text-map">{children}</dl>;
}

export function Fact({ label, children }: { label: string; children?: ReactNode }) {
  const empty = children === undefined || children === null || children === '';
  return (
    <div className="grid grid-cols-[104px_minmax(0,1fr)] min-h-6 items-baseline gap-2 border-b border-line py-0.5 last:border-b-0">
      <dt className="min-w-0 [overflow-wrap:anywhere] text-text-3">{label}</dt>
      <dd className="min-w-0 break-words text-text">{empty ? <Dash /> : children}</dd>
    </div>
  );
}

/** A part of a panel with its heading; `aside` stands at the right of it. */
export function PanelSection({ title, aside, children, id, hideTitle = false }: { title: string; aside?: ReactNode; children: ReactNode; id?: string; /** Where the tab already says it. */ hideTitle?: boolean }) {
  return (
    <section {...(id === undefined ? {} : { id })} className="border-b border-line px-4 pt-2 pb-3 last:border-b-0">
      <div className={hideTitle ? 'sr-only' : 'flex min-h-6 flex-wrap items-center justify-between gap-2'}>
        <h3 className="text-body font-bold">{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
