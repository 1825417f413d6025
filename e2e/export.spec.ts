import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { getWorld } from '../lib/worlds/worlds';
import { expect, idle, openWorld, test } from './support';

interface Answer { readonly NetworkInterfaces?: readonly { readonly NetworkInterfaceId: string }[] }
const interfacesOf = (world: string): string[] => getWorld(world).build().flatMap((file) => ((file.json as Answer).NetworkInterfaces ?? []).map((eni) => eni.NetworkInterfaceId));

async function open(page: Page) {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: /Export/ });
  await expect(dialog).toBeVisible();
  return dialog;
}
async function save(page: Page, pick: Record<string, string>): Promise<{ download: Download; bytes: Buffer }> {
  const dialog = await open(page);
  for (const [legend, label] of Object.entries(pick)) await dialog.getByRole('group', { name: legend }).getByText(label, { exact: true }).click();
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  const download = await waiting;
  await expect(dialog.getByText(/^Saved/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  return { download, bytes: readFileSync(await download.path()) };
}

test('SVG is well-formed, has every ENI once, real text and no script', async ({ page }) => {
  await openWorld(page, 'acme');
  const { download, bytes } = await save(page, { Format: 'SVG' });
  expect(download.suggestedFilename()).toMatch(/\.svg$/);
  const found = await page.evaluate((text) => {
    const doc = new DOMParser().parseFromString(text, 'image/svg+xml');
    return { error: doc.querySelector('parsererror')?.textContent ?? null, ids: [...doc.querySelectorAll('[data-id]')].map((one) => one.getAttribute('data-id')), scripts: doc.querySelectorAll('script, foreignObject, a, image, style').length, texts: [...doc.querySelectorAll('text')].map((one) => one.textContent) };
  }, bytes.toString('utf8'));
  expect(found.error).toBeNull();
  expect(found.scripts).toBe(0);
  expect(found.ids.filter((id) => id?.startsWith('eni-')).toSorted()).toEqual(interfacesOf('acme').toSorted());
  expect(found.texts).toContain('fw-1');
  expect(found.texts.join(' ')).toMatch(/Coverage: \d+ of \d+ cells read/);
});

test('draw.io opens with nested containers and every ENI', async ({ page }) => {
  await openWorld(page, 'dual-homed-vpcs');
  const { bytes } = await save(page, { Format: 'draw.io' });
  const found = await page.evaluate((text) => {
    const doc = new DOMParser().parseFromString(text, 'application/xml');
    const cells = [...doc.querySelectorAll('mxCell')];
    return { error: doc.querySelector('parsererror')?.textContent ?? null, ids: cells.map((cell) => cell.getAttribute('id')), parents: cells.map((cell) => cell.getAttribute('parent')), ends: cells.filter((cell) => cell.getAttribute('edge') === '1').flatMap((cell) => [cell.getAttribute('source'), cell.getAttribute('target')]) };
  }, bytes.toString('utf8'));
  expect(found.error).toBeNull();
  expect(new Set(found.ids).size).toBe(found.ids.length);
  for (const id of interfacesOf('dual-homed-vpcs')) expect(found.ids).toContain(id);
  for (const end of [...found.ends, ...found.parents.filter((parent) => parent !== null)]) expect(found.ids).toContain(end);
});

test('PNG has the size asked for, PDF has the text, Japanese too', async ({ page }) => {
  await openWorld(page, 'two-enis-one-subnet');
  const once = (await save(page, { Format: 'PNG', Resolution: '1×' })).bytes;
  const twice = (await save(page, { Format: 'PNG', Resolution: '2×' })).bytes;
  expect(once.subarray(1, 4).toString()).toBe('PNG');
  expect(Math.abs(twice.readUInt32BE(16) - 2 * once.readUInt32BE(16))).toBeLessThanOrEqual(2);
  const pdf = (await save(page, { Format: 'PDF', Size: 'A3' })).bytes.toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toMatch(/MediaBox \[0 0 (1190\.55|841\.8)/);
  expect(pdf).toContain('Helvetica');
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitemradio', { name: '日本語' }).click();
  await idle(page);
  await page.getByRole('button', { name: 'エクスポート' }).click();
  const dialog = page.getByRole('dialog', { name: /エクスポート/ });
  await dialog.getByText('PDF', { exact: true }).click();
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'エクスポート' }).click();
  expect(readFileSync(await (await waiting).path()).toString('latin1')).toContain('NotoSansJP');
});

test('the selection alone, pseudonyms alone, table for programs', async ({ page }) => {
  await openWorld(page, 'acme');
  const all = (await save(page, { Format: 'JSON' })).bytes.toString('utf8');
  const rows = (JSON.parse(all) as { schema: string; rows: { id: string }[] }).rows;
  expect(rows.map((row) => row.id).toSorted()).toEqual(interfacesOf('acme').toSorted());
  const dialog = await open(page);
  await expect(dialog.getByText('The selection')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: /^edge-7/ }).first().click();
  await idle(page);
  const part = (await save(page, { What: 'The selection' })).bytes.toString('utf8');
  expect(part).toContain('edge-7');
  expect(part).not.toContain('erp-1');
  const hidden = (await save(page, { 'What leaves': 'pseudonyms only' })).bytes.toString('utf8');
  for (const secret of ['edge-7', 'fw-1', '123456789012', rows[0]?.id ?? '?', '203.0.113']) expect(hidden).not.toContain(secret);
});

test('an image too large for a browser is refused with a way out', async ({ page }) => {
  await openWorld(page, 'acme');
  const dialog = await open(page);
  await dialog.getByText('PNG', { exact: true }).click();
  await page.evaluate(() => { HTMLCanvasElement.prototype.toBlob = function refuse(callback) { callback(null); }; });
  await dialog.getByRole('button', { name: 'Export' }).click();
  await expect(dialog.getByRole('alert')).toContainText('could not be drawn');
});
