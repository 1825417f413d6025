'use client';
import { createContext, useContext, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DecidingRule } from '@/lib/view/trace/hop-target';

const RuleContext = createContext<DecidingRule | null>(null);

/** Inside, the tables of the opened ACL, group or route table mark the rule that decided a step of a trace. */
export function RuleMark({ value, children }: { value: DecidingRule | null; children: ReactNode }) {
  return <RuleContext value={value}>{children}</RuleContext>;
}

/** `null`: nothing was opened from a trace. */
export const useDecidingRule = (): DecidingRule | null => useContext(RuleContext);

const look = (rule: DecidingRule): string => (rule.action === 'drop' ? 'bg-high-soft' : rule.action === 'unknown' ? 'bg-unknown-soft' : 'bg-accent-soft');

/** Row of a table of rules. The one that decided is brought into view, coloured by what it did, and said in words. */
export function RuleRow({ decides, children }: { decides: (rule: DecidingRule) => boolean; children: ReactNode }) {
  const t = useTranslations('trace.table');
  const rule = useDecidingRule();
  const row = useRef<HTMLTableRowElement>(null);
  const marked = rule !== null && decides(rule) ? rule : null;
  useEffect(() => {
    // Only the panel scrolls: the sheet of a phone around it must stay where it is.
    const panel = marked === null ? null : row.current?.closest('[role="tabpanel"]');
    if (panel == null || row.current === null) return;
    panel.scrollTop += row.current.getBoundingClientRect().top - panel.getBoundingClientRect().top - panel.clientHeight / 2;
  }, [marked]);
  return <tr ref={row} {...(marked === null ? {} : { className: `${look(marked)} font-bold`, 'aria-current': true, title: t('decides') })}>{children}</tr>;
}
