import type { Finding, Params, Severity } from '@/lib/model/analysis';

/** How a finding is read out: its level, and its parameters as message values. */
export const findingLevel = (finding: Finding): Severity | 'unknown' => (finding.verdict === 'unknown' ? 'unknown' : finding.severity);

/** Lists become `a, b, c`; booleans become words for ICU `select`. */
export function messageValues(params: Params): Record<string, string | number> {
  const out: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(params)) out[key] = typeof value === 'number' || typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : value.join(', ');
  return out;
}
