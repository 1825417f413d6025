import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, idle, importAndSave, openWorld, test } from './support';

const grips = (page: Page) => page.locator('[data-grip]');
const grip = (page: Page, id: string) => page.locator(`[data-grip="${id}"]`);
const start = async (page: Page): Promise<void> => { await page.getByRole('button', { name: /^Arrange frames/ }).click(); await expect(grips(page).first()).toBeVisible(); };
/** VPC ids of the first account with several, as they stand: top to bottom, left to right. */
async function order(page: Page): Promise<string[]> {
  const boxes = await grips(page).evaluateAll((all) => all.map((one) => ({ id: one.getAttribute('data-grip') ?? '', x: Number.parseFloat((one as HTMLElement).style.left), y: Number.parseFloat((one as HTMLElement).style.top) })));
  return boxes.filter(({ id }) => id.startsWith('vpc-')).sort((a, b) => a.y - b.y || a.x - b.x).map(({ id }) => id);
}
async function drag(page: Page, from: string, to: readonly [number, number], drop = true): Promise<void> {
  const box = (await grip(page, from).boundingBox())!;
  await page.mouse.move(box.x + 12, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 30, { steps: 3 });
  await page.mouse.move(to[0], to[1], { steps: 6 });
  if (drop) await page.mouse.up();
}
const besideFirst = async (page: Page, id: string): Promise<readonly [number, number]> => {
  const box = (await grip(page, id).boundingBox())!;
  const height = (await page.locator(`.react-flow__node[data-id="frame/${id}"]`).boundingBox())!.height;
  return [box.x + 3, box.y + height / 2];
};
/** The whole map near enough that frames are nodes. */
async function nearAcme(page: Page, path = '/gallery/acme'): Promise<void> {
  await page.setViewportSize({ width: 2200, height: 1500 });
  await page.goto(path);
  await idle(page);
}

test('a VPC dragged by its header stands where it was dropped, in the address, in another tab, until reset', async ({ page, context }) => {
  await nearAcme(page);
  await start(page);
  const before = await order(page);
  const last = before.at(-1)!;
  await drag(page, last, await besideFirst(page, before[0]!), false);
  await expect(page.locator('[data-drag-ghost]')).toBeVisible();
  await expect(page.locator('[data-drop-bar="left"]')).toBeVisible();
  await page.mouse.up();
  await idle(page);
  expect((await order(page))[0]).toBe(last);
  await expect(page).toHaveURL(new RegExp(`moved=${last}~l~`));
  const other = await context.newPage();
  await other.setViewportSize({ width: 2200, height: 1500 });
  await other.goto(page.url());
  await idle(other);
  await start(other);
  expect(await order(other)).toEqual(await order(page));
  await other.close();
  await page.getByRole('button', { name: 'Reset' }).click();
  await idle(page);
  expect(await order(page)).toEqual(before);
  expect(page.url()).not.toContain('moved=');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(grips(page)).toHaveCount(0);
});

test('Escape lets go without a move, then ends arranging; the map pans beside the grips as ever', async ({ page }) => {
  await nearAcme(page);
  await start(page);
  const before = await order(page);
  await drag(page, before.at(-1)!, await besideFirst(page, before[0]!), false);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await idle(page);
  await expect(page.locator('[data-drag-ghost]')).toHaveCount(0);
  expect(await order(page)).toEqual(before);
  const place = async () => (await grip(page, before[0]!).boundingBox())!;
  const [at, first] = [page.getByRole('region', { name: 'Map of network interfaces' }), await place()];
  const map = (await at.boundingBox())!;
  await page.mouse.move(map.x + 5, map.y + map.height - 20);
  await page.mouse.down();
  await page.mouse.move(map.x + 65, map.y + map.height - 20, { steps: 4 });
  await page.mouse.up();
  await idle(page);
  expect((await place()).x - first.x).toBeGreaterThan(40);
  expect(await order(page)).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(grips(page)).toHaveCount(0);
});

test('with the keyboard only: past the neighbour, out of the row and back, said aloud, the focus stays', async ({ page }) => {
  await nearAcme(page);
  await page.getByRole('button', { name: /^Arrange frames/ }).focus();
  await page.keyboard.press('Enter');
  await expect(grips(page).first()).toBeVisible();
  const before = await order(page);
  await grip(page, before[1]!).focus();
  await page.keyboard.press('ArrowLeft');
  await idle(page);
  expect(await order(page)).toEqual([before[1], before[0], ...before.slice(2)]);
  await expect(grip(page, before[1]!)).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: /is now left of/ })).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await idle(page);
  expect(await order(page)).toEqual(before);
  const y = async (id: string): Promise<number> => Number.parseFloat(await grip(page, id).evaluate((one) => (one as HTMLElement).style.top));
  await page.keyboard.press('ArrowUp');
  await idle(page);
  expect(await y(before[1]!)).toBeLessThan(await y(before[0]!));
  await expect(grip(page, before[1]!)).toBeFocused();
  await expect(grip(page, before[1]!)).toBeInViewport();
});

