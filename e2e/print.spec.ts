import { expect, openWorld, test } from './support';

for (const [lang, locale, findings, button, open] of [['English', 'en-US', '14 findings', 'Print …', 'Export'], ['Japanese', 'ja-JP', '検出事項 14 件', '印刷…', 'エクスポート']] as const)
  test.describe(`in ${lang}`, () => {
    test.use({ locale, colorScheme: 'dark' });
    test('the map is printed as a drawing with its findings, and the screen comes back', async ({ page }) => {
      await page.addInitScript(() => { window.print = () => { document.body.dataset['asked'] = 'yes'; }; });
      await openWorld(page, 'acme');
      await page.getByRole('button', { name: open, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: button }).click();
      await expect(page.locator('body[data-asked="yes"]')).toBeAttached();
      await page.emulateMedia({ media: 'print' });
      const sheet = page.getByTestId('print-sheet');
      await expect(sheet).toBeVisible();
      await expect(sheet.getByRole('heading', { name: findings })).toBeVisible();
      await expect(sheet.getByRole('listitem')).toHaveCount(14);
      await expect(sheet.getByRole('listitem').first()).toHaveCSS('color', 'rgb(0, 0, 0)');
      await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
      await expect(page.getByRole('banner')).toBeHidden();
      const picture = await sheet.getByRole('img').evaluate((image: HTMLImageElement) => ({ width: image.naturalWidth, right: image.getBoundingClientRect().right }));
      expect(picture.width).toBeGreaterThan(800);
      expect(picture.right).toBeLessThanOrEqual(1440);
      const pdf = await page.pdf({ format: 'A4', landscape: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(2);
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await expect(sheet).toHaveCount(0);
      await expect(page.getByRole('banner')).toBeVisible();
    });
  });

test('Ctrl+P on the map does the same', async ({ page }) => {
  await page.addInitScript(() => { window.print = () => { document.body.dataset['asked'] = 'yes'; }; });
  await openWorld(page, 'management-network');
  await page.keyboard.press('Control+p');
  await expect(page.locator('body[data-asked="yes"]')).toBeAttached();
});
