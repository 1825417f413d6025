import { describe, expect, it } from 'vitest';
import { ruleIds } from '@/lib/model/analysis';
import { locales, messages } from '@/messages/load';

describe('the short line of a finding', () => {
  it('is there for every rule in every language', () => {
    for (const locale of locales) expect([locale, ruleIds.filter((id) => !Object.hasOwn(messages[locale].map.findings.ruleLine, id))]).toEqual([locale, []]);
  });
});
