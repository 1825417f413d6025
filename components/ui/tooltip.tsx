import type { ReactNode } from 'react';

/** A short explanation beside what it explains, on hover and on keyboard focus. The child needs its own accessible name. */
export function Tooltip({ text, children, side = 'bottom' }: { text: string; children: ReactNode; side?: 'top' | 'bottom' }) {
  return (
    <span className="group/tip relative inline-flex">
      {children}
      <span
        role="tooltip"
        className={`pointer-events-none invisible absolute left-1/2 z-50 w-max max-w-64 -translate-x-1/2 rounded border border-line-2 bg-surface px-2 py-1 text-map text-text shadow-float group-focus-within/tip:visible group-hover/tip:visible ${side === 'top' ? 'bottom-full mb-1' : 'top-full mt-1'}`}
      >
        {text}
      </span>
    </span>
  );
}
