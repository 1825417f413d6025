import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { locales, messages } from '../../messages/load';
import { checkWorld } from '../testing/check-world';
import { lookupWorld, worlds } from './worlds';

describe('worlds', () => {
  it('have distinct ids and gallery places', () => {
    expect(new Set(worlds.map((w) => w.id)).size).toBe(worlds.length);
    const places = worlds.flatMap((w) => (w.gallery === null ? [] : [`${w.gallery.group} ${w.gallery.order}`]));
    expect(new Set(places).size).toBe(places.length);
    expect(lookupWorld('no-such-world')).toBeUndefined();
  });

  for (const world of worlds) it(world.id, async () => checkTexts(await checkWorld(world)));

  it('of the gallery have a title and a line in every language', () => {
    for (const world of worlds.filter((w) => w.gallery !== null)) for (const locale of locales) expect(Object.keys(messages[locale].scenarios.worlds)).toContain(world.id);
  });
});

/** Every label and criterion has a text in every language, with the parameters it gets. */
function checkTexts({ analysis }: Awaited<ReturnType<typeof checkWorld>>): void {
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
