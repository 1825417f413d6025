// npm run bench:map [-- --write] [-- --sizes 100,1000]: frames, first picture, bytes and memory of the map in headless Chromium, beside plain React Flow in the same run.
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, pinnedNode, root, runNode } from './project.mjs';

ensureInstalled();
ensureBuilt();
const { build } = await import('esbuild');
const { findChromium } = await import('./chromium.mjs');
const executablePath = await findChromium();
if (executablePath === null) process.exit(2);
const { chromium } = await import('@playwright/test');

const option = (name, otherwise) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? otherwise : process.argv[at + 1]; };
const sizes = option('sizes', '100,1000,10000,100000').split(',').map(Number);
const plainSizes = sizes.filter((size) => size <= 10_000);
const folder = mkdtempSync(join(tmpdir(), 'eni-lens-map-'));
const banner = { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" };
for (const name of ['seed', 'place', 'layered-graph']) await build({ entryPoints: [join(root, `bench/map/${name}.ts`)], outfile: join(folder, `${name}.mjs`), bundle: true, platform: 'node', format: 'esm', target: 'node24', conditions: ['react-server'], alias: { '@': root }, logLevel: 'warning', banner });
await build({ entryPoints: [join(root, 'bench/map/plain-flow.tsx')], outfile: join(folder, 'plain.js'), bundle: true, platform: 'browser', format: 'esm', target: 'es2022', jsx: 'automatic', minify: true, define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'warning' });
writeFileSync(join(folder, 'plain.html'), '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/plain.css"><body style="margin:0"><script type="module" src="/plain.js"></script>');

const seeded = await runNode(['--max-old-space-size=12000', join(folder, 'seed.mjs'), folder, ...sizes.map(String)]);
if (seeded.code !== 0) process.exit(1);
const made = JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8'));

/** Three processes a size. */
const placements = new Map();
for (const size of sizes) {
  const runs = [];
  for (let i = 0; i < 3; i++) {
    const { code, output } = await runNode(['--max-old-space-size=12000', join(folder, 'place.mjs'), String(size)], { collect: true });
    if (code !== 0) process.exit(1);
    runs.push(JSON.parse(output));
  }
  placements.set(size, { first: [...runs].sort((a, b) => a.first - b.first)[1].first, again: [...runs].sort((a, b) => a.again - b.again)[1].again });
}

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
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const p95 = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length * 0.95)] ?? 0;

/** Wheel and drag for a while, one event a frame, dispatched in the page so that nothing but the page is measured. */
async function frames(page, selector) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const busy = async () => (await cdp.send('Performance.getMetrics')).metrics.find((metric) => metric.name === 'TaskDuration').value;
  const run = () => page.evaluate(async (pane) => {
    const element = document.querySelector(pane);
    const box = element.getBoundingClientRect();
    const centre = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true, cancelable: true, view: window };
    const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const gaps = [];
    let last = await next();
    const step = async (act) => { act(); const now = await next(); gaps.push(now - last); last = now; };
    for (let round = 0; round < 2; round++) {
      for (const direction of [-1, 1]) for (let i = 0; i < 24; i++) await step(() => element.dispatchEvent(new WheelEvent('wheel', { ...centre, deltaY: direction * 16 })));
      element.dispatchEvent(new MouseEvent('mousedown', { ...centre, button: 0, buttons: 1 }));
      for (let i = 1; i <= 48; i++) { const x = centre.clientX + Math.sin(i / 7.64) * 160; await step(() => window.dispatchEvent(new MouseEvent('mousemove', { ...centre, clientX: x, clientY: centre.clientY + i, buttons: 1 }))); }
      window.dispatchEvent(new MouseEvent('mouseup', { ...centre, button: 0 }));
    }
    return gaps;
  }, selector);
  await run();
  const before = await busy();
  const gaps = await run();
  const work = ((await busy()) - before) * 1000 / gaps.length;
  await cdp.detach();
  return { median: median(gaps), p95: p95(gaps), work };
}

async function open(url, ready) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  const requests = new Map();
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => requests.set(requestId, { type, url: response.url, bytes: 0, at: 0 }));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => { const entry = requests.get(requestId); if (entry) { entry.bytes = encodedDataLength; entry.at = timestamp; } });
  const started = Date.now();
  await page.goto(url);
  await ready(page);
  return { context, page, cdp, requests, took: Date.now() - started };
}
const idle = async (page) => { await page.waitForFunction(() => typeof window.__mapIdle === 'function', null, { timeout: 120_000 }); await page.evaluate(() => window.__mapIdle()); };

