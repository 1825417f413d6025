// The map as an editable draw.io file: accounts hold VPCs, VPCs hold subnets and hosts, subnets hold ENIs; leads are connectors that stay attached when something is moved.
// Format: https://www.drawio.com/doc/faq/diagram-source-edit (mxfile, uncompressed). Labels are plain text: html=0 everywhere.
import type { Box, Chip, Dock, Frame, GatewayNode, HostCard, Lead, MapModel, SubnetBox } from '../../model/map-model';
import type { SubnetTier } from '../../model/topology';
import { textWidth } from '../layout/text-width';
import { pinNotes, type MapNote } from '../notes/map-notes';
import { fitText } from './fit-text';
import { light } from './palette';
import type { PictureTexts } from './picture-texts';
import { escapeXml } from './render-svg';
import { wrapText } from './wrap-text';

const n = (value: number): string => String(Math.round(value * 100) / 100);
const tierLook: Readonly<Record<SubnetTier, string>> = {
  public: `fillColor=${light['pub-bg']};strokeColor=${light.pub};fontColor=${light['pub-text']}`, private: `fillColor=${light['priv-bg']};strokeColor=${light.priv};fontColor=${light['priv-text']}`,
  isolated: `fillColor=${light['iso-bg']};strokeColor=${light.iso};fontColor=${light['iso-text']}`, unknown: `fillColor=${light.surface};strokeColor=${light.unknown};fontColor=${light.unknown};dashed=1`,
};
const plain = 'html=0;whiteSpace=nowrap;overflow=hidden;rounded=1';
const boxed = `${plain};container=1;collapsible=0;recursiveResize=0;expand=0;align=left;verticalAlign=top;spacingLeft=8;spacingTop=3;fontStyle=1`;

class Cells {
  readonly #lines: string[] = [];
  readonly #origins = new Map<string, { readonly x: number; readonly y: number }>([['1', { x: 0, y: 0 }]]);

  vertex(id: string, parent: string, box: Box, label: string, style: string): void {
    const origin = this.#origins.get(parent) ?? { x: 0, y: 0 };
    this.#origins.set(id, { x: box.x, y: box.y });
    this.#lines.push(`<mxCell id="${escapeXml(id)}" parent="${escapeXml(parent)}" value="${escapeXml(label)}" style="${style}" vertex="1"><mxGeometry x="${n(box.x - origin.x)}" y="${n(box.y - origin.y)}" width="${n(box.width)}" height="${n(box.height)}" as="geometry"/></mxCell>`);
  }

  edge(id: string, source: string, target: string, points: readonly (readonly [number, number])[], label: string, style: string): void {
    const inner = points.slice(1, -1).map(([x, y]) => `<mxPoint x="${n(x)}" y="${n(y)}"/>`).join('');
    this.#lines.push(`<mxCell id="${escapeXml(id)}" parent="1" source="${escapeXml(source)}" target="${escapeXml(target)}" value="${escapeXml(label)}" style="${style}" edge="1"><mxGeometry relative="1" as="geometry">${inner === '' ? '' : `<Array as="points">${inner}</Array>`}</mxGeometry></mxCell>`);
  }

  toString(): string {
    return this.#lines.join('\n');
  }
}

const holds = (outer: Box, inner: Box): boolean => inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;

/** Cell id of the smallest frame around a box. */
function parentOf(frames: readonly Frame[], box: Box): string {
  let best: Frame | null = null;
  for (const frame of frames) if (frame.id !== (box as { id?: string }).id && holds(frame, box) && (best === null || frame.width * frame.height < best.width * best.height)) best = frame;
  return best === null ? '1' : `frame/${best.id}`;
}

function addSubnet(cells: Cells, box: SubnetBox, parent: string, texts: PictureTexts): void {
  if (box.placeholder) { cells.vertex(`empty/${n(box.x)},${n(box.y)}`, parent, box, texts.noSubnet(box.tier), `${plain};fillColor=none;strokeColor=${light['line-2']};fontColor=${light['text-3']};dashed=1;fontSize=11`); return; }
  const landing = box.docks.filter((dock) => dock.dotSide === 'right').map((dock) => dock.dotX);
  const room = (landing.length === 0 ? box.width : Math.min(...landing) - box.x) - 16;
  const both = `${box.name} ${box.cidr}`;
  const name = textWidth(both, 11, true) <= room ? both : fitText(box.name, room, 11, true);
  cells.vertex(box.id, parent, box, box.acl === undefined ? name : `${name}\n${fitText(texts.acl(box.acl), room, 11, true)}`, `${boxed};fontSize=11;arcSize=4;absoluteArcSize=1;${tierLook[box.tier]}`);
  for (const chip of box.chips) addChip(cells, chip, box.id, texts);
  for (const dock of box.docks) addDock(cells, dock, box.id);
}

