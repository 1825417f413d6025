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

describe('examples of the rule reference', () => {
  it('are what the rules say of the sample accounts (UPDATE_EXAMPLES=1 writes them)', () => {
    const text = `${JSON.stringify(collect(), null, 2)}\n`;
    if (process.env['UPDATE_EXAMPLES'] === '1') writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
  it('exist for every rule', () => {
    for (const [rule, example] of Object.entries(collect())) expect(example.violated, rule).not.toBeNull();
  });
});
