import type { Page } from '@playwright/test';
import { expect, idle, instanceId, openWorld, test } from './support';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Counts every animation and transition that takes time, from before the page's first script. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { __moved: seen });
    const note = (event: Event): void => {
      const target = event.target as Element;
      const animation = target.getAnimations().find((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1);
      if (animation !== undefined) seen.push(`${event.type} ${target.className.toString().slice(0, 60)}`);
    };
    for (const type of ['animationstart', 'transitionrun']) document.addEventListener(type, note, true);
  });
  return () => page.evaluate(() => (window as unknown as { __moved: string[] }).__moved);
}
const pane = (page: Page) => page.locator('.react-flow__viewport').evaluate((one) => getComputedStyle(one).transform);

test('with reduced motion nothing moves: camera, levels, dialogs, menus, traces', async ({ page }) => {
  const moved = await watch(page);
  await openWorld(page, 'acme');
  // The camera is at its goal in the frame after the key.
  const before = await pane(page);
  await page.keyboard.press('+');
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  const after = await pane(page);
  expect(after).not.toBe(before);
  await idle(page);
  expect(await pane(page)).toBe(after);
  for (let i = 0; i < 8; i++) { await page.keyboard.press('-'); await idle(page); }
  await page.keyboard.press('f');
  await idle(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Language/ }).click();
  await page.keyboard.press('Escape');
  await page.goto(`/gallery/acme?trace=internet~${await instanceId(page, 'acme', 'edge-7')}~tcp~443`);
  await expect(page.getByTestId('headline')).toBeVisible();
  await idle(page);
  expect(await moved()).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1).length)).toBe(0);
});

test('without it they do, so that the test above sees something', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'no-preference' });
  const page = await context.newPage();
  const moved = await watch(page);
  await openWorld(page, 'acme');
  await page.getByRole('button', { name: 'Export' }).hover();
  await expect.poll(moved).not.toEqual([]);
  await context.close();
});
