// npm run bench:map [-- --write] [-- --sizes 100,1000]: frames, first picture, bytes and memory of the map in headless Chromium, beside plain React Flow in the same run.
import { join } from 'node:path';
import { idle, openStage, writeBetween } from './map-stage.mjs';

const option = (name, otherwise) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? otherwise : process.argv[at + 1]; };
const sizes = option('sizes', '100,1000,10000,100000').split(',').map(Number);
const plainSizes = sizes.filter((size) => size <= 10_000);
const stage = await openStage(['place'], sizes);
if (stage === null) process.exit(2);
const { made, plainUrl, base, browser, run, close } = stage;

/** Three processes a size. */
const placements = new Map();
for (const size of sizes) {
  const runs = [];
  for (let i = 0; i < 3; i++) runs.push(JSON.parse(await run('place', String(size))));
  placements.set(size, { first: [...runs].sort((a, b) => a.first - b.first)[1].first, again: [...runs].sort((a, b) => a.again - b.again)[1].again });
}

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
if (process.argv.includes('--write')) writeBetween('docs/benchmarks.md', 'map', report);

const pictures = option('pictures', '');
if (pictures !== '') for (const { size, id } of made) {
  const one = await open(`${base}/snapshots/${id}`, idle);
  await one.page.screenshot({ path: join(pictures, `size-${size}.png`) });
  await one.context.close();
}

await close();
