import { worlds } from '../lib/worlds/worlds';
import type { Page } from '@playwright/test';
import { expect, openWorld, test } from './support';

const gallery = worlds.filter((world) => world.gallery !== null).map((world) => world.id);

/** Texts of the map that end before they are over: `bare` without anything that says the whole, `said` with it. */
const cutTexts = (page: Page): Promise<{ readonly bare: readonly string[]; readonly said: number }> => page.evaluate(() => {
  const cut: string[] = [];
  let told = 0;
  for (const one of document.querySelectorAll<HTMLElement>('.react-flow *')) {
    const { overflowX, textOverflow } = getComputedStyle(one);
    if (one.childElementCount > 0 && textOverflow !== 'ellipsis') continue;
    const own = (one.textContent ?? '').trim();
    if (own === '' || one.clientWidth === 0) continue;
    const short = (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) || own.endsWith('…');
    if (!short) continue;
    const said = one.closest('[title]')?.getAttribute('title') ?? '';
    if (said === '') cut.push(`${own} (${one.className})`);
    else told++;
  }
  return { bare: cut, said: told };
});
/** Texts that go beyond the frame, subnet or card they belong to. */
const outside = (page: Page): Promise<string[]> => page.evaluate(() => {
  const out: string[] = [];
  for (const part of document.querySelectorAll<HTMLElement>('.react-flow__node')) {
    const box = part.getBoundingClientRect();
    for (const one of part.querySelectorAll<HTMLElement>('span, div')) {
      if (one.childElementCount > 0 || (one.textContent ?? '').trim() === '' || getComputedStyle(one).position === 'fixed') continue;
      const own = one.getBoundingClientRect();
      if (own.width > 0 && (own.left < box.left - 2 || own.right > box.right + 2)) out.push(`${one.textContent} in ${part.dataset['id']}`);
    }
  }
  return out;
});

for (const [locale, width, height] of [['en-US', 1440, 900], ['ja-JP', 1440, 900], ['en-US', 390, 844], ['ja-JP', 390, 844]] as const) {
  test.describe(`${locale}, ${width} px`, () => {
    test.use({ locale, viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });
    test('no label of the gallery is cut without a tooltip, and none leaves its box', async ({ page }) => {
      test.setTimeout(120_000);
      let said = 0;
      for (const world of gallery) {
        await openWorld(page, world, '?on=network-acls');
        const cut = await cutTexts(page);
        expect(cut.bare, world).toEqual([]);
        said += cut.said;
        expect(await outside(page), world).toEqual([]);
      }
      // Some are cut: the check saw them.
      expect(said).toBeGreaterThan(0);
    });
  });
}
