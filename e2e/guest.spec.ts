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

test('an interface that the guest does not show is said with what follows', async ({ page }) => {
  const { id, output } = await guestOf(page, 'elastic-ip-no-answer', 'portal-1');
  await openWorld(page, 'elastic-ip-no-answer', `?sel=${id}&tab=os`);
  const [addresses = '', ...rest] = output.split('\n');
  await paste(page, [JSON.stringify((JSON.parse(addresses) as unknown[]).slice(0, 1)), ...rest].join('\n'));
  await expect(box(page).getByTestId('guest-entry').getByRole('note')).toContainText(/does not show eni-[0-9a-f]+.*nothing can leave there/);
});

test('stored evidence counts from the first verdict on: nothing is judged without it before', async ({ page }) => {
  const { id, output } = await guestOf(page, 'dual-homed-subnets', null);
  await importAndSave(page, 'dual-homed-subnets', 'first');
  const path = new URL(page.url()).pathname;
  await page.goto(`${path}?sel=${id}&tab=os`);
  await idle(page);
  const list = page.locator('section[aria-labelledby="rail-findings"]');
  const before = await list.innerText();
  // One default route and no rules of its own, where policy routing was believed.
  const [addresses = '', rules = '', routes = ''] = output.split('\n');
  const plain = [addresses, JSON.stringify((JSON.parse(rules) as { src: string }[]).filter(({ src }) => src === 'all')), JSON.stringify((JSON.parse(routes) as unknown[]).slice(0, 1))].join('\n');
  await paste(page, plain);
  await expect(box(page).getByTestId('guest-entry')).toHaveCount(1);
  await expect(list).not.toHaveText(before, { useInnerText: true });
  const settled = await list.innerText();
  // The slowest order: the document is there, the evidence comes after it.
  const arrived = page.waitForResponse(/\/document/).then((answer) => answer.finished());
  await page.route('**/annotations', async (route) => { await arrived; await route.continue(); });
  const seen: string[] = [];
  await page.exposeFunction('noteFindings', (text: string) => { seen.push(text); });
  await page.addInitScript(() => new MutationObserver(() => { const list = document.querySelector('section[aria-labelledby="rail-findings"]'); if (list !== null) (window as unknown as { noteFindings(text: string): void }).noteFindings((list as HTMLElement).innerText); }).observe(document, { childList: true, subtree: true, characterData: true }));
  await page.goto(`${path}?sel=${id}&tab=os`);
  await idle(page);
  expect(seen.length).toBeGreaterThan(0);
  expect(new Set(seen)).toEqual(new Set([settled]));
  // Evidence follows the instance into every snapshot: other tests read the same made account.
  await box(page).getByRole('button', { name: 'Remove' }).click();
  await expect(box(page).getByTestId('guest-entry')).toHaveCount(0);
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

test('files are chosen or dropped, UTF-16 too, one for each command', async ({ page }) => {
  const { id, output } = await guestOf(page, 'elastic-ip-no-answer', 'portal-1');
  await openWorld(page, 'elastic-ip-no-answer', `?sel=${id}&tab=os`);
  const [addresses = '', rules = '', routes = ''] = output.split('\n');
  const paper = box(page).getByRole('textbox', { name: 'Output of the guest' });
  const chooser = page.waitForEvent('filechooser');
  await box(page).getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles([{ name: 'addr.json', mimeType: 'application/json', buffer: Buffer.from(addresses) }, { name: 'rule.txt', mimeType: 'text/plain', buffer: Buffer.from(`\uFEFF${rules}`, 'utf16le') }]);
  await expect(paper).toHaveValue(`${addresses}\n${rules}`);
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'routes.json', { type: 'application/json' }));
    return data;
  }, routes);
  await paper.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(paper).toHaveValue(output);
  await box(page).getByRole('textbox', { name: 'Your name' }).fill('Aiko');
  await box(page).getByRole('button', { name: 'Use it' }).click();
  await expect(box(page).getByTestId('guest-entry')).toContainText('by MAC');
  const big = page.waitForEvent('filechooser');
  await box(page).getByRole('button', { name: 'Choose files' }).click();
  await (await big).setFiles([{ name: 'huge.txt', mimeType: 'text/plain', buffer: Buffer.alloc(4_000_001, 0x61) }]);
  await expect(box(page).getByRole('alert')).toContainText('The text is too long');
});

test('in a share the evidence is shown without its author and cannot be changed', async ({ page, browser }) => {
  const { id, output } = await guestOf(page, 'two-enis-one-subnet', null);
  await importAndSave(page, 'two-enis-one-subnet', 'guest-share');
  await page.goto(`${new URL(page.url()).pathname}?sel=${id}&tab=os`);
  await idle(page);
  await paste(page, output);
  await expect(box(page).getByTestId('guest-entry')).toHaveCount(1);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Label' }).fill('guest');
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const url = await dialog.getByTestId('share-url').inputValue();
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  const other = await context.newPage();
  await other.goto(url);
  await idle(other);
  await expect(box(other).getByTestId('guest-entry')).toContainText('author hidden');
  await expect(box(other).getByRole('textbox')).toHaveCount(0);
  await expect(box(other).getByRole('button', { name: 'Remove' })).toHaveCount(0);
  expect(await other.locator('body').innerText()).not.toContain('Aiko');
  await context.close();
});

test.describe('on a phone in Japanese, with entries', () => {
  test.use({ locale: 'ja-JP', viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: 'reduce' } });
  test('the box fits, says what it read, and axe finds nothing', async ({ page }) => {
    const { id, output } = await guestOf(page, 'elastic-ip-no-answer', 'portal-1');
    await openWorld(page, 'elastic-ip-no-answer', `?sel=${id}&tab=os`);
    await box(page).getByRole('textbox').first().fill(output);
    await box(page).getByRole('textbox').nth(1).fill('愛子');
    await box(page).getByRole('button', { name: '使用する' }).click();
    await expect(box(page).getByTestId('guest-entry')).toContainText('愛子');
    await idle(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).include('[data-testid="guest-box"]').withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});
