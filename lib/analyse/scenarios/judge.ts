// How criteria become a label: weighted sum of what is met, capped at 1; what cannot be told adds nothing, so it lowers the confidence.
import type { Criterion, Params, ScenarioLabel } from '../../model/analysis';
import type { ResourceId } from '../../model/ids';
import type { CoverageGap } from '../../model/topology';

/** From here on a scenario without a label is a near-miss. */
export const nearMissScore = 0.3;
/** Less is enough when what could not be told may still make it a label. */
const openScore = 0.2;

const noGaps: readonly CoverageGap[] = [];
export const noEvidence: readonly ResourceId[] = [];

export function criterion(id: string, weight: number, met: boolean | null, evidence: readonly ResourceId[], params: Params, gaps: readonly CoverageGap[] = noGaps): Criterion {
  return { id, met, weight, evidence, params, gaps: met === null ? gaps : noGaps };
}

/** In hundredths while adding, so that 0.35 + 0.2 + 0.25 is 0.8 on every machine. */
export function scoreOf(criteria: readonly Criterion[]): number {
  let hundredths = 0;
  for (const c of criteria) if (c.met === true) hundredths += Math.round(c.weight * 100);
  return Math.min(100, hundredths) / 100;
}

/** What the score would be if everything that cannot be told were met. */
function possibleScore(criteria: readonly Criterion[]): number {
  return scoreOf(criteria.map((c) => (c.met === null ? { ...c, met: true } : c)));
}

export function isMet(criteria: readonly Criterion[], id: string): boolean {
  return criteria.some((c) => c.id === id && c.met === true);
}

export interface Judgement {
  readonly scenario: ScenarioLabel['scenario'];
  readonly subKind: string | null;
  readonly criteria: readonly Criterion[];
  readonly threshold: number;
  /** What must hold besides the score. */
  readonly allowed: boolean;
  readonly candidates?: ScenarioLabel['candidates'];
}

/** A label, a near-miss, or `null` when too little speaks for it. */
export function judge(judgement: Judgement): ScenarioLabel | null {
  const { scenario, subKind, criteria, threshold, allowed, candidates = [] } = judgement;
  const confidence = scoreOf(criteria);
  const label = allowed && confidence >= threshold;
  if (!label && confidence < nearMissScore && (confidence < openScore || possibleScore(criteria) < threshold)) return null;
  return { scenario, subKind, confidence, label, criteria, candidates };
}
