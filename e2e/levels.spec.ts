import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { readTransfer } from '../components/snapshot/read-transfer';
import type { MapModel } from '../lib/model/map-model';
import { makeAccount } from '../lib/worlds/made-account';
import { expect, idle, instanceId, openWorld, test } from './support';

const eni = 5000;
interface Dot { readonly x: number; readonly y: number; readonly worst: string }

/** Imports a made account; gives its id and the places of its ENIs with findings, in map pixels. */
async function importMade(page: Page, baseURL: string): Promise<{ id: string; dots: Dot[] }> {
  const files = Object.fromEntries(makeAccount({ eni, instances: 2000, seed: 5 }).map((file) => [file.path, new TextEncoder().encode(JSON.stringify(file.json))]));
  const answer = await page.request.post('/api/import', { data: Buffer.from(zipSync(files, { level: 1 })), headers: { 'content-type': 'application/zip', origin: baseURL } });
  const { id } = (await answer.json()) as { id: string };
  const sent = await fetch(`${baseURL}/api/snapshots/${id}/document`, { headers: { accept: 'application/vnd.eni-lens.transfer' } });
  if (sent.body === null) throw new Error('the document is empty');
  let made: MapModel | null = null;
  await readTransfer(sent.body, ({ map }) => { made = map; });
  if (made === null) throw new Error('a big account has an overview');
  const map: MapModel = made;
  return { id, dots: map.subnets.flatMap((subnet) => subnet.dots).flatMap(({ x, y, worst }) => (worst === 'high' || worst === 'medium' || worst === 'low' ? [{ x, y, worst }] : [])) };
}

interface Seen { readonly checked: number; readonly wrong: number; readonly carried: boolean }

/** One gesture, then, in the same frame, the canvas's colour at the place where React Flow would put each dot. */
const look = (page: Page, dots: readonly Dot[], gesture: 'none' | 'wheel' | 'drag' | 'far-drag'): Promise<Seen> => page.evaluate(async ({ dots, gesture }) => {
  const pane = document.querySelector('.react-flow__pane') as HTMLElement;
  const box = pane.getBoundingClientRect();
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true, cancelable: true, view: window };
  if (gesture === 'wheel') pane.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -90 }));
  if (gesture === 'drag' || gesture === 'far-drag') {
    const by = gesture === 'drag' ? [41, 23] : [520, 300];
    pane.dispatchEvent(new MouseEvent('mousedown', { ...at, button: 0, buttons: 1 }));
    for (const part of [0.5, 1]) window.dispatchEvent(new MouseEvent('mousemove', { ...at, clientX: at.clientX + by[0]! * part, clientY: at.clientY + by[1]! * part, buttons: 1 }));
    window.dispatchEvent(new MouseEvent('mouseup', { ...at, button: 0 }));
  }
  // Callbacks of a frame run in the order they were asked for: the map's, then this one.
  if (gesture !== 'none') await new Promise((resolve) => requestAnimationFrame(resolve));
  const canvas = document.querySelector('canvas[data-far]') as HTMLCanvasElement;
  const drawn = canvas.getBoundingClientRect();
  const flow = new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport') as HTMLElement).transform);
  const c = canvas.getContext('2d') as CanvasRenderingContext2D;
  const probe = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const colours = new Map(['high', 'medium', 'low'].map((level) => {
    probe.fillStyle = getComputedStyle(canvas).getPropertyValue(`--${level}`).trim();
    probe.fillRect(0, 0, 1, 1);
    return [level, probe.getImageData(0, 0, 1, 1).data];
  }));
  let checked = 0, wrong = 0;
  for (const dot of dots) {
    const x = flow.a * dot.x + flow.e, y = flow.d * dot.y + flow.f;
    if (x < 8 || y < 8 || x > box.width - 8 || y > box.height - 8) continue;
    checked++;
    const px = Math.floor(((x + box.x - drawn.x) / drawn.width) * canvas.width), py = Math.floor(((y + box.y - drawn.y) / drawn.height) * canvas.height);
    const colour = colours.get(dot.worst)!;
    const [r, g, b, a] = c.getImageData(px, py, 1, 1).data;
    if (a !== 255 || Math.abs(r! - colour[0]!) + Math.abs(g! - colour[1]!) + Math.abs(b! - colour[2]!) > 24) wrong++;
  }
  return { checked, wrong, carried: canvas.style.transform !== 'none' };
}, { dots, gesture });

test('dots stay at their places while the picture is carried along, and when it is drawn anew', async ({ page, baseURL }) => {
  const { id, dots } = await importMade(page, baseURL ?? '');
  // Near enough that no dot covers the middle of another, around the middle of all.
  const [x, y] = [dots.reduce((sum, dot) => sum + dot.x, 0) / dots.length, dots.reduce((sum, dot) => sum + dot.y, 0) / dots.length];
  await page.goto(`/snapshots/${id}?at=${Math.round(500 - x * 0.38)},${Math.round(400 - y * 0.38)},0.38`);
  await idle(page);
  const rest = await look(page, dots, 'none');
  expect(rest).toMatchObject({ wrong: 0, carried: false });
  expect(rest.checked).toBeGreaterThan(20);
  for (const gesture of ['wheel', 'drag'] as const) {
    const moving = await look(page, dots, gesture);
    expect(moving, gesture).toMatchObject({ wrong: 0, carried: true });
    expect(moving.checked, gesture).toBeGreaterThan(5);
    await idle(page);
    expect(await look(page, dots, 'none'), `${gesture}, still`).toMatchObject({ wrong: 0, carried: false });
  }
  // Farther than what was drawn beyond the edge: nothing is missing in the very next frame.
  const far = await look(page, dots, 'far-drag');
  expect(far.wrong).toBe(0);
  expect(far.checked).toBeGreaterThan(5);
});

