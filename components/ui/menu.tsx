'use client';
import { Check } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Given: the item is a radio item with a check mark. */
  readonly checked?: boolean;
  readonly onSelect: () => void;
}

/** Button with a short list below it. Arrow keys move, Esc closes and gives the focus back. */
export function Menu({ label, trigger, items, triggerClass = '', align = 'right', placement = 'bottom' }: { label: string; trigger: ReactNode; items: readonly MenuItem[]; triggerClass?: string; align?: 'left' | 'right'; placement?: 'top' | 'bottom' }) {
  const [open, setOpen] = useState(false);
  const [up, setUp] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const list = root.current?.querySelectorAll<HTMLElement>('[data-item]');
    (root.current?.querySelector<HTMLElement>('[aria-checked="true"]') ?? list?.[0])?.focus();
    const outside = (event: PointerEvent): void => { if (!root.current?.contains(event.target as Node)) setOpen(false); };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) return;
    event.stopPropagation();
    const list = [...(root.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    const at = list.indexOf(document.activeElement as HTMLElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) { event.preventDefault(); list[(at + step + list.length) % list.length]?.focus(); }
    if (event.key === 'Escape' || event.key === 'Tab') { setOpen(false); if (event.key === 'Escape') button.current?.focus(); }
  };
  const toggle = (): void => {
    const row = window.matchMedia('(max-width: 639px)').matches ? 44 : 28;
    const below = window.innerHeight - (button.current?.getBoundingClientRect().bottom ?? 0);
    // The last row of a page has no room below it.
    setUp(placement === 'top' || below < items.length * row + 16);
    setOpen(!open);
  };
  return (
    <div ref={root} className="relative" onKeyDown={onKeyDown}>
      <button
        ref={button} type="button" aria-label={label} title={label} aria-haspopup="menu" aria-expanded={open} {...(open ? { 'aria-controls': id } : {})}
        onClick={toggle} className={`inline-flex h-7 shrink-0 items-center gap-1.5 rounded-md px-2 text-body whitespace-nowrap text-text-2 hover:bg-hover hover:text-text max-sm:h-11 ${triggerClass}`}
      >
        {trigger}
      </button>
      {open ? (
        <div id={id} role="menu" aria-label={label} className={`absolute z-50 min-w-40 ${up ? 'bottom-full mb-1' : 'top-full mt-1'} rounded-lg border border-line-2 bg-surface p-1 shadow-float ${align === 'right' ? 'right-0' : 'left-0'}`}>
          {items.map((item) => (
            <button
              key={item.id} type="button" data-item tabIndex={-1}
              {...(item.checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': item.checked })}
              onClick={() => { setOpen(false); button.current?.focus(); item.onSelect(); }}
              className="flex h-7 w-full items-center gap-2 rounded px-2 text-left text-body whitespace-nowrap text-text hover:bg-hover max-sm:h-11"
            >
              {item.icon}
              <span className="flex-1">{item.label}</span>
              {item.checked === true ? <Check size={14} aria-hidden className="text-accent-text" /> : null}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
