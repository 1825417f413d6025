import { zipSync } from 'fflate';
import { makeAccount } from '../lib/worlds/made-account';
import { expect, idle, test } from './support';

test('a big account is drawn from its overview, and everything is there when it is still', async ({ page, baseURL }) => {
  const files = Object.fromEntries(makeAccount({ eni: 3000, instances: 1200, seed: 11 }).map((file) => [file.path, new TextEncoder().encode(JSON.stringify(file.json))]));
  const answer = await page.request.post('/api/import', { data: Buffer.from(zipSync(files, { level: 1 })), headers: { 'content-type': 'application/zip', origin: baseURL ?? '' } });
  expect(answer.status()).toBe(201);
  const { id } = (await answer.json()) as { id: string };
  const sent = page.waitForResponse((response) => response.url().endsWith(`/api/snapshots/${id}/document`));
  await page.goto(`/snapshots/${id}`);
  const response = await sent;
  expect(response.headers()['content-type']).toBe('application/vnd.eni-lens.transfer');
  await page.waitForFunction(() => performance.getEntriesByName('map-first-picture').length > 0);
  await idle(page);
  const total = (await response.body()).length;
  const first = await page.evaluate(() => (performance.getEntriesByName('map-first-picture')[0] as PerformanceMark).detail.bytes as number);
  expect(first).toBeLessThan(total / 2);
  expect(total / 3000).toBeLessThan(60);
  // The lists came with the overview and hold with the document.
  await expect(page.getByRole('heading', { name: /^Findings/ })).toBeVisible();
  const eni = await page.evaluate(async (path) => ((await (await fetch(path)).json()) as { inventory: { networkInterfaces: { id: string; privateIps: { address: string }[] }[] } }).inventory.networkInterfaces.find((one) => one.privateIps.length > 0)?.privateIps[0]?.address, `/api/snapshots/${id}/document`);
  await page.getByRole('combobox', { name: 'Search' }).fill(eni ?? '');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.getByRole('option').first().click();
  await idle(page);
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
});
