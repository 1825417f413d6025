// What the findings say about one thing: the worst level, and the badges of a card.
import { compareText } from '../../base/order';
import type { Analysis, Finding, Severity } from '../../model/analysis';
import type { SeverityCounts } from '../../model/map-model';

export type Level = Severity | 'unknown';
/** "Cannot tell" weighs more than a low finding: it may hide a high one. */
export const levelRank: Readonly<Record<Level, number>> = { high: 0, medium: 1, unknown: 2, low: 3, info: 4 };
export const levelOf = (finding: Finding): Level => (finding.verdict === 'unknown' ? 'unknown' : finding.severity);

export function worstLevel(findings: readonly Finding[] | undefined): Level | null {
  if (findings === undefined) return null;
  let worst: Level | null = null;
  for (const finding of findings) {
    const level = levelOf(finding);
    if (worst === null || levelRank[level] < levelRank[worst]) worst = level;
  }
  return worst;
}

export interface Badge { readonly severity: Level; readonly rule: string }
/** One badge a rule, worst first, over a host and its ENIs. Info findings are in the panel and the roll-ups, not on the card. */
export function badgesOf(analysis: Analysis, ids: readonly string[]): Badge[] {
  const byRule = new Map<string, Level>();
  for (const id of ids) {
    for (const finding of analysis.findingsByResource.get(id) ?? []) {
      const level = levelOf(finding);
      if (level === 'info') continue;
      const known = byRule.get(finding.rule);
      if (known === undefined || levelRank[level] < levelRank[known]) byRule.set(finding.rule, level);
    }
  }
  return [...byRule].map(([rule, severity]) => ({ severity, rule })).sort((a, b) => levelRank[a.severity] - levelRank[b.severity] || compareText(a.rule, b.rule));
}

export interface MutableCounts { high: number; medium: number; low: number; info: number; unknown: number }
export const zeroCounts = (): MutableCounts => ({ high: 0, medium: 0, low: 0, info: 0, unknown: 0 });
export const noCounts: SeverityCounts = Object.freeze(zeroCounts());
