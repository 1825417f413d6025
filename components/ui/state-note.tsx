import type { ReactNode } from 'react';

/** A calm note in the middle of an empty, loading or failed place: icon, title, one sentence, actions. */
export function StateNote({ icon, title, children, actions, role }: { icon?: ReactNode; title: string; children?: ReactNode; actions?: ReactNode; role?: 'status' | 'alert' }) {
  return (
    <div {...(role === undefined ? {} : { role })} className="mx-auto flex max-w-100 flex-col items-center gap-2 px-6 py-10 text-center">
      {icon === undefined ? null : <span className="mb-1 inline-flex size-10 items-center justify-center rounded-full border border-line-2 bg-surface text-text-2">{icon}</span>}
      <p className="text-section font-bold text-text">{title}</p>
      {children === undefined ? null : <div className="text-body text-text-2">{children}</div>}
      {actions === undefined ? null : <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
