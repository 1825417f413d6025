import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, idle, importAndSave, instanceId, openWorld, test } from './support';

const headline = (page: Page) => page.getByTestId('headline');
const scene = (page: Page) => page.getByTestId('trace-scene');
const lines = (page: Page, way: 'request' | 'reply', state: string) => scene(page).locator(`g[data-way="${way}"][data-state="${state}"]`);

async function type(page: Page, end: 'from' | 'to', text: string): Promise<void> {
  await page.locator(`[data-trace-end="${end}"]`).click();
  const box = page.getByRole('combobox', { name: end === 'from' ? 'From' : 'To', exact: true });
  await box.fill(text);
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await box.press('Enter');
}

async function checkAxe(page: Page): Promise<void> {
  const { violations: all } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  // Parts of the zoomable drawing: the table beside it reaches all of them at full size (WCAG 2.5.8, equivalent control).
  const drawn = (target: string): boolean => /data-map-id|data-step|trace-scene/.test(target);
  // Parts of the drawing that are cut off at its edge still lie under the rail for axe, which does not know that they cannot be seen.
  const covered = (node: { readonly all: readonly { readonly data: unknown }[]; readonly any: readonly { readonly data: unknown }[] }): boolean => [...node.all, ...node.any].some(({ data }) => /[oO]bscured/.test(JSON.stringify(data ?? {})));
  const violations = all.map((violation) => ({ ...violation, nodes: violation.nodes.filter((node) => violation.id !== 'target-size' || !(drawn(`${node.target.join(' ')} ${node.html}`) || covered(node))) })).filter((violation) => violation.nodes.length > 0);
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
}

test('from a warning to the trace that proves it: both lines, and where the reply is dropped', async ({ page }) => {
  await openWorld(page, 'ingress-routing');
  await page.getByRole('region', { name: /^Findings/ }).getByRole('button', { name: /AR-07/ }).first().click();
  await page.getByRole('button', { name: 'Show the trace' }).first().click();
  await idle(page);
  await expect(headline(page)).toContainText('the reply goes around the appliance and is dropped');
  await expect(headline(page)).toHaveAttribute('data-tone', 'bad');
  await expect(lines(page, 'request', 'sent').first()).toBeAttached();
  await expect(lines(page, 'reply', 'sent').first()).toBeAttached();
  await expect(lines(page, 'reply', 'never').first()).toBeAttached();
  await expect(scene(page)).toContainText('dropped here');
  await expect(page.getByTestId('hop-table').getByText('not reached').first()).toBeVisible();
  // The hop opens its rule, and the way back is there.
  await page.getByTestId('hop-table').getByRole('button', { name: /^Request step 3/ }).click();
  await expect(page.getByRole('heading', { name: 'rtb-edge' })).toBeVisible();
  await expect(page.locator('tr[aria-current="true"]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Back to the trace' }).click();
  await expect(headline(page)).toBeVisible();
});

test('the Elastic IP that does not answer: its warning shows the check that drops the reply, on the map too', async ({ page }) => {
  await openWorld(page, 'elastic-ip-no-answer', `?sel=${await instanceId(page, 'elastic-ip-no-answer', 'portal-1')}`);
  const card = page.getByRole('article').filter({ hasText: 'AR-04' });
  await card.getByRole('button', { name: /AR-04/ }).click();
  await card.getByRole('button', { name: 'Show the trace' }).click();
  await idle(page);
  await expect(headline(page)).toContainText('the reply leaves by eth0 and is dropped');
  await expect(page.getByTestId('hop-table').getByRole('button', { name: /^Reply step \d+: eth0: dropped/ })).toBeVisible();
  await page.getByRole('button', { name: 'On the map', exact: true }).click();
  await idle(page);
  await expect(page.getByRole('region', { name: 'Map of network interfaces' }).getByText('portal-1').first()).toBeVisible();
  await page.getByRole('button', { name: 'Back to the drawing' }).click();
  await expect(scene(page)).toContainText('dropped here');
});

test('a typed question; the address opens it again; a host named whole offers its other ENIs', async ({ page }) => {
  await openWorld(page, 'elastic-ip-no-answer');
  await page.keyboard.press('r');
  await type(page, 'from', 'inter');
  await type(page, 'to', 'portal-1 eth1');
  await idle(page);
  await expect(headline(page)).toContainText('the reply leaves by eth0 and is dropped');
  await expect(page.getByTestId('verdict').getByText('With policy routing instead')).toBeVisible();
  await page.getByRole('textbox', { name: 'Port', exact: true }).fill('22');
  await page.getByRole('textbox', { name: 'Port', exact: true }).press('Enter');
  await expect(headline(page)).toContainText('the request does not arrive');
  await expect(page).toHaveURL(/trace=internet~eni-[0-9a-f]+~tcp~22/);
  await page.reload();
  await idle(page);
  await expect(headline(page)).toContainText('the request does not arrive');
  await page.goBack();
});

