// Accounts, VPCs, subnets with what is inside them, zone and tier names.
import type { Chip, Dock, Frame, MapModel, SubnetBox } from '../../model/map-model';
import type { SubnetTier } from '../../model/topology';
import { fitDetails } from '../layout/fit-details';
import { narrowHeader } from '../layout/across';
import { addressWidth, textWidth } from '../layout/text-width';
import { severityCounts } from './draw-severity';
import { fitText } from './fit-text';
import { kindIcon } from './icons';
import type { Tone } from './palette';
import { circle, group, icon, rect, text } from './picture';
import type { Shape } from './picture';
import type { PictureTexts } from './picture-texts';

const tiers: Readonly<Record<SubnetTier, readonly [border: Tone, fill: Tone, words: Tone]>> = {
  public: ['pub', 'pub-bg', 'pub-text'], private: ['priv', 'priv-bg', 'priv-text'], isolated: ['iso', 'iso-bg', 'iso-text'], unknown: ['unknown-line', 'surface', 'unknown'],
};
const address = /^[0-9.]+$/;
const balancerName = /^(?:app|net|gwy)\/([^/]+)\/[0-9a-f]+$/;

export function drawFrame(frame: Frame, texts: PictureTexts): Shape {
  const place = frame.kind === 'place';
  const ghost = frame.ghost !== null;
  const counts = frame.width < narrowHeader ? { ...frame.counts, low: 0, info: 0 } : frame.counts;
  const middle = frame.y + (place ? 14 : 19);
  const badges = severityCounts(texts, counts, frame.x + frame.width - (place ? 12 : 10), middle, 12);
  const count = place ? texts.eniCount(frame.eniCount) : texts.number(frame.eniCount);
  const countRight = frame.x + frame.width - (place ? 12 : 10) - badges.width;
  let x = frame.x + (place ? 12 : 10);
  const shapes: Shape[] = [rect(frame, place ? { radius: 8, fill: 'acct-bg', stroke: 'acct' } : { radius: 6, fill: 'vpc-bg', stroke: ghost ? 'unknown' : 'vpc', strokeWidth: 1.5, dash: ghost ? '4 3' : null })];
  if (place) { shapes.push(icon('cloud', x, middle - 7, 14, 'text-2')); x += 20; }
  if (frame.gap || ghost) { shapes.push(rect({ x, y: middle - 5, width: 16, height: 10 }, { radius: 2, fill: 'unknown-soft', stroke: 'unknown' })); x += 22; }
  const room = countRight - textWidth(count, 12) - 8 - x;
  const name = fitText(frame.name, room, 12, true);
  const details = fitDetails(frame.name, frame.details, room, 12);
  shapes.push(text(x, middle, name, 12, { bold: true, tone: place ? 'text' : 'vpc-text' }));
  if (details !== '' && name === frame.name) shapes.push(text(x + textWidth(name, 12, true) + 6, middle, details, 12, { tone: 'text-3' }));
  shapes.push(text(countRight, middle, count, 12, { tone: 'text-2', anchor: 'end' }), ...badges.shapes);
  return group(frame.resourceId, [frame.name, ...frame.details].join(' · '), shapes);
}

function drawChip(chip: Chip, texts: PictureTexts): Shape {
  const more = chip.kind === 'more';
  const full = more ? texts.more(chip.hidden.length) : (balancerName.exec(chip.name)?.[1] ?? chip.name);
  const flagged = chip.worst !== null && (chip.worst !== 'info' || more);
  const middle = chip.y + chip.height / 2;
  const shapes: Shape[] = [];
  if (more) shapes.push(rect({ ...chip, x: chip.x + 2, y: chip.y + 2 }, { radius: 4, stroke: 'line-3' }), rect(chip, { radius: 4, fill: 'surface', stroke: 'line-3' }));
  else if (chip.kind === 'orphan') shapes.push(rect(chip, { radius: 4, stroke: 'line-3', dash: '3 2' }));
  else if (chip.kind === 'instance') shapes.push(rect(chip, { radius: 4, fill: 'surface', stroke: 'line-2' }));
  const room = chip.width - 26 - (flagged ? 15 : 0);
  const whole = !more && address.test(full);
  const bare = (whole ? addressWidth(full) : textWidth(full, 11, more)) > room;
  let x = chip.x + 5;
  if (!bare) { shapes.push(icon(more ? 'layers-2' : chip.kind === 'instance' ? 'server' : kindIcon(chip.eniKind), x, middle - 6, 12, 'text-3')); x += 16; }
  const name = whole ? full : fitText(full, chip.x + chip.width - 5 - x - (flagged ? 13 : 0), 11, more);
  shapes.push(text(x, middle, name, 11, { bold: more, tone: chip.kind === 'eni' ? 'text-3' : chip.kind === 'orphan' ? 'text-2' : 'text' }));
  if (chip.worst !== null && flagged) shapes.push({ kind: 'severity', severity: chip.worst, x: chip.x + chip.width - 15, y: middle - 5.5, size: 11 });
  return group(chip.networkInterfaceId ?? chip.resourceId, more ? full : `${chip.name} ${chip.resourceId}`, shapes);
}

