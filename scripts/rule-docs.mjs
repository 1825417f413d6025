// node scripts/rule-docs.mjs: writes docs/rules from the rules themselves. `--check` only says whether they are up to date.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundle = join(tmpdir(), `rule-docs-${process.pid}.mjs`);
await build({ entryPoints: [join(root, 'scripts/render-rule-docs.ts')], bundle: true, format: 'esm', platform: 'node', outfile: bundle, logLevel: 'error' });
const { renderRuleDocs } = await import(pathToFileURL(bundle).href);
rmSync(bundle);

const folder = join(root, 'docs/rules');
const stale = [];
mkdirSync(folder, { recursive: true });
for (const [name, content] of renderRuleDocs()) {
  const path = join(folder, name);
  let current = null;
  try { current = readFileSync(path, 'utf8'); } catch { /* new */ }
  if (current === content) continue;
  stale.push(name);
  if (!process.argv.includes('--check')) writeFileSync(path, content);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`docs/rules is out of date (${stale.join(', ')}): run node scripts/rule-docs.mjs`);
  process.exit(1);
}
console.log(`docs/rules: ${stale.length} changed`);
