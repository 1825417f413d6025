import type { ReactNode } from 'react';
import { SeverityIcon } from './severity-icon';
import type { SeverityName } from './severity-icon';
import { ScenarioIcon } from './scenario-icon';
import type { ScenarioName } from './scenario-icon';

const tones: Record<SeverityName, string> = {
  high: 'border-high-line bg-high-soft text-high',
  medium: 'border-medium-line bg-medium-soft text-medium',
  low: 'border-low-line bg-low-soft text-low',
  info: 'border-info-line bg-info-soft text-info',
  unknown: 'border-dashed border-unknown-line bg-unknown-soft text-unknown',
};

/** Rounded badge of a severity with a rule id or a word. `label` is read out instead of the text when it says more. */
export function SeverityPill({ severity, children, label, large = false, quiet = false }: { severity: SeverityName; children: ReactNode; label?: string; large?: boolean; /** Without colour: a part that a filter leaves out. */ quiet?: boolean }) {
  return (
    <span
      data-pill {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
      className={`inline-flex shrink-0 items-center gap-1 rounded-full border font-bold whitespace-nowrap ${quiet ? 'border-line text-text-3' : tones[severity]} ${large ? 'h-5 px-2 text-body' : 'h-[18px] px-1.5 text-map'}`}
    >
      {quiet ? null : <SeverityIcon severity={severity} size={large ? 13 : 12} />}
      {children}
    </span>
  );
}

/** Scenario pill: neutral box, coloured icon, confidence in a quiet colour. */
export function ScenarioPill({ scenario, name, confidence }: { scenario: ScenarioName; name: string; confidence?: string }) {
  return (
    <span data-pill className="inline-flex h-[18px] max-w-full shrink-0 items-center gap-1 rounded border border-line-2 bg-raised px-1.5 text-map whitespace-nowrap text-text">
      <ScenarioIcon scenario={scenario} size={12} />
      {name}
      {confidence === undefined ? null : <span className="text-text-3">{confidence}</span>}
    </span>
  );
}

/** Neutral tag such as `active`, `eth0`, `share`. */
export function Tag({ children, tone = 'neutral' }: { children: ReactNode; tone?: 'neutral' | 'accent' | 'ok' }) {
  const colours = { neutral: 'border-line-2 text-text-2', accent: 'border-accent-line bg-accent-soft text-accent-text', ok: 'border-line-2 text-ok' }[tone];
  return <span data-pill className={`inline-flex h-[18px] shrink-0 items-center gap-1 rounded border px-1.5 text-map whitespace-nowrap ${colours}`}>{children}</span>;
}
