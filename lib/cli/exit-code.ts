import 'server-only';
import { severities } from '../model/analysis';
import type { Finding } from '../model/analysis';

export type FailOn = 'high' | 'medium' | 'low' | 'never';

/** 0 nothing at or above the threshold; 1 something violated; 3 nothing violated, but a finding there could not be decided. */
export function exitCode(findings: readonly Finding[], failOn: FailOn): 0 | 1 | 3 {
  if (failOn === 'never') return 0;
  const limit = severities.indexOf(failOn);
  const relevant = findings.filter((finding) => severities.indexOf(finding.severity) <= limit);
  if (relevant.some((finding) => finding.verdict === 'violated')) return 1;
  return relevant.length > 0 ? 3 : 0;
}
