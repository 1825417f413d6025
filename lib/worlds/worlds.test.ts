import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { hopKinds } from '../model/trace';
import { locales, messages } from '../../messages/load';
import { checkCase, checkGolden, ruleDifferences } from '../testing/check-world';
import type { WorldResult } from '../testing/check-world';
import { traceDifferences } from '../testing/check-traces';
import { makeResolver } from '../testing/resolve-name';
import { rules } from '../analyse/rules/rules';
import { knownRuleDifferences, knownTraceDifferences } from './known-differences';
import { ruleCases } from './rule-cases';
import type { RuleCase } from './rule-cases';
import { worldCases } from './world-cases';
import type { WorldCase } from './world';
import { lookupWorld, worlds } from './worlds';

describe('worlds', () => {
  it('have distinct ids and gallery places', () => {
    expect(new Set(worlds.map((w) => w.id)).size).toBe(worlds.length);
    const places = worlds.flatMap((w) => (w.gallery === null ? [] : [`${w.gallery.group} ${w.gallery.order}`]));
    expect(new Set(places).size).toBe(places.length);
    expect(lookupWorld('no-such-world')).toBeUndefined();
  });

  const differing: Record<string, readonly string[]> = {};
  const differingTraces: Record<string, Readonly<Record<string, readonly string[]>>> = {};
  const verdicts = new Map<string, ReadonlySet<string>>();
  for (const { world, name, of } of worldCases) {
    it(name, async () => {
      const result = await checkCase(of);
      if (of === world) checkGolden(world, result);
      checkTexts(result);
      checkNames(of, result);
      verdicts.set(name, new Set(result.analysis.findings.map((f) => `${f.rule} ${f.verdict}`)));
      const differences = ruleDifferences(of, result);
      if (differences.length > 0) differing[name] = differences;
      const traces = traceDifferences(of, result);
      if (Object.keys(traces).length > 0) differingTraces[name] = traces;
    });
  }

  it('get the findings of the routing rules that AWS\'s pages lead to', () => expect(differing).toEqual(knownRuleDifferences));

  it('get the traces that AWS\'s pages lead to', () => expect(differingTraces).toEqual(knownTraceDifferences));

  it('hold for every rule a case that it finds, a near miss, and one that it cannot tell', () => {
    expect(Object.keys(ruleCases)).toEqual(expect.arrayContaining(rules.map((rule) => rule.id).filter((id) => id.startsWith('AR-'))));
    for (const { id } of rules.filter((rule) => rule.id in ruleCases)) {
      const { violated, nearMiss, unknown } = ruleCases[id] as RuleCase;
      if ([violated, nearMiss, unknown].some((name) => knownRuleDifferences[name]?.some((text) => text.startsWith(id)) === true)) continue;
      const found = [violated, nearMiss, unknown].map((name) => ['violated', 'unknown'].filter((verdict) => verdicts.get(name)?.has(`${id} ${verdict}`) !== false));
      expect([id, ...found]).toEqual([id, expect.arrayContaining(['violated']), [], expect.arrayContaining(['unknown'])]);
    }
  });

  it('of the gallery have a title and a line in every language', () => {
    for (const world of worlds.filter((w) => w.gallery !== null)) for (const locale of locales) expect(Object.keys(messages[locale].scenarios.worlds)).toContain(world.id);
  });
});

/** Every label and criterion has a text in every language, with the parameters it gets. */
function checkTexts({ analysis }: WorldResult): void {
  for (const locale of locales) {
    const failures: string[] = [];
    const t = createTranslator({ locale, messages: messages[locale] as Record<string, unknown>, namespace: 'scenarios', onError: (error) => failures.push(error.message) }) as (key: string, values?: Record<string, string | number>) => string;
    for (const host of analysis.hosts.values()) {
      for (const label of host.scenarios) {
        t(`names.${label.scenario}.short`);
        if (label.subKind !== null) t(`subKinds.${label.subKind}`);
        for (const criterion of label.criteria) t(`criteria.${criterion.id}`, Object.fromEntries(Object.entries(criterion.params).map(([key, value]) => [key, typeof value === 'number' ? value : Array.isArray(value) ? value.join(', ') : String(value)])));
      }
    }
    expect(failures).toEqual([]);
  }
}

/** Every name in an expected trace is a thing of the account, and every trace has a name of its own. */
function checkNames(of: WorldCase, { topology }: WorldResult): void {
  const resolve = makeResolver(topology);
  const traces = of.traces ?? [];
  expect(new Set(traces.map((t) => t.name)).size, 'distinct trace names').toBe(traces.length);
  for (const { query, expect: outcome } of traces) {
    if ('problem' in outcome) continue;
    for (const name of [query.from, query.to, outcome.blockedBy?.id ?? query.from, ...[...(outcome.through ?? []), ...(outcome.back ?? []), ...(outcome.avoids ?? [])].filter((n) => !(hopKinds as readonly string[]).includes(n))]) resolve(name);
  }
}