/** What is mounted of each level, in this very frame. */
const levels = (page: Page) => page.evaluate(() => ({
  nodes: document.querySelectorAll('.react-flow__node').length,
  dots: document.querySelectorAll('canvas[data-far]').length,
  fades: document.getAnimations().filter((animation) => animation instanceof CSSAnimation && animation.animationName.startsWith('level-')).length,
}));

/** Presses a key, and counts the fades that begin until the map is still. */
async function changeLevel(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    document.documentElement.dataset['fades'] = '0';
    document.addEventListener('animationstart', (event) => { if (event.animationName.startsWith('level-')) document.documentElement.dataset['fades'] = String(Number(document.documentElement.dataset['fades']) + 1); });
  });
  await page.keyboard.press(key);
  await idle(page);
  return page.evaluate(() => Number(document.documentElement.dataset['fades']));
}

for (const motion of ['no-preference', 'reduce'] as const) {
  test(`levels change ${motion === 'reduce' ? 'at once with reduced motion' : 'with a fade, and the map is idle only after it'}`, async ({ page, baseURL }) => {
    await page.emulateMedia({ reducedMotion: motion });
    const { id } = await importMade(page, baseURL ?? '');
    await page.goto(`/snapshots/${id}`);
    await idle(page);
    expect(await levels(page)).toEqual({ nodes: 0, dots: 1, fades: 0 });
    const into = await changeLevel(page, '0');
    const near = await levels(page);
    expect(near).toMatchObject({ dots: 0, fades: 0 });
    expect(near.nodes).toBeGreaterThan(0);
    // React Flow's nodes; the elements in them are more (docs/benchmarks.md, "The map").
    expect(near.nodes).toBeLessThanOrEqual(1000);
    const out = await changeLevel(page, 'f');
    expect(await levels(page)).toEqual({ nodes: 0, dots: 1, fades: 0 });
    if (motion === 'reduce') expect([into, out]).toEqual([0, 0]);
    else { expect(into).toBeGreaterThan(0); expect(out).toBeGreaterThan(0); }
  });
}

interface Eni { readonly id: string; readonly mac: string | null; readonly groups: readonly string[]; readonly attachment: { readonly instanceId: string | null } | null; readonly privateIps: readonly { readonly address: string; readonly association: { readonly publicIp: string } | null }[] }

for (const [width, height, colorScheme] of [[1440, 900, 'light'], [390, 844, 'dark']] as const) {
  test(`near, parts say addresses, groups and MAC at a readable size, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    const host = await instanceId(page, 'acme', 'edge-7');
    const { inventory } = (await (await page.request.get('/api/gallery/acme/document')).json()) as { inventory: { networkInterfaces: readonly Eni[]; securityGroups: readonly { readonly id: string; readonly name: string }[] } };
    const enis = inventory.networkInterfaces.filter((eni) => eni.attachment?.instanceId === host);
    await openWorld(page, 'acme', `?sel=${host}`);
    await page.keyboard.press('0');
    await idle(page);
    await expect(page.locator('[data-near]')).toHaveCount(0);
    const pill = (eni: Eni) => page.locator(`[data-map-id="${eni.id}"]`);
    const zoomed = enis.find((eni) => eni.privateIps.some((ip) => ip.association !== null))!;
    const place = await pill(zoomed).evaluate((one) => {
      const [box, pane] = [one.getBoundingClientRect(), document.querySelector('.react-flow')!.getBoundingClientRect()];
      const at = new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport')!).transform);
      return [(box.x - pane.x - at.e) / at.a, (box.y - pane.y - at.f) / at.d] as const;
    });
    const look = (zoom: number): Promise<void> => openWorld(page, 'acme', `?sel=${zoomed.id}&at=${Math.round(24 - place[0] * zoom)},${Math.round(40 - place[1] * zoom)},${zoom}`);
    await look(2.4);
    await expect(pill(zoomed).locator('[data-near="public"]')).toHaveText(zoomed.privateIps.find((ip) => ip.association !== null)!.association!.publicIp);
    await expect(pill(zoomed).locator('[data-near="groups"]')).toHaveText(inventory.securityGroups.find(({ id }) => id === zoomed.groups[0])!.name);
    const tall = await pill(zoomed).locator('[data-near="groups"]').evaluate((one) => one.getBoundingClientRect().height);
    expect(Math.abs(tall - 13.5)).toBeLessThan(2);
    await look(4);
    await expect(pill(zoomed).locator('[data-near="mac"]')).toHaveText(zoomed.mac!);
    // Nothing of it leaves its box.
    const cut = await page.locator('.near-text').evaluateAll((all) => all.filter((one) => { const [box, outer] = [one.getBoundingClientRect(), (one.closest('[data-map-id]') as Element).getBoundingClientRect()]; return box.top < outer.top - 1 || box.bottom > outer.bottom + 1 || box.right > outer.right + 1; }).length);
    expect(cut).toBe(0);
    await page.keyboard.press('0');
    await idle(page);
    await expect(page.locator('[data-near]')).toHaveCount(0);
  });
}
