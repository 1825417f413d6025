import type { Severity } from '@/lib/model/analysis';

export type SeverityName = Severity | 'unknown';

const colour: Record<SeverityName, string> = { high: 'text-high', medium: 'text-medium', low: 'text-low', info: 'text-info', unknown: 'text-unknown' };

/** The five severity shapes: octagon, triangle, diamond, circle, dashed circle. Decorative unless `label` is given. */
export function SeverityIcon({ severity, size = 14, label, className = '' }: { severity: SeverityName; size?: number; label?: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16" width={size} height={size} className={`inline-block shrink-0 ${colour[severity]} ${className}`} fill="none"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {shapes[severity]}
    </svg>
  );
}

const mark = 'stroke-ink';
const shapes: Record<SeverityName, React.ReactNode> = {
  high: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z" fill="currentColor" />
      <path className={mark} d="M8 4.3v4.3M8 11.4v.2" strokeWidth="1.9" strokeLinecap="round" />
    </>
  ),
  medium: (
    <>
      <path d="M8 1.8 15.2 14.2H.8Z" fill="currentColor" stroke="currentColor" strokeWidth="1.2" strokeLinejoin="round" />
      <path className={mark} d="M8 6.2v3.5M8 12.1v.1" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  low: (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8Z" fill="currentColor" />
      <path className={mark} d="M5.3 8h5.4" strokeWidth="1.9" strokeLinecap="round" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path className={mark} d="M8 7.5v4M8 4.6v.1" strokeWidth="1.9" strokeLinecap="round" />
    </>
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.9" className="fill-surface" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.6 1.7" />
      <path d="M6.3 6.4a1.8 1.8 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.1M8 11.5v.1" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
};
