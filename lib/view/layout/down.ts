// All y coordinates inside one account/region frame: rows line up across the VPCs of a shelf, lanes lie between them.
import { cardHeight } from './cards';
import { stackDocks } from './docks';
import type { CellPlan, LanePlan, PlacePlan, ShelfPlan, SubnetPlan } from './plan';
import { sizes } from './sizes';

const lineHeights = (lines: number, height: number, gap: number): number => (lines === 0 ? 0 : lines * height + (lines - 1) * gap);
export const chipsPerLine = (subnet: SubnetPlan): number => Math.max(1, Math.floor((subnet.width - 2 * sizes.subnetPad + sizes.chipGap) / (sizes.chip + sizes.chipGap)));
const docksHeight = (lines: number): number => lineHeights(lines, sizes.dockHeight, sizes.dockGap);
const topDocksY = (subnet: SubnetPlan): number => subnet.header + sizes.dockUnderHeader;
export const chipsY = (subnet: SubnetPlan): number => (subnet.dockLines.top === 0 ? subnet.header : topDocksY(subnet) + docksHeight(subnet.dockLines.top) + sizes.sectionGap);

/** What fits in two lines is shown; more than that shows about four chips and grows to three lines when its row has room anyway. */
export function wantedChipLines(subnet: SubnetPlan, expanded: boolean): number {
  const perLine = chipsPerLine(subnet);
  const lines = Math.ceil(subnet.chips.length / perLine);
  if (expanded || lines <= 2) return lines;
  return perLine >= 4 ? 1 : perLine >= 2 ? 2 : 3;
}

/** Room for one dot per ENI at the least pitch, in steps, so that one more ENI rarely matters. */
function dotsHeight(subnet: SubnetPlan): number {
  const perLine = Math.max(1, Math.floor((subnet.width - 2 * sizes.subnetPad) / sizes.dotPitchMinimum));
  const lines = Math.ceil(subnet.chips.length / perLine);
  return Math.ceil((lines * sizes.dotPitchMinimum - sizes.chipHeight) / 24) * 24 + sizes.chipHeight;
}

function contentHeight(subnet: SubnetPlan): number {
  const chips = lineHeights(subnet.chipLines, sizes.chipHeight, sizes.chipGap);
  const body = subnet.chips.length === 0 ? chips : Math.max(chips, dotsHeight(subnet));
  const bottom = docksHeight(subnet.dockLines.bottom);
  const top = subnet.dockLines.top === 0 ? subnet.header : topDocksY(subnet) + docksHeight(subnet.dockLines.top) + (body > 0 || bottom > 0 ? sizes.sectionGap : 0);
  return Math.max(sizes.emptySubnet, top + body + (bottom > 0 && body > 0 ? sizes.sectionGap : 0) + bottom + sizes.subnetPad);
}

function cellHeight(cell: CellPlan, expanded: ReadonlySet<string>): number {
  let stack = 0;
  for (const subnet of cell.subnets) {
    stackDocks(subnet);
    subnet.chipLines = wantedChipLines(subnet, expanded.has(subnet.node.id));
    subnet.height = contentHeight(subnet);
  }
  for (const line of cell.lines) {
    line.height = line.subnets.reduce((most, subnet) => Math.max(most, subnet.height), 0);
    stack += line.height + (stack > 0 ? sizes.stackGap : 0);
  }
  return cell.full.reduce((most, subnet) => Math.max(most, subnet.height), stack);
}

function placeCell(cell: CellPlan, y: number, height: number): void {
  for (const subnet of cell.full) {
    subnet.y = y;
    subnet.height = height;
  }
  let top = y;
  cell.lines.forEach((line, index) => {
    const last = index === cell.lines.length - 1;
    const lineHeight = last ? y + height - top : line.height;
    for (const subnet of line.subnets) {
      subnet.y = top;
      subnet.height = lineHeight;
    }
    top += lineHeight + sizes.stackGap;
  });
  for (const subnet of cell.subnets) fillSpare(subnet);
}

