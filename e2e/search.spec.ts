import type { Page } from '@playwright/test';
import { expect, idle, inspector, openWorld, test } from './support';

const search = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  await page.getByRole('combobox', { name: 'Search' }).fill(words);
};

test('a secondary IP finds its ENI and its host', async ({ page }) => {
  await openWorld(page, 'acme');
  await search(page, '10.0.5.11');
  const option = page.getByRole('option').first();
  await expect(option).toContainText('Secondary IP');
  await option.click();
  await idle(page);
  await expect(inspector(page)).toContainText('10.0.5.10');
});

test('public address, MAC, id, name and CIDR are found', async ({ page }) => {
  await openWorld(page, 'acme');
  const answer = await page.request.get('/api/gallery/acme/document');
  const { inventory } = (await answer.json()) as { inventory: { networkInterfaces: { id: string; mac: string; privateIps: { address: string }[] }[] } };
  const eni = inventory.networkInterfaces.find((one) => one.privateIps.some((ip) => ip.address === '10.0.5.10'));
  for (const words of ['203.0.113.12', eni?.mac ?? '', eni?.id ?? '', 'fw-1', '10.0.5.0/28']) {
    await search(page, words);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await search(page, '192.0.2.99');
  await expect(page.getByText('Nothing has this address, name or ID.')).toBeVisible();
});

test('focus shows a neighbourhood, and Esc goes back', async ({ page }) => {
  await openWorld(page, 'acme');
  await page.getByRole('button', { name: /^fw-1 / }).click();
  await idle(page);
  await page.getByRole('button', { name: 'Focus on the neighbourhood' }).click();
  await page.getByText('1 hop', { exact: true }).click();
  await idle(page);
  await expect(page).toHaveURL(/focus=/);
  await page.reload();
  await idle(page);
  await expect(page).toHaveURL(/focus=/);
});