function addChip(cells: Cells, chip: Chip, parent: string, texts: PictureTexts): void {
  const label = chip.kind === 'more' ? texts.more(chip.hidden.length) : fitText(chip.name, chip.width - 8, 11);
  const line = chip.kind === 'orphan' ? `strokeColor=${light['line-3']};dashed=1;fillColor=none` : chip.kind === 'eni' ? 'strokeColor=none;fillColor=none' : `strokeColor=${chip.worst === 'high' ? light.high : light['line-2']};fillColor=${light.surface}`;
  cells.vertex(chip.kind === 'more' ? `${parent}/more` : (chip.networkInterfaceId ?? chip.resourceId), parent, chip, label, `${plain};arcSize=4;absoluteArcSize=1;fontSize=11;fontColor=${chip.kind === 'eni' ? light['text-3'] : light.text};${line}`);
}

function addDock(cells: Cells, dock: Dock, parent: string): void {
  const stroke = dock.worst === 'high' ? light.high : dock.movable ? light['sc-ha'] : light['line-3'];
  cells.vertex(dock.networkInterfaceId, parent, dock, dock.address, `${plain};arcSize=50;fontSize=11;fillColor=${light.surface};strokeColor=${stroke};fontColor=${light.text}${dock.movable ? ';dashed=1' : ''}`);
}

function addHost(cells: Cells, host: HostCard, parent: string, texts: PictureTexts): void {
  const room = host.width - 16;
  const rules = [...(host.worst === null ? [] : [host.worst.rule]), ...host.badges.map((badge) => badge.rule)].filter((rule, i, all) => all.indexOf(rule) === i);
  const lines = [fitText(host.name, room, 12, true), fitText(host.instanceType, room, 11), ...host.scenarios.map((label) => texts.shortScenario(label.scenario)), ...(rules.length === 0 ? [] : [rules.join(' ')]), ...(host.unexplained ? [texts.unexplained] : [])];
  const most = Math.max(1, Math.floor((host.height - 8) / 15));
  const shown = lines.slice(0, most).map((line) => fitText(line, room, 11));
  cells.vertex(host.id, parent, host, shown.join('\n'), `${plain};arcSize=6;absoluteArcSize=1;align=left;verticalAlign=top;spacingLeft=8;spacingTop=4;fontSize=11;fillColor=${light.raised};strokeColor=${host.worst?.severity === 'high' ? light.high : light['line-3']};fontColor=${light.text}`);
  for (const port of host.ports) {
    const box = { x: port.x - 16, y: port.side === 'top' ? host.y - 16 : host.y + host.height, width: 32, height: 16 };
    cells.vertex(`${host.id}/${port.networkInterfaceId}`, parent, box, port.label, `${plain};rounded=0;fontSize=11;fontStyle=1;fillColor=${light.raised};strokeColor=${port.worst === 'high' ? light.high : light['line-3']};fontColor=${port.worst === 'high' ? light.high : light['text-2']}`);
  }
}

function addGateway(cells: Cells, gateway: GatewayNode, parent: string): void {
  const { x, y, radius } = gateway;
  const unsure = gateway.gap || gateway.ghost !== null;
  const label = gateway.kind === 'transit-gateway' || gateway.kind === 'vpc-peering' ? 'labelPosition=center;verticalLabelPosition=bottom;align=center;verticalAlign=top' : 'labelPosition=right;verticalLabelPosition=middle;align=left;verticalAlign=bottom;spacingLeft=4';
  cells.vertex(gateway.id, parent, { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }, gateway.name, `ellipse;html=0;fontSize=11;fillColor=${unsure ? light['unknown-soft'] : light.surface};strokeColor=${unsure ? light.unknown : light.gate};fontColor=${light['text-2']};${label}${unsure ? ';dashed=1' : ''}`);
}