/** Chips may grow to three lines into height the row has anyway; pills go to their edge of the box. */
function fillSpare(subnet: SubnetPlan): void {
  const bottom = docksHeight(subnet.dockLines.bottom);
  const room = subnet.height - chipsY(subnet) - sizes.subnetPad - (bottom === 0 ? 0 : bottom + sizes.sectionGap);
  const fitting = Math.floor((room + sizes.chipGap) / (sizes.chipHeight + sizes.chipGap));
  const needed = Math.ceil(subnet.chips.length / chipsPerLine(subnet));
  if (subnet.chipLines < needed && subnet.chipLines < 3) subnet.chipLines = Math.max(subnet.chipLines, Math.min(3, needed, fitting));
  const first = subnet.y + topDocksY(subnet);
  for (const dock of subnet.docks.top) dock.y = first + dock.line * (sizes.dockHeight + sizes.dockGap);
  const last = subnet.y + subnet.height - sizes.subnetPad - sizes.dockHeight;
  for (const dock of subnet.docks.bottom) dock.y = last - dock.line * (sizes.dockHeight + sizes.dockGap);
}

function placeLane(lane: LanePlan, y: number): void {
  lane.y = y;
  const above = lane.top.count === 0 ? 0 : sizes.laneBottom + lane.top.count * sizes.track;
  const below = lane.bottom.count * sizes.track;
  if (lane.cards.length === 0) {
    lane.cardY = y + above;
    lane.height = Math.max(sizes.emptyLane, above + below + (above + below > 0 ? sizes.laneBottom : 0));
    return;
  }
  lane.cardHeight = lane.cards.reduce((most, card) => Math.max(most, cardHeight(card.rows)), 0);
  lane.cardY = y + Math.max(sizes.laneTop, above) + sizes.tab;
  lane.height = lane.cardY - y + lane.cardHeight + sizes.tab + below + sizes.laneBottom;
}

/** Horizontal track of a lane. */
export const topTrackY = (lane: LanePlan, track: number): number => lane.y + sizes.laneBottom + track * sizes.track;
export const bottomTrackY = (lane: LanePlan, track: number): number =>
  (lane.cards.length === 0 ? lane.cardY : lane.cardY + lane.cardHeight + sizes.tab) + (track + 1) * sizes.track;

function placeShelf(shelf: ShelfPlan, y: number, expanded: ReadonlySet<string>): void {
  shelf.y = y;
  let top = y + sizes.vpcTop + sizes.vpcHeader + sizes.zoneRow;
  shelf.rows = [];
  shelf.tiers.forEach((_, row) => {
    let height: number = sizes.emptySubnet;
    for (const vpc of shelf.vpcs) for (const column of vpc.columns) if (column.cells[row] !== undefined) height = Math.max(height, cellHeight(column.cells[row], expanded));
    for (const vpc of shelf.vpcs) for (const column of vpc.columns) if (column.cells[row] !== undefined) placeCell(column.cells[row], top, height);
    shelf.rows.push({ y: top, height });
    top += height;
    const lane = shelf.lanes[row];
    if (lane === undefined) return;
    const used = lane.cards.length + lane.top.count + lane.bottom.count > 0;
    if (row === shelf.tiers.length - 1 && !used) return;
    placeLane(lane, top);
    top += lane.height;
  });
  shelf.height = top + sizes.vpcBottom - y;
}

export function placeDown(place: PlacePlan, expanded: ReadonlySet<string>): void {
  let y: number = sizes.placeHeader + sizes.gatewayRoom;
  for (const shelf of place.shelves) {
    placeShelf(shelf, y, expanded);
    y += shelf.height + sizes.shelfGap + sizes.gatewayRoom;
  }
  place.height = y - sizes.shelfGap - sizes.gatewayRoom + sizes.placePad + 4;
}
