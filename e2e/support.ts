import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { getWorld } from '../lib/worlds/worlds';

interface Tagged { readonly id: string; readonly tags: Readonly<Record<string, string>> }
declare global {
  interface Window { __mapIdle?: () => Promise<void> }
}

/** Every test fails on a console error, a page error or a blocked resource: a strict policy that nobody watches is no policy. */
export const test = base.extend<{ quiet: string[] }>({
  quiet: [
    async ({ page }, use) => {
      const loud: string[] = [];
      page.on('pageerror', (error) => loud.push(`page error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) loud.push(message.text());
      });
      await use(loud);
      expect(loud).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** The page's own signal: data, layout, viewport and fonts are still. */
export async function idle(page: Page): Promise<void> {
  await page.waitForFunction(() => typeof window.__mapIdle === 'function');
  await page.evaluate(() => window.__mapIdle?.());
}

export async function openWorld(page: Page, world: string, query = ''): Promise<void> {
  await page.goto(`/gallery/${world}${query}`);
  await idle(page);
}

export async function instanceId(page: Page, world: string, name: string): Promise<string> {
  const answer = await page.request.get(`/api/gallery/${world}/document`);
  const { inventory } = (await answer.json()) as { inventory: { instances: Tagged[] } };
  const found = inventory.instances.find((instance) => instance.tags['Name'] === name);
  if (!found) throw new Error(`${world} has no instance ${name}`);
  return found.id;
}

/** The files of a made world, as a browser would be given them. `mark` makes the snapshot a different one (its id is its content). */
export function worldFiles(world: string, mark = ''): { name: string; mimeType: string; buffer: Buffer }[] {
  return getWorld(world).build().map((file) => ({
    name: file.path.replaceAll('/', '__'),
    mimeType: 'application/json',
    buffer: Buffer.from(mark ? JSON.stringify(file.json).replaceAll('"Name","Value":"', `"Name","Value":"${mark}`) : JSON.stringify(file.json, null, 4)),
  }));
}

export async function chooseFiles(page: Page, files: ReturnType<typeof worldFiles>): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(files);
}

/** Imports, saves under a name and opens the map. */
export async function importAndSave(page: Page, world: string, name: string): Promise<void> {
  await page.goto('/');
  await chooseFiles(page, worldFiles(world, `${name}-`));
  const dialog = page.getByRole('dialog', { name: 'Opened' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Saved')).toBeVisible();
  await dialog.getByRole('button', { name: 'Open the map' }).click();
  await idle(page);
}

export const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
