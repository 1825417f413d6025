// What the map's benchmark and the side-by-side pictures have in common: plain React Flow's page, a server with made accounts, a browser.
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, pinnedNode, root, runNode } from './project.mjs';

/** `scripts`: names of bench/map/*.ts that are run by name; `sizes`: accounts that are stored. Null: no browser here. */
export async function openStage(scripts, sizes) {
  ensureInstalled();
  ensureBuilt();
  const { build } = await import('esbuild');
  const { findChromium } = await import('./chromium.mjs');
  const executablePath = await findChromium();
  if (executablePath === null) return null;
  const { chromium } = await import('@playwright/test');
  const folder = mkdtempSync(join(tmpdir(), 'eni-lens-map-'));
  const banner = { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" };
  for (const name of ['seed', ...scripts]) await build({ entryPoints: [join(root, `bench/map/${name}.ts`)], outfile: join(folder, `${name}.mjs`), bundle: true, platform: 'node', format: 'esm', target: 'node24', conditions: ['react-server'], alias: { '@': root }, logLevel: 'warning', banner });
  await build({ entryPoints: [join(root, 'bench/map/plain-flow.tsx')], outfile: join(folder, 'plain.js'), bundle: true, platform: 'browser', format: 'esm', target: 'es2022', jsx: 'automatic', minify: true, define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'warning' });
  writeFileSync(join(folder, 'plain.html'), '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/plain.css"><body style="margin:0"><script type="module" src="/plain.js"></script>');

  const run = async (name, ...args) => {
    const { code, output } = await runNode(['--max-old-space-size=12000', join(folder, `${name}.mjs`), ...args], { collect: true });
    if (code !== 0) throw new Error(`${name} failed`);
    return output;
  };
  await run('seed', folder, ...sizes.map(String));
  const made = JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8'));

  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
  const files = createServer((request, response) => {
    try {
      const name = new URL(request.url, 'http://x').pathname.slice(1);
      if (name.includes('/')) throw new Error('no');
      const body = readFileSync(join(folder, name));
      response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' }).end(body);
    } catch { response.writeHead(404).end(); }
  });
  await new Promise((resolve) => files.listen(0, '127.0.0.1', resolve));
  const plainUrl = `http://127.0.0.1:${files.address().port}`;
  const port = await new Promise((resolve) => { const s = createServer().listen(0, '127.0.0.1', () => { const { port: free } = s.address(); s.close(() => resolve(free)); }); });
  const server = spawn(pinnedNode(), [join(root, 'bin/eni-lens.mjs'), 'serve'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', ENI_LENS_DATA: folder, NEXT_TELEMETRY_DISABLED: '1' } });
  const base = `http://127.0.0.1:${port}`;
  for (let i = 0; ; i++) {
    try { if ((await fetch(`${base}/api/health`)).ok) break; } catch { /* not yet */ }
    if (i > 200) throw new Error('the server did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--enable-precise-memory-info', '--js-flags=--expose-gc'] });
  const close = async () => { await browser.close(); server.kill('SIGTERM'); files.close(); rmSync(folder, { recursive: true, force: true }); };
  return { folder, made, plainUrl, base, browser, run, close };
}

export const idle = async (page) => { await page.waitForFunction(() => typeof window.__mapIdle === 'function', null, { timeout: 120_000 }); await page.evaluate(() => window.__mapIdle()); };

/** Puts lines between two marks of a document. */
export function writeBetween(file, mark, text) {
  const doc = join(root, file);
  const old = readFileSync(doc, 'utf8');
  const [begin, end] = [`<!-- ${mark}: begin -->`, `<!-- ${mark}: end -->`];
  writeFileSync(doc, `${old.slice(0, old.indexOf(begin) + begin.length)}\n${text}\n${old.slice(old.indexOf(end))}`);
}
