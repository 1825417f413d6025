import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, idle, importAndSave, inspector, instanceId, openWorld, test } from './support';

const marks = (page: Page) => page.locator('[data-note]');
const dialog = (page: Page) => page.getByRole('dialog', { name: /note/i });
async function write(page: Page, text: string, author = 'Mori'): Promise<void> {
  await inspector(page).getByRole('button', { name: 'Write a note' }).click();
  await inspector(page).getByRole('textbox', { name: 'What others should know about it' }).fill(text);
  await inspector(page).getByRole('textbox', { name: 'Your name' }).fill(author);
  await inspector(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(inspector(page).getByTestId('note').filter({ hasText: text.split('\n')[0]! })).toBeVisible();
}
/** The host by its name in a stored snapshot, selected. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search' }).fill(name);
  await page.keyboard.press('Enter');
  await idle(page);
  await expect(inspector(page)).toContainText(name);
}

test('written, kept with the resource on the server, marked on the map near and far, changed, removed', async ({ page }) => {
  await importAndSave(page, 'acme', 'noted');
  const path = new URL(page.url()).pathname;
  await choose(page, 'noted-api-1');
  await write(page, 'Moves to the standby on Monday\n<b>ask first</b>');
  // Notes follow the resource into every snapshot, so those of other tests may be here too.
  const mark = page.getByRole('button', { name: /^Note: Moves to the standby/ });
  await expect(mark).toBeVisible();
  await page.goto(path);
  await idle(page);
  // Far: the mark keeps its size.
  const near = (await mark.boundingBox())!;
  for (let i = 0; i < 6; i++) await page.keyboard.press('-');
  await idle(page);
  const far = (await mark.boundingBox())!;
  expect(Math.abs(far.width - near.width)).toBeLessThan(2);
  await mark.click();
  await expect(inspector(page).getByTestId('note')).toContainText('<b>ask first</b>');
  await expect(inspector(page).getByTestId('note')).toContainText('Mori');
  await inspector(page).getByRole('button', { name: 'Edit the note' }).click();
  await inspector(page).getByRole('textbox', { name: 'What others should know about it' }).fill('Moved');
  await inspector(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(inspector(page).getByTestId('note')).toContainText('edited');
  await inspector(page).getByRole('button', { name: 'Remove the note' }).click();
  await inspector(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(inspector(page).getByTestId('note')).toHaveCount(1);
  await inspector(page).getByRole('button', { name: 'Remove the note' }).click();
  await inspector(page).getByRole('button', { name: 'Remove the note' }).click();
  await expect(inspector(page).getByTestId('note')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Note: Moved/ })).toHaveCount(0);
});

test('found by filter, search, list and table; in exports when chosen, never in a share', async ({ page, browser }) => {
  await importAndSave(page, 'acme', 'listed');
  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  await choose(page, 'listed-edge-7');
  await write(page, 'CANARY-NOTE-7 windy');
  // The list leads to it, from anywhere.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^\d+ notes?$/ }).click();
  await dialog(page).getByRole('searchbox').fill('windy mori');
  await dialog(page).getByRole('button', { name: /listed-edge-7/ }).click();
  await expect(dialog(page)).toHaveCount(0);
  await idle(page);
  await expect(inspector(page)).toContainText('listed-edge-7');
  // Search and filter.
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Search' }).fill('canary-note');
  await expect(page.getByRole('option').first()).toContainText('CANARY-NOTE-7');
  await page.getByRole('combobox', { name: 'Search' }).fill('');
  await page.goto(`/snapshots/${id}?where=note:windy&table=instances`);
  await expect(page.getByTestId('table-view')).toContainText('CANARY-NOTE-7');
  await expect(page.getByTestId('table-view').getByRole('status')).toContainText('1 of');
  // Exports: only when chosen, and not with redaction.
  await page.goto(`/snapshots/${id}`);
  await idle(page);
  const exported = async (format: string, chosen: boolean, redaction?: string): Promise<string> => {
    await page.getByRole('button', { name: 'Export' }).click();
    const box = page.getByRole('dialog', { name: /Export/ });
    await box.getByRole('group', { name: 'Format' }).getByText(format, { exact: true }).click();
    const notes = box.getByRole('checkbox', { name: 'Notes' });
    if (chosen) await notes.check();
    if (redaction !== undefined) { await box.getByText(redaction, { exact: true }).click(); await expect(notes).toBeDisabled(); }
    const waiting = page.waitForEvent('download');
    await box.getByRole('button', { name: 'Export' }).click();
    const text = readFileSync(await (await waiting).path(), 'utf8');
    await box.getByRole('button', { name: 'Close' }).click();
    return text;
  };
  for (const format of ['SVG', 'draw.io', 'Mermaid', 'CSV', 'JSON']) {
    expect(await exported(format, false), format).not.toContain('CANARY-NOTE-7');
    // A CSV of ENIs has the notes on ENIs.
    if (format !== 'CSV' && format !== 'JSON') expect(await exported(format, true), format).toContain('CANARY-NOTE-7');
  }
  // A share has none: not in its document, not on its page.
  const share = await page.request.post(`/api/snapshots/${id}/shares`, { data: { preset: 'full', label: 'x', confirm: 'listed', viewState: 'where=note:windy' }, headers: { origin: new URL(page.url()).origin } });
  expect(share.ok(), await share.text()).toBe(true);
  const { url } = (await share.json()) as { url: string };
  const context = await browser.newContext();
  const guest = await context.newPage();
  await guest.goto(new URL(url, page.url()).href);
  await idle(guest);
  expect(await guest.content()).not.toContain('CANARY-NOTE-7');
  await expect(marks(guest)).toHaveCount(0);
  await expect(guest.getByRole('button', { name: /note/i })).toHaveCount(0);
  expect(guest.url()).not.toContain('windy');
  await context.close();
});

test('in a gallery account notes stay in the browser; a server that does not answer keeps what was typed', async ({ page }) => {
  const id = await instanceId(page, 'acme', 'edge-7');
  await openWorld(page, 'acme', `?sel=${id}`);
  await write(page, 'only here');
  await openWorld(page, 'acme', `?sel=${id}`);
  await expect(inspector(page).getByTestId('note')).toContainText('only here');
  expect(await (await page.request.get('/api/notes')).text()).not.toContain('only here');
  await importAndSave(page, 'dual-homed-vpcs', 'refused');
  await page.route('**/api/notes', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await page.getByRole('button', { name: /refused-/ }).first().click();
  await inspector(page).getByRole('button', { name: 'Write a note' }).click();
  await inspector(page).getByRole('textbox', { name: 'What others should know about it' }).fill('precious');
  await inspector(page).getByRole('textbox', { name: 'Your name' }).fill('Mori');
  await inspector(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(inspector(page).getByRole('alert')).toBeVisible();
  await expect(inspector(page).getByRole('textbox', { name: 'What others should know about it' })).toHaveValue('precious');
});

