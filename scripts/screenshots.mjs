// npm run screenshots: the pictures of docs/images, taken from a running server (URL as the first argument).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.mjs';
import { root } from './project.mjs';

const base = process.argv[2] ?? 'http://127.0.0.1:3000';
const out = join(root, 'docs/images');
mkdirSync(out, { recursive: true });
const executablePath = await findChromium();
if (!executablePath) process.exit(2);

const shots = [
  ['map-light-en', '/gallery/acme', 'light', 'en', [1440, 900], 'fw-1'],
  ['map-dark-ja', '/gallery/acme', 'dark', 'ja', [1440, 900], 'fw-1'],
  ['home-light-en', '/', 'light', 'en', [1440, 900], null],
  ['home-dark-ja', '/', 'dark', 'ja', [1440, 900], null],
  ['phone-light-en', '/gallery/acme', 'light', 'en', [390, 844], 'fw-1'],
];
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--font-render-hinting=none'] });
for (const [name, path, colorScheme, lang, [width, height], host] of shots) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: lang === 'ja' ? 'ja-JP' : 'en-US', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${base}${path}`, { waitUntil: 'networkidle' });
  if (path !== '/') {
    await page.waitForFunction(() => typeof window.__mapIdle === 'function');
    if (host) {
      const id = await page.evaluate(async (wanted) => {
        const answer = await fetch('/api/gallery/acme/document');
        const { inventory } = await answer.json();
        return inventory.instances.find((instance) => instance.tags.Name === wanted)?.id ?? null;
      }, host);
      await page.goto(`${base}${path}?sel=${id}`, { waitUntil: 'networkidle' });
      await page.waitForFunction(() => typeof window.__mapIdle === 'function');
    }
    await page.evaluate(() => window.__mapIdle());
  }
  await page.screenshot({ path: join(out, `${name}.png`) });
  console.log(name);
  await context.close();
}
await browser.close();
