import { expect, idle, openWorld, test } from './support';

test('language and theme switch, and stay', async ({ page }) => {
  await openWorld(page, 'acme');
  await page.getByRole('button', { name: 'Language: EN' }).click();
  await page.getByRole('menuitemradio', { name: '日本語' }).or(page.getByRole('menuitem', { name: '日本語' })).first().click();
  await expect(page.getByRole('button', { name: '共有' })).toBeVisible();
  await idle(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByRole('region', { name: /^検出/ }).or(page.getByText('検出事項')).first()).toBeVisible();
  const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.getByRole('banner').getByRole('button').last().click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(before);
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a Japanese browser gets Japanese from the first visit', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'ja-JP', ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await context.close();
});