for (const [width, height, colorScheme] of [[1440, 900, 'light'], [390, 844, 'dark']] as const)
  test.describe(`in Japanese, ${width}`, () => {
    test.use({ locale: 'ja-JP', viewport: { width, height }, colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test('axe finds nothing, and nothing is cut', async ({ page }) => {
      const id = await instanceId(page, 'acme', 'edge-7');
      await openWorld(page, 'acme', `?sel=${id}`);
      await page.getByRole('button', { name: 'メモを書く' }).click();
      await page.getByRole('textbox', { name: 'このリソースについて伝えたいこと' }).fill('月曜日に待機系へ切り替えます。詳しくは運用手順書を見てください。');
      await page.getByRole('textbox', { name: '名前' }).fill('森');
      const check = async (): Promise<void> => expect((await new AxeBuilder({ page }).disableRules(['target-size']).analyze()).violations).toEqual([]);
      await check();
      await page.getByRole('button', { name: '追加' }).click();
      await expect(page.getByTestId('note')).toBeVisible();
      await check();
      if (width < 640) await page.getByRole('button', { name: 'その他' }).click();
      await page.getByRole(width < 640 ? 'menuitem' : 'button', { name: 'メモ 1 件' }).click();
      const box = page.getByRole('dialog');
      await expect(box.getByTestId('note')).toBeVisible();
      expect(await box.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
      await check();
    });
  });
