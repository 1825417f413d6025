import type { CDPSession, Page } from '@playwright/test';
import { expect, idle, instanceId, openWorld, test } from './support';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });

type Point = readonly [x: number, y: number];
const touch = (client: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) => client.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
async function move(client: CDPSession, path: readonly (readonly Point[])[]): Promise<void> {
  const [first = [], ...rest] = path;
  await touch(client, 'touchStart', first);
  for (const points of rest) await touch(client, 'touchMove', points);
  await touch(client, 'touchEnd', []);
}
const view = (page: Page) => page.locator('.react-flow__viewport').evaluate((one) => { const { a, e, f } = new DOMMatrix(getComputedStyle(one).transform); return { zoom: a, x: e, y: f }; });
/** Middle of the part of the map that no sheet and no bar covers. */
async function middle(page: Page): Promise<Point> {
  const box = (await page.getByRole('region', { name: 'Map of network interfaces' }).boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 3];
}

test('a finger pans, two fingers zoom around their middle', async ({ page }) => {
  await openWorld(page, 'acme');
  const client = await page.context().newCDPSession(page);
  const [x, y] = await middle(page);
  const before = await view(page);
  await move(client, [0, 1, 2, 3, 4, 5, 6].map((step) => [[x - step * 12, y + step * 6] as Point]));
  await idle(page);
  const panned = await view(page);
  expect(panned.zoom).toBe(before.zoom);
  expect(panned.x).toBeLessThan(before.x - 30);
  expect(panned.y).toBeGreaterThan(before.y + 10);
  await move(client, [20, 32, 44, 56, 68, 80].map((apart) => [[x - apart, y], [x + apart, y]] as readonly Point[]));
  await idle(page);
  const zoomed = await view(page);
  expect(zoomed.zoom).toBeGreaterThan(panned.zoom * 1.5);
  // What was between the fingers still is.
  const area = (await page.locator('.react-flow').boundingBox())!;
  const at = ({ zoom, x: left, y: top }: typeof before): Point => [(x - area.x - left) / zoom, (y - area.y - top) / zoom];
  expect(Math.abs(at(zoomed)[0] - at(panned)[0])).toBeLessThan(12);
  expect(Math.abs(at(zoomed)[1] - at(panned)[1])).toBeLessThan(12);
  await move(client, [80, 64, 48, 32, 20].map((apart) => [[x - apart, y], [x + apart, y]] as readonly Point[]));
  await idle(page);
  expect((await view(page)).zoom).toBeLessThan(zoomed.zoom / 1.5);
  await expect(page).toHaveURL(/[?&]at=/);
});

test('a tap selects and opens the sheet; a pan that begins on a card selects nothing', async ({ page }) => {
  const host = await instanceId(page, 'acme', 'edge-7');
  await openWorld(page, 'acme', `?sel=${host}`);
  await page.getByTestId('inspector').getByRole('button', { name: /^(Close|Clear)/ }).tap();
  await idle(page);
  const card = page.locator(`[data-map-id="${host}"]`);
  const box = (await card.boundingBox())!;
  const client = await page.context().newCDPSession(page);
  await move(client, [0, 1, 2, 3, 4].map((step) => [[box.x + 60 - step * 14, box.y + 40] as Point]));
  await idle(page);
  await expect(page.getByTestId('inspector')).toHaveCount(0);
  const now = (await card.boundingBox())!;
  await page.touchscreen.tap(now.x + 60, now.y + 40);
  await expect(page.getByTestId('inspector')).toContainText('edge-7');
  await expect(card).toHaveAttribute('aria-pressed', 'true');
});

test('controls are large enough for a finger, and nothing is wider than the screen', async ({ page }) => {
  await openWorld(page, 'acme');
  const small = await page.locator('button, a, input, select').evaluateAll((all) => all.filter((one) => {
    const box = one.getBoundingClientRect();
    // Parts of the zoomable drawing apart: search, lists and table reach all of them.
    return box.width > 0 && box.height > 0 && one.closest('.react-flow') === null && one.closest('.sr-only') === null && getComputedStyle(one).position !== 'absolute' && Math.min(box.width, box.height) < 24;
  }).map((one) => one.outerHTML.slice(0, 120)));
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
