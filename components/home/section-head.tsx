import type { ReactNode } from 'react';

/** Heading of a part of a page with a quiet note beside it. */
export function SectionHead({ id, title, note, actions }: { id: string; title: string; note?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="mb-2 flex min-h-7 flex-wrap items-center gap-x-2">
      <h2 id={id} className="text-section font-bold">{title}</h2>
      {note === undefined ? null : <span className="text-text-3">{note}</span>}
      {actions === undefined ? null : <div className="ml-auto flex gap-2">{actions}</div>}
    </div>
  );
}
