import AxeBuilder from '@axe-core/playwright';
import { expect, idle, openWorld, test } from './support';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`the overview map shows where the view is and moves it, ${colorScheme} at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await openWorld(page, 'acme');
      const button = page.getByRole('button', { name: 'Overview map' });
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await button.click();
      const mini = page.getByRole('button', { name: 'Move the view' });
      await expect(mini).toBeVisible();
      // Near enough that the view is a small part of the map at every width.
      await page.keyboard.press('0');
      await idle(page);
      for (let i = 0; i < 4; i++) { await page.keyboard.press('+'); await idle(page); }
      const centre = async () => { const box = (await page.locator('[data-mini-view]').boundingBox())!; return [box.x + box.width / 2, box.y + box.height / 2] as const; };
      const frame = (await mini.boundingBox())!;
      // A press: the middle of the view goes there.
      const [x, y] = [frame.x + frame.width * 0.5, frame.y + frame.height * 0.5];
      await page.mouse.click(x, y);
      await idle(page);
      const [cx, cy] = await centre();
      expect(Math.abs(cx - x)).toBeLessThan(2);
      expect(Math.abs(cy - y)).toBeLessThan(2);
      await expect(page).toHaveURL(/[?&]at=/);
      // A drag moves it along, and an arrow by a quarter of the view.
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 12, y, { steps: 3 });
      await page.mouse.up();
      await idle(page);
      expect((await centre())[0]).toBeLessThan(cx - 8);
      const before = await centre();
      await mini.focus();
      await page.keyboard.press('ArrowRight');
      await idle(page);
      expect((await centre())[0]).toBeGreaterThan(before[0]);
      await expect(mini).toBeFocused();
      const found = await new AxeBuilder({ page }).include('#mini-map').analyze();
      expect(found.violations.map(({ id }) => id)).toEqual([]);
      await button.click();
      await expect(mini).toHaveCount(0);
    });
  }
}