const rows = [];
for (const { size, id } of made) {
  const firsts = [];
  let kept;
  for (let run = 0; run < (size > 10_000 ? 3 : 5); run++) {
    if (kept) await kept.context.close();
    kept = await open(`${base}/snapshots/${id}`, async (page) => { await page.waitForFunction(() => performance.getEntriesByName('map-first-picture').length > 0, null, { timeout: 120_000 }); });
    firsts.push(await kept.page.evaluate(() => performance.getEntriesByName('map-first-picture')[0].startTime));
  }
  const { page, cdp, requests, context } = kept;
  const firstBytes = await page.evaluate(() => performance.getEntriesByName('map-first-picture')[0].detail?.bytes ?? null);
  await idle(page);
  const data = [...requests.values()].filter((entry) => entry.url.includes('/api/'));
  const scripts = [...requests.values()].filter((entry) => entry.type === 'Script');
  const measured = await frames(page, '.react-flow__pane');
  const mounted = await page.evaluate(() => document.querySelectorAll('#map *').length);
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const heap = (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
  await context.close();
  let plain = null;
  if (plainSizes.includes(size)) {
    const other = await open(`${plainUrl}/plain.html?data=/plain-${size}.json`, (p) => p.waitForFunction(() => document.body.dataset.ready === '1', null, { timeout: 120_000 }));
    plain = await frames(other.page, '.react-flow__pane');
    await other.context.close();
  }
  rows.push({ size, first: median(firsts), firstBytes, dataBytes: data.reduce((sum, entry) => sum + entry.bytes, 0), scriptBytes: scripts.reduce((sum, entry) => sum + entry.bytes, 0), measured, plain, heap, mounted, placement: placements.get(size) });
  console.error(`${size} done`);
}

const n = (value, digits = 1) => (value === null || value === undefined ? '–' : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }));
const lines = [
  '| ENIs | first picture, ms | data to first picture, kB | all data, kB | bytes/ENI | scripts, kB | frame median, ms | p95 | work/frame, ms | plain React Flow: median | p95 | work/frame | elements | heap, MB | placement, ms: first of a process | again |',
  '|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|',
  ...rows.map((row) => `| ${[n(row.size, 0), n(row.first, 0), n(row.firstBytes === null ? null : row.firstBytes / 1000, 0), n(row.dataBytes / 1000, 0), n(row.dataBytes / row.size), n(row.scriptBytes / 1000, 0), n(row.measured.median), n(row.measured.p95), n(row.measured.work), n(row.plain?.median), n(row.plain?.p95), n(row.plain?.work), n(row.mounted, 0), n(row.heap, 0), n(row.placement.first), n(row.placement.again)].join(' | ')} |`),
];
const by = (size) => rows.find((row) => row.size === size);
const ratios = [];
const [small, thousand, ten, hundred] = [100, 1000, 10_000, 100_000].map(by);
if (ten?.plain) ratios.push(`10,000 ENIs: frames ${n(ten.plain.median / ten.measured.median)}× shorter than plain React Flow at the median (goal 5×), ${n(ten.plain.work / ten.measured.work)}× less work a frame (goal 8×), p95 ${n(ten.measured.p95 / ten.measured.median)}× the median (goal 2×).`);
if (small && ten) ratios.push(`First picture at 10,000 ENIs: ${n(ten.first / small.first, 2)}× that at 100 (goal 2×).`);
if (thousand && hundred) ratios.push(`Median frame at 100,000 ENIs: ${n(hundred.measured.median / thousand.measured.median, 2)}× that at 1,000 (goal 1.5×).`);
if (ten && hundred) ratios.push(`Placement of 100,000 ENIs: ${n(hundred.placement.first / ten.placement.first)}× that of 10,000 (goal 12×); again and again in one process, where 10,000 stay in the cache, ${n(hundred.placement.again / ten.placement.again)}×.`);
const report = [...lines, '', ...ratios].join('\n');
console.log(report);
if (process.argv.includes('--write')) {
  const doc = join(root, 'docs/benchmarks.md');
  const text = readFileSync(doc, 'utf8');
  const [begin, end] = ['<!-- map: begin -->', '<!-- map: end -->'];
  writeFileSync(doc, `${text.slice(0, text.indexOf(begin) + begin.length)}\n${report}\n${text.slice(text.indexOf(end))}`);
}

const pictures = option('pictures', '');
if (pictures !== '') {
  await runNode([join(folder, 'layered-graph.mjs'), 'acme', join(folder, 'acme.json')]);
  const layered = await open(`${plainUrl}/plain.html?layered&data=/acme.json`, (p) => p.waitForFunction(() => document.body.dataset.ready === '1'));
  await layered.page.waitForFunction(() => document.querySelectorAll('.react-flow__node').length > 100);
  await layered.page.screenshot({ path: join(pictures, 'side-plain.png') });
  await layered.context.close();
  const ours = await open(`${base}/gallery/acme`, idle);
  await ours.page.screenshot({ path: join(pictures, 'side-eni-lens.png') });
  await ours.context.close();
  for (const { size, id } of made) {
    const one = await open(`${base}/snapshots/${id}`, idle);
    await one.page.screenshot({ path: join(pictures, `map-${size}.png`) });
    await one.context.close();
  }
}

await browser.close();
server.kill('SIGTERM');
files.close();
rmSync(folder, { recursive: true, force: true });
