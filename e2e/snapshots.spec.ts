import { expect, idle, importAndSave, test } from './support';

test('a saved snapshot is listed, opens again, and goes only after confirmation', async ({ page }) => {
  await importAndSave(page, 'low-budget-ha', 'kept-world');
  await page.goto('/');
  const row = page.getByRole('row').filter({ hasText: 'kept-world' });
  await expect(row).toBeVisible();
  await row.getByRole('link', { name: /Open/ }).click();
  await idle(page);
  await expect(page.getByRole('heading', { name: 'kept-world', level: 1 })).toBeVisible();
  await page.goto('/');
  await row.getByRole('button').last().click();
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(row).toBeVisible();
  await row.getByRole('button').last().click();
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Delete/ }).click();
  await expect(row).toHaveCount(0);
});

test('the table lists everything, sorts, filters and downloads', async ({ page }) => {
  await page.goto('/gallery/acme');
  await idle(page);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByText(/311/).first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Filter rows' }).or(page.getByRole('searchbox', { name: 'Filter rows' })).fill('fw-1');
  await expect(page.getByText(/3 of 311 rows/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const stream = await (await download).createReadStream();
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  expect(text.trim().split(/\r\n/)).toHaveLength(4);
  expect(text).toContain('10.9.1.10');
});
