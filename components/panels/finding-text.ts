import type { Finding, Severity } from '@/lib/model/analysis';

/** What a finding is shown as: a verdict that could not be reached is no severity. */
export const findingLevel = (finding: Finding): Severity | 'unknown' => (finding.verdict === 'unknown' ? 'unknown' : finding.severity);
