import { zipSync } from 'fflate';
import { makeAccount } from '../lib/worlds/made-account';
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
      const drawing = sheet.getByRole('img', { name: 'acme' });
      expect((await drawing.boundingBox())!.width).toBeGreaterThan(800);
      // Real text: what is printed to a file can be searched.
      await expect(drawing.locator('text').filter({ hasText: 'edge-7' }).first()).toBeVisible();
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

test('Ctrl+P while a large account is still coming prints when it is there', async ({ page, baseURL }) => {
  await page.addInitScript(() => { window.print = () => { document.body.dataset['asked'] = 'yes'; }; });
  const files = Object.fromEntries(makeAccount({ eni: 2000, instances: 900, seed: 9 }).map((file) => [file.path, new TextEncoder().encode(JSON.stringify(file.json))]));
  const answer = await page.request.post('/api/import', { data: Buffer.from(zipSync(files, { level: 1 })), headers: { 'content-type': 'application/zip', origin: baseURL ?? '' } });
  const { id } = (await answer.json()) as { id: string };
  await page.goto(`/snapshots/${id}`);
  await page.waitForFunction(() => performance.getEntriesByName('map-first-picture').length > 0);
  await page.keyboard.press('Control+p');
  await expect(page.locator('body[data-asked="yes"]')).toBeAttached({ timeout: 30_000 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByTestId('print-sheet').getByRole('img')).toBeVisible();
});
