import { readFileSync } from 'node:fs';
import type { SnapshotDocument } from '../lib/model/snapshot';
import { worlds } from '../lib/worlds/worlds';
import { expect, idle, inspector, openWorld, test } from './support';

const gallery = worlds.filter((world) => world.gallery !== null);

test('the home page lists the gallery, and one click opens a world', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('a[href^="/gallery/"]')).toHaveCount(gallery.length);
  await page.getByRole('link', { name: /^Management network/ }).click();
  await idle(page);
  await expect(page).toHaveURL(/\/gallery\/management-network/);
  await expect(page.getByRole('button', { name: /management-network/ }).first()).toBeVisible();
});

for (const world of gallery) {
  test(`${world.id} is drawn: each multi-homed host once, each of its ENIs in its own subnet`, async ({ page }) => {
    await openWorld(page, world.id);
    await expect(page.getByRole('region', { name: 'Map of network interfaces' })).toBeVisible();
    const answer = await page.request.get(`/api/gallery/${world.id}/document`);
    const { inventory } = (await answer.json()) as SnapshotDocument;
    const golden = JSON.parse(readFileSync(`lib/worlds/${world.id}/golden.json`, 'utf8')) as { hosts: Record<string, { counted: number }> };
    for (const [host, { counted }] of Object.entries(golden.hosts).filter(([, one]) => one.counted > 1)) {
      const id = host.split(' ').at(-1) ?? '';
      await expect(page.locator(`[data-map-id="${id}"]`), id).toHaveCount(1);
      let drawn = 0;
      for (const eni of inventory.networkInterfaces.filter((one) => one.attachment?.instanceId === id)) drawn += await page.locator(`[data-map-id="${eni.id}"]`).count();
      expect(drawn, `ENIs of ${host}`).toBe(counted);
    }
    expect(await page.locator('.react-flow__node').count()).toBeLessThanOrEqual(1000);
  });
}

test('clicking an instance shows its ENIs', async ({ page }) => {
  await openWorld(page, 'acme');
  await page.getByRole('button', { name: /^fw-1 / }).click();
  const panel = inspector(page);
  await expect(panel.getByRole('heading', { name: 'fw-1', level: 2 })).toBeVisible();
  await expect(panel.getByText('3 of 4 ENIs')).toBeVisible();
  await expect(panel.getByRole('columnheader')).toHaveText(['Field', 'eth0', 'eth1', 'eth2']);
  await expect(panel.getByRole('row', { name: /^Primary IP/ })).toContainText('10.0.0.10');
  await expect(panel.getByRole('row', { name: /^Primary IP/ })).toContainText('10.9.1.10');
  await expect(panel.getByRole('row', { name: /^Subnet/ })).toContainText('erp-a');
  await expect(page).toHaveURL(/sel=i-/);
  await panel.getByRole('tab', { name: 'JSON' }).click();
  await expect(panel.getByText('"instanceType"')).toBeVisible();
});

test('a subnet, a gateway and a managed ENI have inspectors of their own', async ({ page }) => {
  await openWorld(page, 'acme');
  await page.getByRole('button', { name: /^web-a 10\.0\.0\.0\/24/ }).click();
  await expect(inspector(page).getByRole('heading', { name: 'web-a', level: 2 })).toBeVisible();
  await page.getByRole('button', { name: 'Internet gateway igw-prod' }).click();
  await expect(inspector(page).getByRole('heading', { name: 'igw-prod', level: 2 })).toBeVisible();
  await page.getByRole('button', { name: 'nat-b, nat-gateway' }).click();
  await expect(inspector(page).getByRole('heading', { level: 2 })).toBeVisible();
  await page.getByRole('button', { name: 'Close the inspector' }).click();
  await expect(inspector(page)).toBeHidden();
});

test('"+n more" opens and nothing is lost', async ({ page }) => {
  await openWorld(page, 'acme');
  await expect(page.getByRole('button', { name: 'Instance cart-110' })).toHaveCount(0);
  await page.getByRole('button', { name: /Show 16 more/ }).click();
  await idle(page);
  await expect(page.getByRole('button', { name: /Show 16 more/ })).toHaveCount(0);
});

test('an unknown world is a clear page, not a crash', async ({ page }) => {
  await page.goto('/gallery/no-such-world');
  await expect(page.getByRole('link', { name: /home/i }).first()).toBeVisible();
  await expect(page.getByText(/not|no /i).first()).toBeVisible();
});
