import type { Browser, Page } from '@playwright/test';
import { expect, idle, importAndSave, test } from './support';

async function stranger(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  return context.newPage();
}

async function createLink(page: Page, label: string): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Label' }).fill(label);
  await dialog.getByRole('button', { name: 'Create link' }).click();
  return dialog.getByTestId('share-url').inputValue();
}

const dead = 'This link does not work (any more)';

test('save, share with a stranger at the same place, revoke: gone', async ({ page, browser }) => {
  await importAndSave(page, 'management-network', 'shared-world');
  await page.getByRole('region', { name: /^Findings/ }).getByRole('button', { name: /AR-|IP-/ }).first().click();
  await idle(page);
  const url = await createLink(page, 'vendor');
  expect(url).toMatch(/\/s\/[\w-]{22}#v1\.[\w-]{43}$/);

  const other = await stranger(browser);
  await other.goto(url);
  await idle(other);
  expect(await other.context().cookies()).toEqual([]);
  await expect(other.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Share', exact: true })).toHaveCount(0);
  const seen = await other.locator('body').innerText();
  expect(seen).not.toContain('123456789012');
  expect(seen).not.toContain('shared-world-');

  await page.keyboard.press('Escape');
  await page.goto('/shares');
  await page.getByRole('button', { name: 'Pause vendor' }).click();
  await expect(page.getByRole('button', { name: 'Resume vendor' })).toBeVisible();
  await other.reload();
  await expect(other.getByText(dead)).toBeVisible();
  await page.getByRole('button', { name: 'Resume vendor' }).click();
  await expect(page.getByRole('button', { name: 'Pause vendor' })).toBeVisible();
  await other.goto(url);
  await other.reload();
  await idle(other);

  await page.getByRole('button', { name: 'Revoke vendor' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Revoke vendor' })).toHaveCount(0);
  await other.reload();
  await expect(other.getByText(dead)).toBeVisible();
  await other.context().close();
});

test('a wrong secret, no secret and an unknown id look the same', async ({ page, browser }) => {
  await importAndSave(page, 'eks-nodes', 'same-look');
  const url = await createLink(page, 'same look');
  const other = await stranger(browser);
  const [path = ''] = url.split('#');
  for (const wrong of [path, `${path}#v1.${'A'.repeat(43)}`, `${path.slice(0, -22)}${'B'.repeat(22)}#v1.${'A'.repeat(43)}`]) {
    await other.goto('about:blank');
    await other.goto(wrong);
    await expect(other.getByText(dead)).toBeVisible();
  }
  await other.context().close();
});

test('sharing everything asks for the name to be typed', async ({ page }) => {
  await importAndSave(page, 'dual-homed-subnets', 'typed-name');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Everything/ }).check({ force: true });
  await expect(dialog.getByRole('button', { name: 'Create link' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: /Type the snapshot/ }).fill('typed-name');
  await expect(dialog.getByRole('button', { name: 'Create link' })).toBeEnabled();
});