test('a problem is said in words, and what is wrong is marked', async ({ page }) => {
  await openWorld(page, 'elastic-ip-no-answer', '?trace=i-0123456789abcdef0~internet~tcp~443');
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be traced' })).toContainText('Nothing in this snapshot is called “i-0123456789abcdef0”');
});

test('ends are picked on the map, by mouse and by keyboard alone', async ({ page }) => {
  await openWorld(page, 'elastic-ip-no-answer');
  const cart = await instanceId(page, 'elastic-ip-no-answer', 'cart-1');
  await page.keyboard.press('r');
  await idle(page);
  await page.getByRole('region', { name: 'Map of network interfaces' }).locator(`[data-map-id="${cart}"]`).click();
  await idle(page);
  await expect(page.getByText('Where does it go?')).toBeVisible();
  // Arrows go through the map; Enter chooses.
  const portal = await instanceId(page, 'elastic-ip-no-answer', 'portal-1');
  await page.locator(`[data-map-id="${portal}"]`).focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(`[data-map-id="${portal}"]`)).not.toBeFocused();
  await page.keyboard.press('Enter');
  await idle(page);
  await expect(headline(page)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`trace=${cart}~eni-`));
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('verdict')).toHaveCount(0);
});

test('from the inspector: trace to here', async ({ page }) => {
  const portal = await instanceId(page, 'elastic-ip-no-answer', 'portal-2');
  await openWorld(page, 'elastic-ip-no-answer', `?sel=${portal}`);
  await page.getByRole('complementary', { name: 'Inspector' }).getByRole('button', { name: 'Trace', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Trace to here' }).click();
  await type(page, 'from', 'internet');
  await idle(page);
  await expect(headline(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The host’s other ENIs' })).toBeVisible();
});

test('what cannot be told looks like neither', async ({ page }) => {
  await openWorld(page, 'transit-inspection', `?trace=${await instanceId(page, 'transit-inspection', 'app-1')}~${await instanceId(page, 'transit-inspection', 'db-2')}~tcp~5432`);
  await expect(headline(page)).toHaveAttribute('data-tone', 'unknown');
  await expect(page.getByText('What the answer depends on')).toBeVisible();
  await expect(lines(page, 'reply', 'unknown').first()).toBeAttached();
  await expect(lines(page, 'reply', 'never')).toHaveCount(0);
  await expect(scene(page)).not.toContainText('dropped here');
});

test('a shared trace opens as the same trace for a stranger', async ({ page, browser }) => {
  await importAndSave(page, 'elastic-ip-no-answer', 'traced');
  await page.keyboard.press('r');
  await type(page, 'from', 'internet');
  await type(page, 'to', 'portal-1 eth1');
  await idle(page);
  const said = await headline(page).innerText();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Label' }).fill('trace');
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const url = await dialog.getByTestId('share-url').inputValue();
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  const other = await context.newPage();
  await other.goto(url);
  await idle(other);
  await expect(headline(other)).toBeVisible();
  expect(await headline(other).innerText()).toBe(said);
  await expect(scene(other)).toContainText('dropped here');
  expect(await other.locator('body').innerText()).not.toContain('portal-1');
  await context.close();
});

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' });
  test('the verdict is said in Japanese', async ({ page }) => {
    const portal = await instanceId(page, 'elastic-ip-no-answer', 'portal-1');
    await openWorld(page, 'elastic-ip-no-answer', `?trace=internet~${portal}~tcp~443`);
    await expect(page.getByRole('complementary', { name: '判定' })).toBeVisible();
    await expect(headline(page)).toContainText(/要求|応答|通信可能/);
    await expect(page.getByTestId('hop-table').getByRole('columnheader', { name: '応答' })).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [[1440, 900], [390, 844]] as const) {
    test.describe(`${colorScheme} ${width}`, () => {
      test.use({ colorScheme, viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });
      test('axe finds nothing on a trace, an open answer, or while picking', async ({ page }) => {
        await openWorld(page, 'ingress-routing', `?trace=internet~${await instanceId(page, 'ingress-routing', 'web-2')}~tcp~443`);
        await expect(headline(page)).toBeVisible();
        await checkAxe(page);
        await openWorld(page, 'transit-inspection', `?trace=${await instanceId(page, 'transit-inspection', 'app-1')}~${await instanceId(page, 'transit-inspection', 'db-2')}~tcp~5432`);
        await expect(headline(page)).toBeVisible();
        await checkAxe(page);
        await openWorld(page, 'ingress-routing', '?trace=internet~');
        await checkAxe(page);
      });
    });
  }
}
