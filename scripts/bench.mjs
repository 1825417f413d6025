// npm run bench [name…]: each bench/<name>.ts is bundled and run in a process of its own; prints its table. `--write` puts the tables into docs/benchmarks.md.
import { readFileSync, readdirSync, rmSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root, runNode } from './project.mjs';

ensureInstalled();
const { build } = await import('esbuild');
const write = process.argv.includes('--write');
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const names = readdirSync(join(root, 'bench')).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3)).filter((name) => wanted.length === 0 || wanted.includes(name)).sort();
if (names.length === 0) { console.error('eni-lens: no such benchmark.'); process.exit(2); }

const out = mkdtempSync(join(tmpdir(), 'eni-lens-bench-'));
let failed = 0;
for (const name of names) {
  const file = join(out, `${name}.mjs`);
  await build({ entryPoints: [join(root, 'bench', `${name}.ts`)], outfile: file, bundle: true, platform: 'node', format: 'esm', target: 'node24', conditions: ['react-server'], alias: { '@': root }, logLevel: 'warning',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" } });
  const { code, output } = await runNode(['--expose-gc', '--max-old-space-size=16000', '--max-semi-space-size=32', '--min-semi-space-size=32', file], { collect: true });
  console.log(output);
  if (code !== 0) failed++;
  else if (write) {
    const doc = join(root, 'docs/benchmarks.md');
    const text = readFileSync(doc, 'utf8');
    const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < 0) { console.error(`docs/benchmarks.md has no place for ${name}`); failed++; }
    else writeFileSync(doc, `${text.slice(0, from + begin.length)}\n${output.trim()}\n${text.slice(to)}`);
  }
}
rmSync(out, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
