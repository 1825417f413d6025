import { expect, idle, inspector, openWorld, test } from './support';

test('the main way by keyboard alone: search, open, follow a lead, close', async ({ page }) => {
  await openWorld(page, 'acme');
  await page.keyboard.press('/');
  await page.keyboard.type('fw-1');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await idle(page);
  await expect(inspector(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(inspector(page)).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('arrows move between neighbours on the map', async ({ page }) => {
  await openWorld(page, 'acme');
  await page.getByRole('button', { name: /^fw-1 / }).focus();
  await page.keyboard.press('Enter');
  await idle(page);
  const before = page.url();
  await page.getByRole('button', { name: /^fw-1 / }).focus();
  await page.keyboard.press('ArrowDown');
  // At once: Enter means what the arrow led to.
  await page.keyboard.press('Enter');
  await idle(page);
  expect(page.url()).not.toBe(before);
  const selected = new URL(page.url()).searchParams.get('sel') ?? '';
  await expect(page.locator(':focus')).toHaveAttribute('data-map-id', selected);
});

test('on a slow machine the focus goes along with the arrows all the same, out of the picture too', async ({ page }) => {
  await openWorld(page, 'acme');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  await page.getByRole('button', { name: /^fw-1 / }).focus();
  await page.keyboard.press('Enter');
  for (let i = 0; i < 3; i++) await page.keyboard.press('+');
  const seen = new Set<string | null>([await page.locator(':focus').getAttribute('data-map-id')]);
  for (const arrow of ['ArrowDown', 'ArrowDown', 'ArrowRight']) {
    await page.keyboard.press(arrow);
    await page.keyboard.press('Enter');
    await idle(page);
    const selected = new URL(page.url()).searchParams.get('sel');
    expect(seen).not.toContain(selected);
    seen.add(selected);
    await expect(page.locator(':focus')).toHaveAttribute('data-map-id', selected ?? '');
  }
});
