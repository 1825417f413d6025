// npm run side-by-side: the same accounts by plain React Flow with a generic layered layout and by ENI Lens, at fit view in one window; pictures in docs/images, figures in docs/side-by-side.md.
import { join } from 'node:path';
import { root } from './project.mjs';
import { idle, openStage, writeBetween } from './map-stage.mjs';

const stage = await openStage(['layered-graph'], [100]);
if (stage === null) process.exit(2);
const { folder, made, plainUrl, base, browser, run, close } = stage;

/** In the page. Boxes are what holds text and is not a frame: default nodes there; chips, pills, cards and gateways here. */
function look(plain) {
  const selector = plain ? '.react-flow__node-default' : '.react-flow__node-subnet [data-map-id]:not([data-map-id^="subnet-"]), [data-map-id$="/more"], .react-flow__node-host [data-map-id], .react-flow__node-gateway [data-map-id]';
  const boxes = [...document.querySelectorAll(selector)].map((one) => ({ one, box: one.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
  const zoom = new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport')).transform).a;
  const near = (box, { x, y }, by) => x > box.left - by && x < box.right + by && y > box.top - by && y < box.bottom + by;
  const paths = [...document.querySelectorAll(plain ? '.react-flow__edge-path' : '[data-lines] path[stroke-width]')];
  let over = 0;
  for (const path of paths) {
    const matrix = path.getScreenCTM();
    const length = path.getTotalLength();
    const at = (part) => { const p = path.getPointAtLength(length * part); return { x: p.x * matrix.a + matrix.e, y: p.y * matrix.d + matrix.f }; };
    const ends = [at(0), at(1)];
    const others = boxes.filter(({ box }) => !ends.some((end) => near(box, end, 18 * zoom)));
    for (let i = 1; i < 100; i++) if (others.some(({ box }) => near(box, at(i / 100), -1))) { over++; break; }
  }
  let crossings = 0;
  const lines = paths.map((path) => { const m = path.getScreenCTM(); const length = path.getTotalLength(); return Array.from({ length: 41 }, (_, i) => { const p = path.getPointAtLength((length * i) / 40); return [p.x * m.a + m.e, p.y * m.d + m.f]; }); });
  const side = (a, b, c) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  for (let i = 0; i < lines.length; i++) for (let j = 0; j < i; j++) {
    const [a, b] = [lines[i], lines[j]];
    search: for (let k = 1; k < a.length; k++) for (let l = 1; l < b.length; l++) if (side(a[k - 1], a[k], b[l - 1]) * side(a[k - 1], a[k], b[l]) < 0 && side(b[l - 1], b[l], a[k - 1]) * side(b[l - 1], b[l], a[k]) < 0) { crossings++; break search; }
  }
  const pane = document.querySelector('.react-flow').getBoundingClientRect();
  const drawn = [...document.querySelectorAll('.react-flow__node')].map((one) => one.getBoundingClientRect());
  const share = ((Math.max(...drawn.map((b) => b.right)) - Math.min(...drawn.map((b) => b.left))) * (Math.max(...drawn.map((b) => b.bottom)) - Math.min(...drawn.map((b) => b.top)))) / (pane.width * pane.height);
  return { text: (plain ? 12 : 11) * zoom, share, boxes: boxes.length, lines: paths.length, over, crossings };
}

const rows = ['| account | drawn by | text at fit view, px | drawing of the window | boxes | lines | lines over a box of others | pairs of lines that cross |', '|---|---|---|---|---|---|---|---|'];
const accounts = [['acme', 'acme', `${base}/gallery/acme`, 'acme of the gallery, 311 ENIs'], ['made', 'made:100', `${base}/snapshots/${made[0].id}`, 'made, 100 ENIs']];
for (const [name, account, url, title] of accounts) {
  await run('layered-graph', account, join(folder, `${name}.json`));
  const plainReady = (page) => page.waitForFunction(() => document.body.dataset.ready === '1' && document.querySelectorAll('.react-flow__edge-path').length > 20);
  for (const [by, words, address, ready] of [['plain', 'plain React Flow, layered', `${plainUrl}/plain.html?layered&data=/${name}.json`, plainReady], ['eni-lens', 'ENI Lens', url, idle]]) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(address);
    await ready(page);
    await page.screenshot({ path: join(root, 'docs/images', `side-${name}-${by}.png`) });
    const { text, share, boxes, lines, over, crossings } = await page.evaluate(look, by === 'plain');
    rows.push(`| ${title} | ${words} | ${text.toFixed(1)} | ${(share * 100).toFixed(0)} % | ${boxes} | ${lines} | ${over} | ${crossings} |`);
    await page.close();
  }
}
await close();
console.log(rows.join('\n'));
writeBetween('docs/side-by-side.md', 'side', rows.join('\n'));
