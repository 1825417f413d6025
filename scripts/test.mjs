// npm test: everything. Installs and builds what is missing, then types, lint, import rules, docs, unit tests, live collection against an emulator, and the browser tests in a real Chromium.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, runNode } from './project.mjs';

ensureInstalled();
const work = mkdtempSync(join(tmpdir(), 'eni-lens-test-'));
const unitReport = join(work, 'unit.json');
const liveReport = join(work, 'live.json');
const browserReport = join(work, 'browser.json');
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

const verify = await runNode([join(root, 'scripts/verify.mjs'), '--json', unitReport]);
ensureBuilt();
const liveTests = await runNode([join(root, 'scripts/live-tests.mjs'), '--json', liveReport]);

const { findChromium } = await import('./chromium.mjs');
const chromium = await findChromium();
const freePort = () => new Promise((resolve) => { const s = createServer().listen(0, '127.0.0.1', () => { const { port } = s.address(); s.close(() => resolve(String(port))); }); });
let browser = { code: 1 };
if (chromium) {
  browser = await runNode([join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...process.argv.slice(2)], {
    env: { CHROMIUM_PATH: chromium, E2E_PORT: await freePort(), E2E_DATA: join(work, 'data'), PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
  });
}

const unit = read(unitReport);
const live = read(liveReport);
const pages = read(browserReport)?.stats;
const passed = (unit?.numPassedTests ?? 0) + (live?.numPassedTests ?? 0) + (pages?.expected ?? 0);
const failed = (unit?.numFailedTests ?? 0) + (live?.numFailedTests ?? 0) + (pages?.unexpected ?? 0) + (pages?.flaky ?? 0);
const skipped = (unit?.numPendingTests ?? 0) + (live?.numPendingTests ?? 0) + (pages?.skipped ?? 0);
const ran = (unit?.numPassedTests ?? 0) > 0 && (pages?.expected ?? 0) > 0;
rmSync(work, { recursive: true, force: true });
if (!live) console.error('eni-lens: tests of live collection were skipped; see above.');
console.log(`unit ${unit?.numPassedTests ?? 0}, live ${live ? (live.numPassedTests ?? 0) : 'skipped'}, browser ${pages?.expected ?? 0}`);
if (!ran) console.error('eni-lens: unit or browser tests did not run at all.');
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(verify.code === 0 && liveTests.code === 0 && browser.code === 0 && ran && failed === 0 ? 0 : 1);
