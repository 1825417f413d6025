'use client';
import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Shown after the label in a quiet colour. */
  readonly count?: number;
}
interface TabsProps<Id extends string> {
  /** Name of the whole row. */
  label: string;
  tabs: readonly Tab<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  /** `underline`: panel tabs. `segmented`: a grey box with a raised choice. */
  look?: 'underline' | 'segmented';
  /** Content of the chosen tab; drawn as its tab panel. */
  children?: ReactNode;
  panelClass?: string;
}

/** Tabs with roving focus: arrows, Home and End move and choose. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, look = 'underline', children, panelClass = '' }: TabsProps<Id>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.id === value);
    const to = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: (at - 1 + tabs.length) % tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[to];
    if (next === undefined || to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  const segmented = look === 'segmented';
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} onKeyDown={onKeyDown} className={segmented ? 'flex flex-wrap gap-0.5 rounded-md border border-line bg-sunken p-0.5' : 'flex gap-4 overflow-x-auto border-b border-line'}>
        {tabs.map((tab) => {
          const chosen = tab.id === value;
          const shape = segmented
            ? `min-h-6 rounded px-2 border ${chosen ? 'border-line-2 bg-surface font-bold text-text' : 'border-transparent text-text-2 hover:text-text'}`
            : `h-8 border-b-2 ${chosen ? 'border-accent font-bold text-text' : 'border-transparent text-text-2 hover:text-text'}`;
          return (
            <button
              key={tab.id} id={`${id}-${tab.id}`} type="button" role="tab" aria-selected={chosen} tabIndex={chosen ? 0 : -1} {...(children === undefined ? {} : { 'aria-controls': `${id}-panel` })}
              onClick={() => onChange(tab.id)} className={`shrink-0 text-body whitespace-nowrap -outline-offset-2 max-sm:min-h-11 ${shape}`}
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="ml-1 font-normal text-text-3">{tab.count}</span>}
            </button>
          );
        })}
      </div>
      {children === undefined ? null : <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${value}`} className={panelClass}>{children}</div>}
    </>
  );
}
