import type { ReactNode } from 'react';

// Without a tab stop a keyboard cannot scroll it; a group, not a region, because a panel has many of them.
const focusable = { role: 'group', tabIndex: 0 } as const;

/** A box that scrolls by itself, sideways or down. */
export function ScrollBox({ label, className = '', children, mono = false, list = false }: { label: string; className?: string; children: ReactNode; mono?: boolean; list?: boolean }) {
  const Box = mono ? 'pre' : list ? 'ul' : 'div';
  return <Box {...focusable} {...(list ? { role: 'list' } : {})} aria-label={label} className={`-outline-offset-2 ${className}`}>{children}</Box>;
}
