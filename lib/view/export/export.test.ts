import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Box, MapModel } from '../../model/map-model';
import { openWorld } from '../../testing/open-world';
import type { OpenedWorld } from '../../testing/open-world';
import { getWorld, worlds } from '../../worlds/worlds';
import { defaultLayout, placeMap } from '../layout/place-map';
import { buildDrawio } from './build-drawio';
import { buildMermaid } from './build-mermaid';
import { buildPicture } from './build-picture';
import { dark, light } from './palette';
import type { PictureTexts } from './picture-texts';
import { escapeXml, renderSvg } from './render-svg';

const echo = (word: string): string => word;
const texts: PictureTexts = {
  upright: false, number: String, confidence: (value) => value.toFixed(2), tier: echo, noSubnet: echo, more: (n) => `+${n}`, moreRows: (n) => `+${n}`, eniCount: (n) => `${n} ENIs`, slots: String, role: echo,
  shortScenario: echo, shortRule: echo, ghost: echo, acl: (acl) => acl?.name ?? '?', severity: echo, sameZone: 'same zone', slotFree: 'slot free', unexplained: 'unexplained',
  legend: { lead: 'lead', high: 'high', movable: 'movable', route: 'route', allow: 'allow', eni: 'ENI', managed: 'managed', unattached: 'unattached', crossing: 'crossing' },
};
const whole = ({ topology, analysis }: OpenedWorld): MapModel => placeMap(topology, analysis, { ...defaultLayout, expanded: [...topology.subnets.keys()], showManaged: true, showOrphans: true, showSingleHomed: true });
const picture = (world: OpenedWorld, map: MapModel, scope: Box | null = null) => buildPicture(map, world.analysis, texts, { title: 'A & <B>', lines: ['one'], scope, legend: true, routes: true, notes: [] });
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('palette', () => {
  const css = readFileSync('app/globals.css', 'utf8');
  const variables = (block: string): Record<string, string> => Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9A-F]{6});/g)].map(([, name = '', value = '']) => [name, value]));
  it('has the colours of the page', () => {
    const day = variables(css.slice(css.indexOf(':root {'), css.indexOf('@media')));
    const night = variables(css.slice(css.indexOf(':root[data-theme="dark"]'), css.indexOf('@theme')));
    expect(Object.keys(day).length).toBeGreaterThan(40);
    for (const [name, value] of Object.entries(light)) expect([name, value]).toEqual([name, day[name]]);
    for (const [name, value] of Object.entries(dark)) expect([name, value]).toEqual([name, night[name]]);
  });
});

describe.each(worlds.map((world) => [world.id] as const))('%s', (id) => {
  let world: OpenedWorld;
  let map: MapModel;
  beforeAll(async () => {
    world = await openWorld(getWorld(id).build());
    map = whole(world);
  });
  it('has every ENI once in SVG, draw.io and Mermaid', () => {
    const svg = renderSvg(picture(world, map), 'light');
    const drawio = buildDrawio(map, texts, id);
    const mermaid = buildMermaid(map, (n) => `+${n}`);
    for (const eni of world.inventory.networkInterfaces) {
      if (eni.subnetId === null) continue;
      expect([eni.id, count(svg, `data-id="${eni.id}"`), count(drawio, `<mxCell id="${eni.id}"`)]).toEqual([eni.id, 1, 1]);
      expect(mermaid.split('\n').filter((line) => new RegExp(`^ *n_eni_2d${eni.id.slice(4)}(\\[|\\(\\[)`).test(line))).toHaveLength(1);
    }
    expect(count(mermaid, 'subgraph ')).toBe(mermaid.split('\n').filter((line) => line.trim() === 'end').length);
  });
  it('draws draw.io cells inside their parents, without overlaps', () => {
    const cells = parseCells(buildDrawio(map, texts, id));
    expect(cells.length).toBeGreaterThan(0);
    expect(checkCells(cells)).toEqual([]);
  });
  it('keeps everything of the picture inside its box', () => {
    const { x, y, width, height, shapes } = picture(world, map);
    for (const shape of shapes) if (shape.kind === 'rect') expect(shape.x >= x && shape.y >= y && shape.x + shape.width <= x + width && shape.y + shape.height <= y + height).toBe(true);
  });
});

interface Cell extends Box { readonly id: string; readonly parent: string; readonly container: boolean }
function parseCells(drawio: string): Cell[] {
  const pattern = /<mxCell id="([^"]+)" parent="([^"]+)" value="[^"]*" style="([^"]*)" vertex="1"><mxGeometry x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"/g;
  return [...drawio.matchAll(pattern)].map(([, id = '', parent = '', style = '', x, y, width, height]) => ({ id, parent, container: style.includes('container=1'), x: Number(x), y: Number(y), width: Number(width), height: Number(height) }));
}
const gateway = /^(igw|eigw|vgw|nat|tgw|pcx)-/;
function checkCells(cells: readonly Cell[]): string[] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const bad: string[] = [];
  for (const cell of cells) {
    const parent = byId.get(cell.parent);
    if (cell.parent !== '1' && parent === undefined) bad.push(`${cell.id} in nothing`);
    if (parent !== undefined && (cell.x < 0 || cell.y < 0 || cell.x + cell.width > parent.width + 0.02 || cell.y + cell.height > parent.height + 0.02)) bad.push(`${cell.id} sticks out of ${parent.id}`);
    for (const other of cells) {
      if (other.id <= cell.id || other.parent !== cell.parent) continue;
      // A gateway stands on the border of its VPC.
      if ((cell.container && gateway.test(other.id)) || (other.container && gateway.test(cell.id))) continue;
      // A port tab shares the edge of its card.
      if (cell.x + 0.02 < other.x + other.width && other.x + 0.02 < cell.x + cell.width && cell.y + 0.02 < other.y + other.height && other.y + 0.02 < cell.y + cell.height) bad.push(`${cell.id} over ${other.id}`);
    }
  }
  return bad;
}

describe('text', () => {
  it('is escaped, and what XML forbids or turns direction never gets out', () => {
    expect(escapeXml('<a href="x">&\'\u0000\u0008\ud800')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => { expect(escapeXml(name)).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot|#39);)/); }));
    expect(escapeXml('a\u202eb')).toBe('a\u27e8U+202E\u27e9b');
  });
  it('cuts a part of the map to what is in it', async () => {
    const world = await openWorld(getWorld('acme').build());
    const map = whole(world);
    const first = map.subnets.find((box) => !box.placeholder)!;
    const part = renderSvg(picture(world, map, first), 'dark', 'A3');
    expect(count(part, 'data-id="eni-')).toBeLessThan(count(renderSvg(picture(world, map), 'light'), 'data-id="eni-'));
    for (const chip of first.chips) expect(part).toContain(`data-id="${chip.networkInterfaceId ?? chip.resourceId}"`);
    expect(part).toContain('mm"');
  });
});
