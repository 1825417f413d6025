import { expect, idle, openWorld, test } from './support';

test('the filter language: completion, dimmed, hidden, in the URL', async ({ page }) => {
  await openWorld(page, 'acme');
  const box = page.getByRole('combobox', { name: 'Filter' });
  await box.fill('scen');
  await page.getByRole('option', { name: /^scenario/ }).click();
  await expect(box).toHaveValue('scenario:');
  await box.press('ArrowDown');
  await box.press('Enter');
  await expect(box).toHaveValue('scenario:dual-homed-subnets ');
  await box.fill('scenario:appliance');
  await box.press('Enter');
  await expect(page.getByText('3 of 311 ENIs')).toBeVisible();
  await idle(page);
  await expect(page.locator('[data-map-id^="i-"]').filter({ hasText: 'edge-7' })).toBeVisible();
  await page.getByRole('button', { name: 'hide others' }).click();
  await idle(page);
  await expect(page.locator('[data-map-id^="i-"]').filter({ hasText: 'fw-1' })).toBeVisible();
  await expect(page.locator('[data-map-id^="i-"]').filter({ hasText: 'edge-7' })).toHaveCount(0);
  await expect(page).toHaveURL(/where=scenario:appliance/);
  await page.reload();
  await idle(page);
  await expect(page.getByRole('combobox', { name: 'Filter' })).toHaveValue('scenario:appliance');
  await expect(page.locator('[data-map-id^="i-"]').filter({ hasText: 'edge-7' })).toHaveCount(0);
  // Asking for what is hidden brings it back.
  await page.getByRole('button', { name: /AR-01 edge-7/ }).click();
  await idle(page);
  await expect(page.locator('[data-map-id^="i-"]').filter({ hasText: 'edge-7' })).toBeVisible();
});

test('a mistake is named and the rest still filters', async ({ page }) => {
  await openWorld(page, 'acme');
  const box = page.getByRole('combobox', { name: 'Filter' });
  await box.fill('colour:red vpc:legacy');
  await box.press('Enter');
  await expect(page.getByText('“colour” is not a field.')).toBeVisible();
  await expect(page.getByText('14 of 311 ENIs')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(page.getByText('of 311 ENIs')).toHaveCount(0);
});
