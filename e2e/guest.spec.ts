import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, idle, importAndSave, openWorld, test } from './support';

interface Eni { readonly mac: string | null; readonly attachment: { readonly instanceId: string | null; readonly deviceIndex: number } | null; readonly privateIps: readonly { readonly address: string }[] }

/** The instance with two ENIs, and what `ip` prints in it with a table for each interface. */
async function guestOf(page: Page, world: string, name: string | null): Promise<{ id: string; output: string }> {
  const answer = await page.request.get(`/api/gallery/${world}/document`);
  const { inventory } = (await answer.json()) as { inventory: { instances: { id: string; tags: Record<string, string> }[]; networkInterfaces: Eni[] } };
  const enisOf = (id: string): Eni[] => inventory.networkInterfaces.filter((eni) => eni.attachment?.instanceId === id).sort((a, b) => (a.attachment?.deviceIndex ?? 0) - (b.attachment?.deviceIndex ?? 0));
  const found = inventory.instances.find((one) => (name === null || one.tags['Name'] === name) && enisOf(one.id).length === 2);
  if (found === undefined) throw new Error(`${world} has no such instance`);
  const enis = enisOf(found.id).map((eni, i) => ({ device: `eth${i}`, mac: eni.mac, ip: eni.privateIps[0]?.address ?? '' }));
  const router = (ip: string): string => ip.replace(/\d+$/, '1');
  const output = [
    JSON.stringify(enis.map((eni) => ({ ifname: eni.device, address: eni.mac, addr_info: [{ family: 'inet', local: eni.ip, prefixlen: 26 }] }))),
    JSON.stringify([{ priority: 0, src: 'all', table: 'local' }, ...enis.map((eni, i) => ({ priority: 100 + i, src: eni.ip, table: String(1000 + i) })), { priority: 32766, src: 'all', table: 'main' }]),
    JSON.stringify([{ dst: 'default', gateway: router(enis[0]?.ip ?? ''), dev: 'eth0' }, ...enis.map((eni, i) => ({ dst: 'default', gateway: router(eni.ip), dev: eni.device, table: String(1000 + i) }))]),
  ].join('\n');
  return { id: found.id, output };
}
const box = (page: Page) => page.getByTestId('guest-box').first();
async function paste(page: Page, text: string): Promise<void> {
  await box(page).getByRole('textbox', { name: 'Output of the guest' }).fill(text);
  await box(page).getByRole('textbox', { name: 'Your name' }).fill('Aiko');
  await box(page).getByRole('button', { name: 'Use it' }).click();
}

test('pasted policy routing takes the warning away and turns the verdict of the trace', async ({ page }) => {
  const { id, output } = await guestOf(page, 'elastic-ip-no-answer', 'portal-1');
  await openWorld(page, 'elastic-ip-no-answer', `?sel=${id}`);
  const card = page.getByRole('article').filter({ hasText: 'AR-04' });
  await card.getByRole('button', { name: /AR-04/ }).click();
  await card.getByRole('button', { name: 'Show the trace' }).click();
  await idle(page);
  await expect(page.getByTestId('headline')).toHaveAttribute('data-tone', 'bad');
  await paste(page, output);
  await expect(page.getByTestId('headline')).not.toHaveAttribute('data-tone', 'bad');
  await expect(box(page).getByTestId('guest-entry')).toContainText('Aiko');
  await expect(box(page).getByTestId('guest-entry')).toContainText('by MAC');
  await box(page).getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByTestId('headline')).toHaveAttribute('data-tone', 'bad');
});

test('in a stored snapshot evidence and pin survive a reload and can be taken back; bad text says why', async ({ page }) => {
  const { id, output } = await guestOf(page, 'two-enis-one-subnet', null);
  await importAndSave(page, 'two-enis-one-subnet', 'guest');
  await page.goto(`${new URL(page.url()).pathname}?sel=${id}&tab=os`);
  await idle(page);
  await paste(page, 'hello');
  await expect(box(page).getByRole('alert')).toContainText('This is no output that can be read here');
  await paste(page, output);
  await expect(box(page).getByTestId('guest-entry')).toHaveCount(1);
  await box(page).getByRole('textbox', { name: 'Reason' }).fill('our image does it');
  await box(page).getByRole('button', { name: 'policy routing' }).click();
  await expect(box(page)).toContainText('pinned');
  await page.reload();
  await idle(page);
  await expect(box(page).getByTestId('guest-entry')).toContainText('Aiko');
  await expect(box(page)).toContainText('our image does it');
  await box(page).getByRole('button', { name: 'Unpin' }).click();
  await box(page).getByRole('button', { name: 'Remove' }).click();
  await expect(box(page).getByTestId('guest-entry')).toHaveCount(0);
  await expect(box(page)).not.toContainText('our image does it');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the OS tab is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const { id } = await guestOf(page, 'elastic-ip-no-answer', 'portal-1');
    await openWorld(page, 'elastic-ip-no-answer', `?sel=${id}&tab=os`);
    await expect(box(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('[data-testid="inspector"]').withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ''}`)).toEqual([]);
  });
}
