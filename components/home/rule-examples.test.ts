import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleAnalyses } from '@/lib/analyse/rules/testing-samples';
import { ruleIds } from '@/lib/model/analysis';
import type { Params } from '@/lib/model/analysis';

const file = new URL('./rule-examples.json', import.meta.url);

/** Parameters of the first finding of each rule and verdict in the sample accounts. */
function collect(): Record<string, { violated: Params | null; unknown: Params | null }> {
  const findings = sampleAnalyses().flatMap(({ analysis }) => analysis.findings);
  const first = (rule: string, verdict: string): Params | null => findings.find((finding) => finding.rule === rule && finding.verdict === verdict)?.params ?? null;
  return Object.fromEntries(ruleIds.map((rule) => [rule, { violated: first(rule, 'violated'), unknown: first(rule, 'unknown') }]));
}

const names = (params: Params | null): readonly string[] | null => (params === null ? null : Object.keys(params).sort());

describe('examples of the rule reference', () => {
  it('have every parameter that the rules give today (UPDATE_EXAMPLES=1 writes them anew)', () => {
    const fresh = collect();
    if (process.env['UPDATE_EXAMPLES'] === '1') writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`);
    const kept = JSON.parse(readFileSync(file, 'utf8')) as typeof fresh;
    for (const rule of ruleIds) {
      expect(kept[rule]?.violated, rule).not.toBeNull();
      expect(names(kept[rule]?.violated ?? null), rule).toEqual(names(fresh[rule]?.violated ?? null));
      expect(names(kept[rule]?.unknown ?? null), rule).toEqual(names(fresh[rule]?.unknown ?? null));
    }
  });
});
