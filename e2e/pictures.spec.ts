import { worlds } from '../lib/worlds/worlds';
import { expect, openWorld, test } from './support';

// How the gallery looks, in both themes. After a change that is meant: `npm run pictures`, look at what differs, commit it.
// Fonts are our own and text is drawn without hinting; what is left between builds of Chromium is the smoothing of edges.
const tolerance = { threshold: 0.25, maxDiffPixels: 200 };
test.use({ viewport: { width: 1200, height: 780 }, contextOptions: { reducedMotion: 'reduce' } });
test.skip(process.platform !== 'linux', 'pictures are compared on Linux only');

for (const world of worlds.filter(({ gallery }) => gallery !== null))
  for (const theme of ['light', 'dark'] as const)
    test(`${world.id} looks as it did, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await openWorld(page, world.id);
      await expect(page.getByRole('region', { name: 'Map of network interfaces' })).toHaveScreenshot(`${world.id}-${theme}.png`, tolerance);
    });
