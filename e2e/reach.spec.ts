import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, idle, importAndSave, inspector, instanceId, openWorld, test } from './support';

const counts = (page: Page) => page.getByTestId('reach-counts');
const replies = (page: Page) => page.getByTestId('reach-replies');
const groups = (page: Page) => page.getByTestId('reach-group');
async function answered(page: Page): Promise<void> {
  await expect(replies(page)).toHaveAttribute('data-settled', 'true');
  await idle(page);
}

test('what the internet reaches: groups, and a member whose reply never comes back, traced in one click', async ({ page }) => {
  await openWorld(page, 'elastic-ip-no-answer');
  await page.getByRole('button', { name: 'Trace', exact: true }).click();
  await page.getByRole('button', { name: 'What the internet reaches' }).click();
  await answered(page);
  await expect(counts(page)).toContainText(/^[1-9]\d* reachable/);
  await expect(replies(page)).toContainText(/[1-9]\d* (?:does|do) not/);
  await expect(page).toHaveURL(/reach=internet/);
  const bad = groups(page).filter({ hasText: 'does not come back' }).first();
  await expect(bad).toContainText('TCP');
  if ((await bad.getByRole('button').first().getAttribute('aria-expanded')) === 'false') await bad.getByRole('button').first().click();
  const member = bad.getByRole('listitem').filter({ hasText: 'no reply' }).first();
  await expect(member).toContainText('portal-1');
  await member.getByRole('button', { name: /^Trace portal-1/ }).click();
  await idle(page);
  await expect(page.getByTestId('headline')).toContainText('the reply leaves by eth0 and is dropped');
  // Closing the trace comes back to the answer.
  await page.getByTestId('verdict').getByRole('button', { name: 'Close the trace' }).click();
  await answered(page);
  await expect(counts(page)).toBeVisible();
});

test('who reaches an ENI: asked from its inspector, lit on the map by answer, narrowed to a port', async ({ page }) => {
  await openWorld(page, 'acme', `?sel=${await instanceId(page, 'acme', 'api-1')}`);
  await inspector(page).getByRole('button', { name: 'Trace', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Who reaches this?' }).click();
  await answered(page);
  await expect(page.getByRole('heading', { name: 'Who reaches api-1' })).toBeVisible();
  const lit = () => page.locator('[data-map-id]').evaluateAll((parts) => parts.map((part) => part.className).join());
  const all = await counts(page).textContent();
  const open = await lit();
  await page.getByRole('tab', { name: /^blocked/ }).click();
  await idle(page);
  await expect(page).toHaveURL(/reach=to~[^&]*blocked/);
  expect(await lit()).not.toBe(open);
  await expect(groups(page).first()).toContainText('The first thing that stops it.');
  await page.getByRole('combobox', { name: 'Protocol' }).selectOption('tcp');
  await page.getByRole('textbox', { name: 'Port', exact: true }).fill('1');
  await page.getByRole('textbox', { name: 'Port', exact: true }).press('Enter');
  await expect(counts(page)).not.toHaveText(all ?? '');
  // A member opens its inspector, and the answer is one step back.
  await groups(page).first().getByRole('button').first().click();
  await groups(page).first().getByRole('listitem').first().getByRole('button').first().click();
  await expect(inspector(page)).toBeVisible();
  await page.getByRole('button', { name: 'Back to the answer' }).click();
  await expect(counts(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(counts(page)).toHaveCount(0);
});

test('the address opens the same question again; a bad port is said and nothing is asked', async ({ page }) => {
  await openWorld(page, 'acme', `?reach=from~${await instanceId(page, 'acme', 'web-1')}~tcp~443`);
  await answered(page);
  await expect(page.getByRole('heading', { name: 'What web-1 reaches' })).toBeVisible();
  const said = await counts(page).textContent();
  const port = page.getByRole('textbox', { name: 'Port', exact: true });
  await port.fill('99999');
  await expect(page.getByRole('alert').filter({ hasText: 'A port is a number from 0 to 65535' })).toBeVisible();
  await port.fill('443');
  await port.press('Enter');
  await page.reload();
  await answered(page);
  await expect(counts(page)).toHaveText(said ?? '');
  await page.goto('/gallery/acme?reach=to~eni-0aaaaaaaaaaaaaaaa');
  await expect(page.getByTestId('reach').getByRole('alert')).toContainText('eni-0aaaaaaaaaaaaaaaa');
});

test('by keyboard alone, the end picked on the map', async ({ page }) => {
  await openWorld(page, 'acme', '?reach=to');
  await expect(page.getByTestId('reach')).toContainText('Choose the end');
  await page.getByRole('button', { name: /^edge-7 / }).focus();
  await page.keyboard.press('Enter');
  await answered(page);
  await expect(page.getByRole('heading', { name: 'Who reaches edge-7' })).toBeVisible();
  await page.getByRole('tab', { name: /^reachable/ }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: /^blocked/ })).toHaveAttribute('aria-selected', 'true');
});

test('a shared question opens as the same question for a stranger', async ({ page, browser }) => {
  await importAndSave(page, 'elastic-ip-no-answer', 'asked');
  await page.keyboard.press('r');
  await page.getByRole('combobox', { name: 'Question' }).selectOption('What the internet reaches');
  await answered(page);
  const said = [await counts(page).innerText(), await replies(page).innerText()];
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Label' }).fill('reach');
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const url = await dialog.getByTestId('share-url').inputValue();
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  const other = await context.newPage();
  await other.goto(url);
  await answered(other);
  expect([await counts(other).innerText(), await replies(other).innerText()]).toEqual(said);
  expect(await other.locator('body').innerText()).not.toContain('portal-1');
  await context.close();
});

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' });
  test('the answer is said in Japanese', async ({ page }) => {
    await openWorld(page, 'elastic-ip-no-answer', '?reach=internet');
    await answered(page);
    await expect(page.getByRole('heading', { name: 'インターネットから到達できるもの' })).toBeVisible();
    await expect(replies(page)).toContainText('戻らない');
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const [width, height] of [[1440, 900], [390, 844]] as const)
    test.describe(`${colorScheme} ${width}`, () => {
      test.use({ colorScheme, viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });
      test('axe finds nothing on an answer', async ({ page }) => {
        await openWorld(page, 'elastic-ip-no-answer', '?reach=internet');
        await answered(page);
        for (const shown of ['blocked', 'reachable']) {
          await page.getByRole('tab', { name: new RegExp(`^${shown}`) }).click();
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze();
          expect(violations.map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      });
    });
