import type { ReactNode } from 'react';

/** One step of a scan: number, name, a quiet note, content. */
export function StepCard({ id, number, title, note, children }: { id: string; number: number; title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-3 gap-y-2 rounded-lg border border-line-2 bg-surface p-4 max-sm:grid-cols-1">
      <span aria-hidden className="flex size-5 items-center justify-center rounded-full bg-accent-soft text-map font-bold text-accent-text max-sm:hidden">{number}</span>
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h2 id={id} className="text-section font-bold">{title}</h2>
        {note === undefined ? null : <span className="text-text-3">{note}</span>}
      </div>
      <div className="col-start-2 flex min-w-0 flex-col gap-2 max-sm:col-start-1">{children}</div>
    </section>
  );
}
