import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, idle, openWorld, test } from './support';

const tour = (page: Page) => page.getByTestId('tour');
/** A browser that somebody sits at. */
const asPerson = (page: Page): Promise<unknown> => page.addInitScript(() => { Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false }); });

test('the first map comes with three steps, once; the help brings them back', async ({ page }) => {
  await asPerson(page);
  await openWorld(page, 'acme');
  await expect(tour(page)).toContainText('1 of 3');
  await expect(tour(page)).toBeFocused();
  await tour(page).getByRole('button', { name: 'Next' }).click();
  await expect(tour(page)).toContainText('What is wrong, and the fix');
  await tour(page).getByRole('button', { name: 'Next' }).click();
  await expect(tour(page)).toContainText('There and back');
  await tour(page).getByRole('button', { name: 'Back' }).click();
  await expect(tour(page)).toContainText('2 of 3');
  await tour(page).getByRole('button', { name: 'Next' }).click();
  await tour(page).getByRole('button', { name: 'Done' }).click();
  await expect(tour(page)).toHaveCount(0);
  await page.reload();
  await idle(page);
  await expect(tour(page)).toHaveCount(0);
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Show the tour' }).click();
  await expect(tour(page)).toContainText('1 of 3');
  await page.keyboard.press('Escape');
  await expect(tour(page)).toHaveCount(0);
});

test('an address that shows something is not interrupted', async ({ page }) => {
  await asPerson(page);
  await openWorld(page, 'acme', '?sev=high');
  await expect(page.getByRole('region', { name: 'Map of network interfaces' })).toBeVisible();
  await expect(tour(page)).toHaveCount(0);
});

for (const [width, height, colorScheme] of [[1440, 900, 'light'], [390, 844, 'dark']] as const)
  test.describe(`in Japanese, ${width}`, () => {
    test.use({ locale: 'ja-JP', viewport: { width, height }, colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test('every step is inside of the window, and axe finds nothing', async ({ page }) => {
      await asPerson(page);
      await openWorld(page, 'acme');
      for (let step = 1; step <= 3; step++) {
        await expect(tour(page)).toContainText(`${step} / 3`);
        const box = await tour(page).boundingBox();
        expect(box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
        const { violations } = await new AxeBuilder({ page }).include('[data-testid="tour"]').withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
        expect(violations.map((one) => one.id)).toEqual([]);
        if (step < 3) await tour(page).getByRole('button', { name: '次へ' }).click();
      }
    });
  });
