import { expect, idle, inspector, openWorld, test } from './support';

test('the main way by keyboard alone: search, open, follow a lead, close', async ({ page }) => {
  await openWorld(page, 'acme');
  await page.keyboard.press('/');
  await page.keyboard.type('fw-1');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await idle(page);
  await expect(inspector(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(inspector(page)).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('arrows move between neighbours on the map', async ({ page }) => {
  await openWorld(page, 'acme');
  await page.getByRole('button', { name: /^fw-1 / }).focus();
  await page.keyboard.press('Enter');
  await idle(page);
  const before = page.url();
  await page.getByRole('button', { name: /^fw-1 / }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await idle(page);
  expect(page.url()).not.toBe(before);
});
