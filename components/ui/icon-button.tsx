import type { ButtonHTMLAttributes, ReactNode } from 'react';

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** Read out and shown as the tooltip. */
  label: string;
  icon: ReactNode;
  size?: 'regular' | 'small';
}

/** A button with an icon only. */
export function IconButton({ label, icon, size = 'regular', className = '', type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type} aria-label={label} title={label}
      className={`inline-flex shrink-0 items-center justify-center rounded-md text-text-2 transition-colors duration-80 hover:bg-hover hover:text-text disabled:cursor-not-allowed disabled:text-text-3 max-sm:size-11 ${size === 'small' ? 'size-6' : 'size-7'} ${className}`}
      {...rest}
    >
      {icon}
    </button>
  );
}
