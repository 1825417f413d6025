import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, idle, importAndSave, instanceId, openWorld, test } from './support';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Saved views' });
const saved = (page: Page) => dialog(page).getByTestId('saved-view');
/** Where the map looks, to the pixel: that is what the address keeps. */
const pane = async (page: Page): Promise<string> => ((await page.locator('.react-flow__viewport').getAttribute('style')) ?? '').match(/-?[\d.]+/g)?.map((part, at) => Number(part).toFixed(at < 2 ? 0 : 3)).join() ?? '';
async function save(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Saved views' }).click();
  await dialog(page).getByRole('textbox').fill(name);
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saved(page).filter({ hasText: name })).toBeVisible();
  await page.keyboard.press('Escape');
}

test('a view comes back exactly: filter, layers, selection, opened subnets, and where the map looked', async ({ page }) => {
  await importAndSave(page, 'acme', 'views');
  const path = new URL(page.url()).pathname;
  await page.goto(`${path}?sev=high&off=managed&on=routes`);
  await idle(page);
  await page.getByRole('button', { name: /^views-edge-7 / }).click();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await idle(page);
  const [address, look] = [page.url(), await pane(page)];
  await save(page, '経路の確認 / night');
  await page.goto(path);
  await idle(page);
  await page.keyboard.press('f');
  await idle(page);
  expect(await pane(page)).not.toBe(look);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await saved(page).getByRole('button', { name: /経路の確認/ }).first().click();
  await expect(dialog(page)).toHaveCount(0);
  await idle(page);
  expect(page.url()).toBe(address);
  expect(await pane(page)).toBe(look);
  // Replaced by what is on the screen now, and removed after a second thought.
  await page.keyboard.press('f');
  await idle(page);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await saved(page).getByRole('button', { name: /^Replace/ }).click();
  await saved(page).getByRole('button', { name: /^Remove/ }).click();
  await saved(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(saved(page)).toHaveCount(1);
  await saved(page).getByRole('button', { name: /^Remove/ }).click();
  await saved(page).getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(saved(page)).toHaveCount(0);
});

test('in a gallery account they stay in the browser, and a trace is part of one', async ({ page }) => {
  await openWorld(page, 'acme', `?trace=internet~${await instanceId(page, 'acme', 'edge-7')}~tcp~443`);
  await save(page, 'from outside');
  await page.goto('/gallery/acme');
  await idle(page);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await expect(dialog(page)).toContainText('Kept in this browser.');
  await saved(page).getByRole('button', { name: 'from outside' }).first().press('Enter');
  await idle(page);
  await expect(page.getByTestId('headline')).toBeVisible();
});

for (const [width, height, colorScheme] of [[1440, 900, 'light'], [390, 844, 'dark']] as const)
  test.describe(`in Japanese, ${width}`, () => {
    test.use({ locale: 'ja-JP', viewport: { width, height }, colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test('axe finds nothing, and nothing is cut', async ({ page }) => {
      await openWorld(page, 'acme');
      await page.getByRole('button', { name: '保存したビュー' }).click();
      const box = page.getByRole('dialog', { name: '保存したビュー' });
      await box.getByRole('textbox').fill('本番');
      await box.getByRole('button', { name: '保存', exact: true }).click();
      await expect(box.getByTestId('saved-view')).toHaveCount(1);
      const { violations } = await new AxeBuilder({ page }).include('dialog').withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map((one) => `${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });
