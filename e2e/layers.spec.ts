import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, idle, inspector, openWorld, test } from './support';

const layer = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });
const count = async (page: Page, name: RegExp): Promise<number> => Number((await layer(page, name).locator('xpath=ancestor::label').innerText()).match(/\d+/)?.[0]);
interface Document { readonly inventory: { readonly networkAcls: readonly { readonly id: string; readonly subnetIds: readonly string[] }[]; readonly securityGroups: readonly { readonly id: string }[] } }

test('every layer has a count, is kept in the address, and changes the map', async ({ page }) => {
  await openWorld(page, 'acme');
  const { inventory } = (await (await page.request.get('/api/gallery/acme/document')).json()) as Document;
  expect(await count(page, /Network ACLs/)).toBe(inventory.networkAcls.length);
  expect(await count(page, /Security groups/)).toBe(inventory.securityGroups.length);
  for (const name of [/^Instances/, /^Multi-homed/, /^Managed by AWS/, /^Unattached/, /^Gateways/, /^All routes/]) expect(await count(page, name)).toBeGreaterThan(0);
  const before = await page.locator('[data-lines] path').count();
  await layer(page, /Security groups/).check();
  await idle(page);
  expect(await page.locator('[data-lines] path').count()).toBeGreaterThan(before);
  await expect(page.getByRole('status').filter({ hasText: /lines/ })).toBeVisible();
  expect(page.url()).toContain('on=security-groups');
  await expect(page.getByRole('note', { name: 'Legend' })).toContainText('allowed');
  await layer(page, /Network ACLs/).check();
  await idle(page);
  const chips = page.locator('[data-acl]');
  expect(await chips.count()).toBeGreaterThan(1);
  await page.reload();
  await idle(page);
  await expect(layer(page, /Network ACLs/)).toBeChecked();
  await expect(chips.first()).toContainText(/rule/);
  await chips.first().click();
  await expect(inspector(page)).toContainText(/network ACL/i);
  await layer(page, /Security groups/).uncheck();
  await layer(page, /Network ACLs/).uncheck();
  await idle(page);
  await expect(chips).toHaveCount(0);
  expect(await page.locator('[data-lines] path').count()).toBe(before);
});

test('a line says what it allows and opens its group; with something chosen only its own lines stay', async ({ page }) => {
  await openWorld(page, 'acme', '?on=security-groups');
  const all = await page.locator('[data-lines] path.stroke-ok, [data-lines] path.stroke-accent').count();
  const label = page.locator('[data-allow]').first();
  await expect(label).toHaveText(/tcp|udp|icmp|all/);
  await label.focus();
  await page.keyboard.press('Enter');
  await idle(page);
  await expect(inspector(page)).toContainText(/security group/i);
  expect(await page.locator('[data-lines] path.stroke-ok, [data-lines] path.stroke-accent').count()).toBeLessThanOrEqual(all);
});

test('exports draw the layers that are on', async ({ page }) => {
  await openWorld(page, 'acme', '?on=security-groups,network-acls');
  const save = async (format: string): Promise<string> => {
    await page.getByRole('button', { name: 'Export' }).click();
    const box = page.getByRole('dialog', { name: /Export/ });
    await box.getByRole('group', { name: 'Format' }).getByText(format, { exact: true }).click();
    const waiting = page.waitForEvent('download');
    await box.getByRole('button', { name: 'Export' }).click();
    const text = readFileSync(await (await waiting).path(), 'utf8');
    await box.getByRole('button', { name: 'Close' }).click();
    return text;
  };
  const svg = await save('SVG');
  expect(svg).toContain('6 2 1 2');
  expect(svg).toMatch(/default ACL|rules/);
  const drawio = await save('draw.io');
  expect(drawio).toContain('id="allow/');
  expect(drawio).toMatch(/\d rules/);
});

for (const [width, height, colorScheme] of [[1440, 900, 'light'], [390, 844, 'dark']] as const)
  test.describe(`in Japanese, ${width}`, () => {
    test.use({ locale: 'ja-JP', viewport: { width, height }, colorScheme });
    test('axe finds nothing', async ({ page }) => {
      await openWorld(page, 'acme', '?on=security-groups,network-acls');
      await expect(page.locator('[data-acl]').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
      expect(violations).toEqual([]);
    });
  });
