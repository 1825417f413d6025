// Builds the web application (Next) and the command line (one bundled file). Runs on the pinned Node.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { ensureInstalled, fail, markBuilt, pinnedNode, root, sourceHash } from './project.mjs';

if (!process.argv[2]) ensureInstalled();
const hash = process.argv[2] ?? sourceHash();
rmSync(join(root, 'dist'), { recursive: true, force: true });

const { build } = await import('esbuild');
await build({
  entryPoints: { 'eni-lens': join(root, 'lib/cli/main.ts'), 'import-worker': join(root, 'lib/server/import/import-worker.ts'), 'scan-worker': join(root, 'lib/server/scan/scan-worker.ts'), 'derive-worker': join(root, 'lib/server/transfer/derive-worker.ts') },
  outdir: join(root, 'dist'),
  outExtension: { '.js': '.mjs' },
  bundle: true, platform: 'node', format: 'esm', target: 'node24', sourcemap: 'linked', logLevel: 'warning',
  conditions: ['react-server'],
  external: ['next', 'react', 'react-dom'],
  alias: { '@': root },
  loader: { '.json': 'json' },
  // Bundled CommonJS packages call require() for node's own modules.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
});

const next = spawnSync(pinnedNode(), [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
  cwd: root, stdio: ['ignore', process.env.CI ? 'inherit' : 'pipe', 'inherit'], env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
});
if (next.status !== 0) {
  if (next.stdout) process.stdout.write(next.stdout);
  fail('next build failed.');
}
// Compressed once, and better than at every answer; lib/server/door/static-files.ts sends them.
const chunks = join(root, '.next', 'static');
for (const name of readdirSync(chunks, { recursive: true }).filter((file) => /\.(js|css)$/.test(file))) {
  const bytes = readFileSync(join(chunks, name));
  if (bytes.length > 1024) writeFileSync(join(chunks, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
}
markBuilt(hash);