function drawDock(dock: Dock): Shape {
  const tone: Tone = dock.worst === 'high' ? 'high' : dock.movable ? 'sc-ha' : 'lead';
  const middle = dock.y + dock.height / 2;
  const left = dock.dotSide === 'left';
  const shapes: Shape[] = [
    rect(dock, { radius: dock.height / 2, fill: 'surface', stroke: tone === 'lead' ? 'line-3' : tone, dash: dock.movable && tone !== 'high' ? '4 3' : null }),
    circle(dock.dotX, middle, 4, { fill: tone, strokeWidth: 0 }),
    text(left ? dock.x + 22 : dock.x + dock.width - 22, middle, dock.address, 11, { anchor: left ? 'start' : 'end' }),
  ];
  return group(dock.networkInterfaceId, `${dock.address} ${dock.networkInterfaceId}`, shapes);
}

export function drawSubnet(box: SubnetBox, texts: PictureTexts): Shape {
  if (box.placeholder) return group('', '', [rect(box, { radius: 4, stroke: 'line-2', dash: '4 3' }), text(box.x + box.width / 2, box.y + box.height / 2, fitText(texts.noSubnet(box.tier), box.width - 8, 11), 11, { tone: 'text-3', anchor: 'middle' })]);
  const [border, , words] = tiers[box.tier];
  const middle = box.y + 12;
  const unread = box.tier === 'unknown' || box.ghost !== null;
  const shapes: Shape[] = [rect(box, { radius: 4, stroke: box.ghost === null ? border : 'unknown-line', dash: unread ? '4 3' : null })];
  let x = box.x + 9;
  if (unread) { shapes.push(rect({ x, y: middle - 5, width: 14, height: 10 }, { radius: 2, fill: 'unknown-soft', stroke: 'unknown' })); x += 20; }
  // Leads from a lane above land right of the header, so the header ends before the first of them.
  const landing = box.docks.filter((dock) => dock.dotSide === 'right').map((dock) => dock.dotX);
  const end = landing.length === 0 ? box.x + box.width - 6 : Math.min(...landing) - 8;
  const badges = landing.length === 0 ? severityCounts(texts, box.counts, box.x + box.width - 8, middle, 11, box.width < 200 ? 1 : 2) : { shapes: [], width: 0 };
  const room = end - badges.width - x;
  const name = fitText(box.name, room, 11, true);
  const cidr = name === box.name ? fitDetails(box.name, [box.cidr], room + 6, 11) : '';
  shapes.push(text(x, middle, name, 11, { bold: true, tone: words }), ...badges.shapes);
  if (cidr !== '') shapes.push(text(x + textWidth(name, 11, true) + 6, middle, cidr, 11, { tone: 'text-3' }));
  if (box.acl !== undefined) shapes.push(icon('shield-half', box.x + 8, box.y + 25, 11, box.acl === null ? 'unknown' : 'text-2'), text(box.x + 23, box.y + 31, fitText(texts.acl(box.acl), end - box.x - 25, 11), 11, { tone: box.acl === null ? 'unknown' : 'text-2' }));
  shapes.push(...box.chips.map((chip) => drawChip(chip, texts)), ...box.docks.map(drawDock));
  return group(box.id, `${box.name} ${box.cidr}`, shapes);
}

/** Fills lie under every line, borders and contents over them. */
export const drawSubnetFill = (box: SubnetBox): Shape | null => (box.placeholder ? null : rect(box, { radius: 4, fill: box.ghost === null ? tiers[box.tier][1] : 'surface' }));

export function drawLabels(map: MapModel, texts: PictureTexts): Shape[] {
  return [
    ...map.separators.map((line): Shape => ({ kind: 'path', d: `M${line.x} ${line.y}V${line.y + line.height}`, fill: null, stroke: 'line-2', strokeWidth: 1, dash: '4 3', bounds: { x: line.x, y: line.y, width: 1, height: line.height } })),
    ...map.zoneLabels.map((zone) => text(zone.x + zone.width / 2, zone.y + 8, fitText(zone.text, zone.width, 11), 11, { tone: 'text-3', anchor: 'middle' })),
    ...map.tierLabels.map((tier) => text(tier.x + 8, tier.y + tier.height / 2, texts.tier(tier.tier), 11, { tone: 'text-3', anchor: 'middle', turn: texts.upright ? 'upright' : 'rotated' })),
  ];
}
