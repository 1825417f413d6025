// The rule pages on disk are what the rules say.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { renderRuleDocs } from './render-rule-docs';

it('docs/rules is up to date (node scripts/rule-docs.mjs)', () => {
  const stale: string[] = [];
  for (const [name, content] of renderRuleDocs()) {
    if (readFileSync(fileURLToPath(new URL(`../docs/rules/${name}`, import.meta.url)), 'utf8') !== content) stale.push(name);
  }
  expect(stale).toEqual([]);
});
