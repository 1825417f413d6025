import type { InputHTMLAttributes, ReactNode } from 'react';

/** Native check box drawn in the product's own colours; the whole row is the label. */
export function Checkbox({ children, className = '', ...rest }: Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { children?: ReactNode }) {
  return (
    <label className={`flex min-h-6 cursor-pointer items-center gap-2 text-body max-sm:min-h-11 ${className}`}>
      <span className="relative inline-flex size-[14px] shrink-0">
        <input
          type="checkbox"
          className="peer size-full cursor-pointer appearance-none rounded-[3px] border border-line-3 bg-surface checked:border-accent checked:bg-accent disabled:cursor-not-allowed disabled:bg-sunken"
          {...rest}
        />
        <svg viewBox="0 0 14 14" aria-hidden className="pointer-events-none absolute inset-0 hidden stroke-text-on peer-checked:block" fill="none" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
          <path d="M3.5 7.2 6 9.7l4.6-5.2" />
        </svg>
      </span>
      {children}
    </label>
  );
}
