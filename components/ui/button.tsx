import type { ButtonHTMLAttributes, ReactNode } from 'react';

export type ButtonTone = 'plain' | 'primary' | 'quiet' | 'danger';
export type ButtonSize = 'regular' | 'small' | 'large';

const tones: Record<ButtonTone, string> = {
  plain: 'border border-line-2 bg-surface text-text hover:bg-hover',
  primary: 'border border-accent bg-accent text-text-on hover:border-accent-text hover:bg-accent-text',
  quiet: 'border border-transparent text-text hover:bg-hover',
  danger: 'border border-high bg-surface text-high hover:bg-high-soft',
};
const sizes: Record<ButtonSize, string> = { regular: 'h-7 px-2.5', small: 'h-6 px-2', large: 'h-11 px-4 text-section' };

/** Classes of a button, for links that look like one. */
export function buttonClass(tone: ButtonTone = 'plain', size: ButtonSize = 'regular'): string {
  return `inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md text-body whitespace-nowrap transition-colors duration-80 select-none disabled:cursor-not-allowed disabled:border-line-2 disabled:bg-sunken disabled:text-text-3 max-sm:min-h-11 ${tones[tone]} ${sizes[size]}`;
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: ButtonTone;
  size?: ButtonSize;
  /** A 14 px lucide icon. */
  icon?: ReactNode;
}

export function Button({ tone = 'plain', size = 'regular', icon, className = '', children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={`${buttonClass(tone, size)} ${className}`} {...rest}>
      {icon}
      {children}
    </button>
  );
}