const leadStroke: Readonly<Record<Lead['kind'], string>> = { normal: `strokeColor=${light.lead}`, high: `strokeColor=${light.high}`, movable: `strokeColor=${light['sc-ha']};dashed=1`, candidate: `strokeColor=${light['sc-ha']};dashed=1;dashPattern=1 4;endArrow=block` };

const noteWidth = 260;
/** Sheets right of the map, one below the other, so that nothing lies under them. */
function addNotes(cells: Cells, map: MapModel, notes: readonly MapNote[]): void {
  let y = 24;
  pinNotes(map, notes, null).forEach(({ words, resourceId }, i) => {
    const lines = wrapText(words, noteWidth - 24, 11);
    const height = lines.length * 15 + 20;
    cells.vertex(`note/${i + 1}/${resourceId}`, '1', { x: map.width + 24, y, width: noteWidth, height }, lines.join('\n'), `shape=note;size=12;html=0;whiteSpace=nowrap;align=left;verticalAlign=top;spacingLeft=8;spacingTop=6;fontSize=11;fillColor=${light['medium-soft']};strokeColor=${light.medium};fontColor=${light.text}`);
    y += height + 12;
  });
}

/** `title`: name of the page in the file. */
export function buildDrawio(map: MapModel, texts: PictureTexts, title: string, notes: readonly MapNote[] = []): string {
  const cells = new Cells();
  const frames = [...map.frames].sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'place' ? -1 : 1));
  const places = frames.filter((frame) => frame.kind === 'place');
  for (const frame of frames) {
    const label = [frame.name, ...frame.details.filter((detail) => detail !== frame.name)].join('  ');
    const place = frame.kind === 'place';
    cells.vertex(`frame/${frame.id}`, place ? '1' : parentOf(places, frame), frame, fitText(label, frame.width - 16, 12, true), `${boxed};fontSize=12;arcSize=${place ? 8 : 6};absoluteArcSize=1;fillColor=${place ? light['acct-bg'] : light['vpc-bg']};strokeColor=${place ? light.acct : light.vpc};fontColor=${place ? light.text : light['vpc-text']}`);
  }
  for (const box of map.subnets) addSubnet(cells, box, parentOf(frames, box), texts);
  for (const host of map.hosts) addHost(cells, host, parentOf(frames, { x: host.x, y: host.y - 16, width: host.width, height: host.height + 32 }), texts);
  for (const gateway of map.gateways) addGateway(cells, gateway, parentOf(places, { x: gateway.x - gateway.radius, y: gateway.y - gateway.radius, width: gateway.radius * 2, height: gateway.radius * 2 }));
  const docks = new Map(map.subnets.flatMap((box) => box.docks.map((dock) => [dock.networkInterfaceId, dock] as const)));
  for (const lead of map.leads) {
    const dock = docks.get(lead.networkInterfaceId);
    const last = lead.points.at(-1);
    if (dock === undefined || last === undefined) continue;
    const entry = `entryX=${n((last[0] - dock.x) / dock.width)};entryY=${(lead.points.at(-2)?.[1] ?? 0) < last[1] ? 0 : 1};entryDx=0;entryDy=0`;
    const source = lead.kind === 'candidate' ? lead.hostId : `${lead.hostId}/${lead.networkInterfaceId}`;
    cells.edge(`lead/${lead.id}`, source, lead.networkInterfaceId, lead.points, '', `edgeStyle=none;rounded=1;arcSize=6;html=0;endArrow=none;${leadStroke[lead.kind]};${entry}`);
  }
  for (const link of map.links) if (link.kind === 'allow') cells.edge(link.id, link.from, link.to, link.points, link.label, `edgeStyle=none;rounded=1;arcSize=6;html=0;dashed=1;dashPattern=6 2 1 2;endArrow=block;endSize=4;strokeColor=${light.ok};fontColor=${light.ok};fontSize=11`);
  addNotes(cells, map, notes);
  return `<mxfile host="ENI Lens"><diagram id="map" name="${escapeXml(title)}"><mxGraphModel grid="0" page="0" background="${light.bg}" pageWidth="${n(map.width)}" pageHeight="${n(map.height)}"><root><mxCell id="0"/><mxCell id="1" parent="0"/>\n${cells.toString()}\n</root></mxGraphModel></diagram></mxfile>\n`;
}
