// npm run soak [name…]: each bench/soak/<name>.ts is bundled and run in a process of its own; prints what it counted, fails when something failed.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root, runNode } from './project.mjs';

ensureInstalled();
const { build } = await import('esbuild');
const folder = join(root, 'bench/soak');
const wanted = process.argv.slice(2);
const names = readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3)).filter((name) => wanted.length === 0 || wanted.includes(name)).sort();
if (names.length === 0) { console.error('eni-lens: no such soak.'); process.exit(2); }
const out = mkdtempSync(join(tmpdir(), 'eni-lens-soak-'));
let failed = 0;
for (const name of names) {
  const file = join(out, `${name}.mjs`);
  await build({ entryPoints: [join(folder, `${name}.ts`)], outfile: file, bundle: true, platform: 'node', format: 'esm', target: 'node24', conditions: ['react-server'], alias: { '@': root }, logLevel: 'warning',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" } });
  const { code } = await runNode([file]);
  if (code !== 0) failed++;
}
rmSync(out, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
