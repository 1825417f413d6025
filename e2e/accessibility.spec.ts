import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, idle, instanceId, test } from './support';

async function check(page: Page): Promise<void> {
  const { violations: all, passes } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  // Size of targets, on the zoomable drawing alone: WCAG 2.5.8 excepts what another control of sufficient size does too, and search, lists and table (of a trace: its hops) reach every part.
  const small = all.filter(({ id }) => id === 'target-size').flatMap(({ nodes }) => nodes.map((node) => node.target.join(' ')));
  const onMap = new Set(await page.evaluate((targets) => targets.filter((target) => document.querySelector(target)?.closest('.react-flow') != null), small));
  const violations = all.map((violation) => ({ ...violation, nodes: violation.nodes.filter((node) => violation.id !== 'target-size' || !onMap.has(node.target.join(' '))) })).filter((violation) => violation.nodes.length > 0);
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(10);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [[1440, 900], [390, 844]] as const) {
    test.describe(`${colorScheme} ${width}`, () => {
      test.use({ colorScheme, viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });

      for (const path of ['/', '/scan', '/scan/history', '/scan/roles', '/shares', '/rules', '/gallery/no-such-world', `/s/${'A'.repeat(22)}`]) {
        test(`axe finds nothing on ${path}`, async ({ page }) => {
          await page.goto(path);
          await expect(page.getByRole('main')).toBeVisible();
          await expect(page.getByRole('status').filter({ hasText: '…' })).toHaveCount(0);
          await check(page);
        });
      }

      test('axe finds nothing on the map, with a host, in the table', async ({ page }) => {
        await page.goto('/gallery/acme');
        await idle(page);
        await check(page);
        await page.goto(`/gallery/acme?sel=${await instanceId(page, 'acme', 'fw-1')}`);
        await idle(page);
        await check(page);
        await page.goto('/gallery/acme?table=network-interfaces');
        await idle(page);
        await check(page);
      });

      test('axe finds nothing in panels, dialogs and states that come and go', async ({ page }) => {
        test.setTimeout(120_000);
        const phone = width < 640;
        const host = await instanceId(page, 'acme', 'edge-7');
        // A trace and a question with their answers, two more layers, arranging.
        await page.goto(`/gallery/acme?trace=internet~${host}~tcp~443`);
        await expect(page.getByTestId('headline')).toBeVisible();
        await check(page);
        await page.goto('/gallery/acme?reach=internet~~all~~~reachable');
        await idle(page);
        await check(page);
        await page.goto('/gallery/acme?on=routes,network-acls,security-groups&where=severity>=high%20nonsense:');
        await idle(page);
        await check(page);
        await page.getByRole('button', { name: /^Arrange frames/ }).click();
        await expect(page.locator('[data-grip]').first()).toBeVisible();
        await check(page);
        await page.keyboard.press('Escape');
        // Dialogs.
        for (const name of ['Export', 'Saved views', 'Share']) {
          await page.getByRole('button', { name, exact: true }).first().click();
          await expect(page.getByRole('dialog')).toBeVisible();
          await check(page);
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toHaveCount(0);
        }
        // Search with results and without.
        if (phone) await page.getByRole('button', { name: 'Search', exact: true }).click();
        const search = page.getByRole('combobox', { name: 'Search' });
        await search.fill('10.0.');
        await expect(page.getByRole('option').first()).toBeVisible();
        await check(page);
        await search.fill('nothing-like-it');
        await expect(page.getByText('Nothing has this address, name or ID.')).toBeVisible();
        await check(page);
      });

      test('axe finds nothing when there is nothing, not yet, or not any more', async ({ page }) => {
        // Loading, a network that is gone, a document that is none, an account without ENIs.
        let open = (): void => undefined;
        const held = new Promise<void>((resolve) => { open = resolve; });
        await page.route('**/api/gallery/acme/document', async (route) => { await held; await route.abort(); });
        await page.goto('/gallery/acme');
        await expect(page.getByRole('status').first()).toBeVisible();
        await check(page);
        open();
        await expect(page.getByRole('alert').first()).toBeVisible();
        await check(page);
        await page.unroute('**/api/gallery/acme/document');
        await page.route('**/api/gallery/acme/document', (route) => route.fulfill({ contentType: 'application/json', body: '{"schema":"other"}' }));
        await page.goto('/gallery/acme');
        await expect(page.getByRole('alert').first()).toBeVisible();
        await check(page);
        await page.unroute('**/api/gallery/acme/document');
        const whole = (await (await page.request.get('/api/gallery/acme/document')).json()) as { inventory: { networkInterfaces: unknown[]; instances: unknown[]; coverage: { status: string; code: string | null }[] } };
        const cells = whole.inventory.coverage.map((cell, i) => (i % 3 === 0 ? { ...cell, status: 'denied', code: 'UnauthorizedOperation' } : cell));
        for (const inventory of [{ ...whole.inventory, coverage: cells }, { ...whole.inventory, networkInterfaces: [], instances: [], subnets: [], vpcs: [] }]) {
          await page.route('**/api/gallery/acme/document', (route) => route.fulfill({ json: { ...whole, inventory } }));
          await page.goto('/gallery/acme');
          await page.waitForFunction(() => typeof window.__mapIdle === 'function');
          await expect(page.getByRole('main')).toBeVisible();
          await expect(page.getByRole('status').filter({ hasText: '…' })).toHaveCount(0);
          await check(page);
          await page.unroute('**/api/gallery/acme/document');
        }
      });
    });
  }
}
