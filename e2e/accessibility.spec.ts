import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, idle, instanceId, test } from './support';

async function check(page: Page): Promise<void> {
  const { violations: all, passes } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  // Size of targets, on the zoomable drawing alone: WCAG 2.5.8 excepts what another control of sufficient size does too, and search, lists and table reach every part.
  const onMap = (target: string): boolean => target.includes('data-map-id');
  const violations = all.map((violation) => ({ ...violation, nodes: violation.nodes.filter((node) => violation.id !== 'target-size' || !onMap(node.target.join(' '))) })).filter((violation) => violation.nodes.length > 0);
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
    });
  }
}
