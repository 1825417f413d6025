import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, idle, inspector, instanceId, openWorld, test } from './support';

const tree = (page: Page) => page.getByRole('tree', { name: 'Map as a tree' });
const item = (page: Page, name: RegExp) => tree(page).getByRole('treeitem', { name });
const focused = (page: Page) => page.locator('[role="treeitem"]:focus');

test('by keyboard alone: from the skip link to an ENI, along its host to another subnet, shown on the map', async ({ page }) => {
  await openWorld(page, 'acme');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Map as a tree' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveAccessibleName(/^Account and Region, 123456789012 us-east-1, 311 ENIs/);
  await expect(focused(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('p');
  await expect(focused(page)).toHaveAccessibleName(/^VPC, prod 10\.0\.0\.0\/16/);
  await expect(focused(page)).toHaveAttribute('aria-level', '2');
  await expect(focused(page)).toHaveAttribute('aria-setsize', '2');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(focused(page)).toHaveAccessibleName(/^Zone, us-east-1a/);
  await page.keyboard.press('*');
  await page.keyboard.type('web-a');
  await expect(focused(page)).toHaveAccessibleName(/^Subnet, web-a 10\.0\.0\.0\/24, subnet-[0-9a-f]+, public, \d+ ENIs/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('fw-1');
  await expect(focused(page)).toHaveAccessibleName(/^ENI, fw-1 eth0 10\.0\.0\.10, eni-[0-9a-f]+, worst finding: high, .*the host also has ENIs in fw-a, erp-a$/);
  await page.keyboard.press('Enter');
  await idle(page);
  await expect(inspector(page)).toBeVisible();
  await expect(focused(page)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(focused(page)).toHaveAccessibleName(/^Other ENI of the host, fw-1 eth1 10\.0\.5\.10/);
  await page.keyboard.press('Enter');
  await idle(page);
  // The selection leads to the ENI in its own subnet.
  await expect(tree(page).locator('[aria-selected="true"]').first()).toHaveAccessibleName(/fw-1 eth1/);
  await expect(item(page, /^Subnet, fw-a/)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(tree(page).getByRole('treeitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(tree(page)).toHaveCount(0);
});

test('what is selected on the map is opened in the tree; a big subnet shows its rest when asked', async ({ page }) => {
  await openWorld(page, 'acme', `?sel=${await instanceId(page, 'acme', 'erp-1')}`);
  await page.getByRole('button', { name: 'Map as a tree' }).last().click();
  await expect(item(page, /^ENI, erp-1 /)).toHaveAttribute('aria-selected', 'true');
  await expect(focused(page)).toHaveAccessibleName(/^ENI, erp-1 /);
  await item(page, /^VPC, prod/).click();
  await page.keyboard.press('ArrowRight');
  await item(page, /^Zone, us-east-1a/).last().click();
  await page.keyboard.press('ArrowRight');
  await item(page, /^Subnet, app-a/).click();
  await page.keyboard.press('ArrowRight');
  const before = await tree(page).getByRole('treeitem').count();
  await tree(page).getByText(/^Show more of \d+$/).click();
  expect(await tree(page).getByRole('treeitem').count()).toBeGreaterThan(before);
});

test.describe('in Japanese on a phone', () => {
  test.use({ locale: 'ja-JP', viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: 'reduce' } });
  test('the tree is heard in Japanese and fits', async ({ page }) => {
    await openWorld(page, 'acme');
    await page.getByRole('button', { name: '図のツリー表示' }).last().click();
    await expect(page.getByRole('treeitem', { name: /^VPC, prod/ })).toHaveAccessibleName(/ENI \d+ 個/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the tree, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openWorld(page, 'acme', `?sel=${await instanceId(page, 'acme', 'fw-1')}`);
    await page.getByRole('button', { name: 'Map as a tree' }).last().click();
    await expect(item(page, /fw-1/).first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('[data-testid="map-tree"]').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html).join(' | ')}`)).toEqual([]);
  });
