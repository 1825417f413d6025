// Widths: how many card slots a zone column needs, which slot each subnet and each card gets.
import { compareText } from '../../base/order';
import type { CardPlan, CellLine, CellPlan, ColumnPlan, ShelfPlan, SubnetPlan } from './plan';
import { sizes } from './sizes';

/** Slots that the pills of one side need at the least. */
function dockSpan(subnet: SubnetPlan): number {
  let span = 1;
  for (const docks of [subnet.docks.top, subnet.docks.bottom]) {
    if (docks.length === 0) continue;
    let widest = 0;
    for (const dock of docks) widest = Math.max(widest, dock.width);
    span = Math.max(span, Math.ceil(((docks.length - 1) * (docks.length > 2 ? 56 : 44) + Math.min(widest, 160) + 24) / sizes.slot));
  }
  return span;
}

const sum = (subnets: readonly SubnetPlan[]): number => subnets.reduce((total, subnet) => total + subnet.span, 0);
const small = (subnet: SubnetPlan): boolean => subnet.node.networkInterfaces.length <= 2;

export function sizeColumn(column: ColumnPlan, shelf: ShelfPlan, cardsOf: ReadonlyMap<ColumnPlan, readonly CardPlan[]>): void {
  let slots = 1;
  const perLane = new Map<number, number>();
  for (const card of cardsOf.get(column) ?? []) perLane.set(card.lane.index, (perLane.get(card.lane.index) ?? 0) + card.span);
  for (const count of perLane.values()) slots = Math.max(slots, count);
  for (const cell of column.cells) slots = Math.max(slots, neededSlots(cell));
  column.slots = slots;
  for (const cell of column.cells) fillCell(cell, slots);
  const lanes = shelf.lanes.map((lane) => (cardsOf.get(column) ?? []).filter((card) => card.lane === lane)).filter((cards) => cards.length > 0);
  for (const cards of lanes) fillLane(cards, slots);
  // Subnets side by side swap so that leads run straight; then the cards settle over them.
  for (const cell of column.cells) straighten(cell);
  for (const cards of lanes) fillLane(cards, slots);
}

function neededSlots(cell: CellPlan): number {
  for (const subnet of cell.subnets) subnet.span = dockSpan(subnet);
  cell.full = cell.subnets.filter((subnet) => subnet.docks.top.length > 0 && subnet.docks.bottom.length > 0);
  const rest = cell.subnets.filter((subnet) => !cell.full.includes(subnet));
  const top = rest.filter((subnet) => subnet.docks.top.length > 0);
  const bottom = rest.filter((subnet) => subnet.docks.bottom.length > 0);
  return sum(cell.full) + Math.max(sum(top), sum(bottom), rest.length > 0 ? 1 : 0);
}

/** Full-height subnets left; then the line that faces the lane above, lines without docks, the line that faces the lane below. */
function fillCell(cell: CellPlan, slots: number): void {
  const rest = cell.subnets.filter((subnet) => !cell.full.includes(subnet));
  let left = 0;
  if (rest.length === 0) widen(cell.full, slots);
  for (const subnet of cell.full) {
    subnet.slot = left;
    left += subnet.span;
  }
  const room = slots - left;
  const top = rest.filter((subnet) => subnet.docks.top.length > 0);
  const bottom = rest.filter((subnet) => subnet.docks.bottom.length > 0);
  const plain = rest.filter((subnet) => subnet.docks.top.length === 0 && subnet.docks.bottom.length === 0);
  const lines: SubnetPlan[][] = [];
  if (top.length > 0) lines.push(top);
  let open: SubnetPlan[] | null = top.length > 0 && top.every(small) && sum(top) < room ? top : null;
  for (const subnet of plain) {
    if (!small(subnet)) {
      subnet.span = room;
      lines.push([subnet]);
      open = null;
    } else if (open !== null && sum(open) + subnet.span <= room) open.push(subnet);
    else lines.push((open = [subnet]));
  }
  if (bottom.length > 0) lines.push(bottom);
  cell.lines = lines.map((subnets): CellLine => {
    widen(subnets.filter((subnet) => !small(subnet)), room - sum(subnets.filter(small)));
    let slot = left;
    for (const subnet of subnets) {
      subnet.slot = slot;
      slot += subnet.span;
    }
    return { subnets, height: 0 };
  });
}

/** Orders the subnets of a line by where their cards stand; those without cards keep their place by name at the end. */
function straighten(cell: CellPlan): void {
  for (const subnets of [cell.full, ...cell.lines.map((line) => line.subnets)]) {
    if (subnets.length < 2) continue;
    let slot = Math.min(...subnets.map((subnet) => subnet.slot));
    const means = new Map(subnets.map((subnet) => [subnet, meanCard(subnet)]));
    subnets.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0) || compareText(a.key, b.key) || compareText(a.cidr, b.cidr) || compareText(a.node.id, b.node.id));
    for (const subnet of subnets) {
      subnet.slot = slot;
      slot += subnet.span;
    }
  }
}

function meanCard(subnet: SubnetPlan): number {
  let total = 0;
  let count = 0;
  for (const docks of [subnet.docks.top, subnet.docks.bottom]) {
    for (const { card } of docks) {
      if (card.column !== subnet.column) continue;
      total += card.slot + card.span / 2;
      count++;
    }
  }
  return count === 0 ? 1e6 : total / count;
}

/** Shares spare slots, from the left. */
function widen(subnets: readonly SubnetPlan[], room: number): void {
  let spare = room - sum(subnets);
  while (spare > 0 && subnets.length > 0) {
    for (const subnet of subnets) {
      if (spare === 0) break;
      subnet.span++;
      spare--;
    }
  }
}

/** Mean slot position of the subnets a card is tied to in its own column. */
function meanSlot(card: CardPlan, slots: number): number {
  let total = 0;
  let count = 0;
  for (const port of card.ports) {
    const subnet = port.dock.subnet;
    if (subnet.column !== card.column || port.candidate) continue;
    total += subnet.slot + subnet.span / 2;
    count++;
  }
  return count === 0 ? slots / 2 : total / count;
}

function fillLane(cards: readonly CardPlan[], slots: number): void {
  const entries = cards.map((card) => ({ card, mean: meanSlot(card, slots), leaves: card.ports.some((p) => p.leaves > 0) ? 1 : card.ports.some((p) => p.leaves < 0) ? -1 : 0 }));
  entries.sort((a, b) => a.leaves - b.leaves || a.mean - b.mean || compareText(a.card.key, b.card.key) || compareText(a.card.id, b.card.id));
  const pairs = new Map<string, (typeof entries)[number][]>();
  for (const entry of entries) {
    const group = pairs.get(entry.card.group);
    if (group === undefined) pairs.set(entry.card.group, [entry]);
    else group.push(entry);
  }
  let remaining = cards.reduce((total, card) => total + card.span, 0);
  let next = 0;
  for (const group of pairs.values()) {
    group.sort((a, b) => Number(a.card.role === 'standby') - Number(b.card.role === 'standby'));
    group.forEach(({ card, mean }, index) => {
      const wanted = index > 0 ? next : Math.round(mean - card.span / 2);
      card.slot = Math.max(next, Math.min(wanted, slots - remaining));
      next = card.slot + card.span;
      remaining -= card.span;
    });
  }
}