test('accounts move among each other, and far out too', async ({ page }) => {
  await importAndSave(page, 'regions-peered', 'accounts');
  await start(page);
  const places = grips(page).filter({ has: page.locator('svg') }).and(page.locator('[data-grip*="/"]'));
  const count = await places.count();
  expect(count).toBeGreaterThan(1);
  const tops = async () => places.evaluateAll((all) => all.map((one) => [one.getAttribute('data-grip'), (one as HTMLElement).style.left, (one as HTMLElement).style.top].join(' ')));
  const before = await tops();
  await places.first().focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
    await page.keyboard.press(key);
    await idle(page);
    if (page.url().includes('moved=')) break;
  }
  expect(page.url()).toContain('moved=');
  expect(await tops()).not.toEqual(before);
});

test('a saved view has its own positions, and an export draws them', async ({ page }) => {
  await page.setViewportSize({ width: 2200, height: 1500 });
  await importAndSave(page, 'acme', 'arrange');
  const path = new URL(page.url()).pathname;
  await start(page);
  const before = await order(page);
  await grip(page, before[1]!).focus();
  await page.keyboard.press('ArrowLeft');
  await idle(page);
  const moved = await order(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Saved views' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved views' });
  await dialog.getByRole('textbox').fill('by team');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByTestId('saved-view')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto(path);
  await idle(page);
  await start(page);
  expect(await order(page)).toEqual(before);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Saved views' }).click();
  await dialog.getByTestId('saved-view').getByRole('button', { name: /by team/ }).first().click();
  await idle(page);
  await start(page);
  expect(await order(page)).toEqual(moved);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  const box = page.getByRole('dialog', { name: 'Export' });
  await box.getByRole('radio', { name: /SVG/ }).check();
  const download = page.waitForEvent('download');
  await box.getByRole('button', { name: /^(Export|Download)/ }).click();
  const stream = await (await download).createReadStream();
  let svg = '';
  for await (const part of stream) svg += String(part);
  const drawn = await page.evaluate(({ text, ids }) => {
    const doc = new DOMParser().parseFromString(text, 'image/svg+xml');
    return ids.map((id) => Number(doc.querySelector(`[data-id="${id}"]`)?.querySelector('rect')?.getAttribute('x') ?? doc.querySelector(`[data-id="${id}"]`)?.getAttribute('x')));
  }, { text: svg, ids: moved.slice(0, 2) });
  expect(drawn[0]).toBeLessThan(drawn[1]!);
});

for (const [width, height, colorScheme] of [[1440, 900, 'light'], [390, 844, 'dark']] as const)
  test.describe(`in Japanese, ${width}`, () => {
    test.use({ locale: 'ja-JP', viewport: { width, height }, colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test('axe finds nothing, and the bar fits', async ({ page }) => {
      await openWorld(page, 'acme');
      await page.getByRole('button', { name: /^枠の配置を変える/ }).click();
      const bar = page.getByRole('group', { name: '枠の配置を変える' });
      await expect(bar).toBeVisible();
      const box = (await bar.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page }).disableRules(['target-size']).analyze();
      expect(violations).toEqual([]);
    });
  });

test.describe('touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test('a finger drags a frame', async ({ page }) => {
    await openWorld(page, 'acme');
    await page.keyboard.press('f');
    await idle(page);
    await start(page);
    const before = await order(page);
    const box = (await grip(page, before.at(-1)!).boundingBox())!;
    const first = (await grip(page, before[0]!).boundingBox())!;
    const client = await page.context().newCDPSession(page);
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly (readonly [number, number])[]): Promise<void> => { await client.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) }); };
    const from = [box.x + 8, box.y + box.height / 2] as const;
    await touch('touchStart', [from]);
    await touch('touchMove', [[from[0] - 10, from[1] + 8]]);
    await touch('touchMove', [[first.x + 2, first.y + 30]]);
    await expect(page.locator('[data-drag-ghost]')).toBeVisible();
    await touch('touchEnd', []);
    await idle(page);
    expect(await order(page)).not.toEqual(before);
    expect(page.url()).toContain('moved=');
  });
});
