// Ports on the cards and pills in the subnets: a dot sits exactly at its port's x when the subnet lies above or below the card; the others take a free x.
import { subnetHeaderEnd } from './across';
import type { CardPlan, DockPlan, LanePlan, PortPlan, SubnetPlan } from './plan';
import { bandOf, type LeadPlan } from './routes';
import { sizes, slotsWidth } from './sizes';
import type { TrackBand } from './plan';

/** x of every port, then of every dot; afterwards `lead.kind` says which leads are really straight. */
export function placeDocks(cards: readonly CardPlan[], leads: readonly LeadPlan[]): void {
  const taken = new Map<TrackBand, number[]>();
  for (const card of cards) {
    card.ports.sort((a, b) => direction(card, a) - direction(card, b) || a.device - b.device);
    for (const side of ['top', 'bottom'] as const) placePorts(card, side, card.ports.filter((port) => port.side === side));
    for (const port of card.ports) note(taken, bandOf(card.lane, port.side), port.x);
  }
  const used = new Map<string, number[]>();
  const late: LeadPlan[] = [];
  for (const lead of leads) {
    const { dock } = lead.port;
    if (lead.kind === 'straight' && fits(dock, lead.port.x) && clear(used.get(sideKey(dock)) ?? [], lead.port.x, sizes.dotClear)) {
      dock.dotX = lead.port.x;
      note(used, sideKey(dock), dock.dotX);
    } else {
      if (lead.kind === 'straight') lead.kind = 'track';
      late.push(lead);
    }
  }
  for (const lead of late) {
    const { dock } = lead.port;
    const ports = taken.get(arrivalBand(lead.targetLane, dock)) ?? [];
    dock.dotX = freeX(dock, used.get(sideKey(dock)) ?? [], ports, lead);
    note(used, sideKey(dock), dock.dotX);
    note(taken, arrivalBand(lead.targetLane, dock), dock.dotX);
  }
}

/** Order of ports on an edge: a candidate's dashed port, leads to the left, straight ones by device index, leads to the right. */
function direction(card: CardPlan, port: PortPlan): number {
  if (port.candidate) return -3;
  if (port.leaves !== 0) return 2 * port.leaves;
  const { x, width } = port.dock.subnet;
  return x + width <= card.x ? -1 : x >= card.x + slotsWidth(card.span) ? 1 : 0;
}

const sideKey = (dock: DockPlan): string => `${dock.subnet.node.id}/${dock.side}`;
const arrivalBand = (lane: LanePlan, dock: DockPlan): TrackBand => (dock.side === 'bottom' ? lane.top : lane.bottom);
const clear = (list: readonly number[], x: number, distance: number): boolean => list.every((other) => Math.abs(other - x) >= distance);

function note<K>(map: Map<K, number[]>, key: K, x: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [x]);
  else list.push(x);
}

/** Top ports start at the left, bottom ports end at the right; two pills of one subnet side by side where the card is wide enough. */
function placePorts(card: CardPlan, side: 'top' | 'bottom', ports: readonly PortPlan[]): void {
  if (ports.length === 0) return;
  const room = slotsWidth(card.span) - 2 * sizes.portInset;
  const gaps: number[] = [];
  for (let i = 1; i < ports.length; i++) {
    const a = ports[i - 1] as PortPlan;
    const b = ports[i] as PortPlan;
    const together = a.leaves === 0 && b.leaves === 0 && a.dock.subnet === b.dock.subnet && !a.candidate;
    gaps.push(together ? Math.max(sizes.portPitch, (side === 'top' ? a : b).dock.width + sizes.dockGap) : sizes.portPitch);
  }
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const allowed = Math.min(room, pillRoom(card, ports, side));
  const fit = total <= allowed;
  const even = gaps.length === 0 ? 0 : Math.max(sizes.portPitchMinimum, Math.floor(allowed / gaps.length));
  let x = side === 'top' ? card.x + sizes.portInset : card.x + sizes.portInset + room - (fit ? total : even * gaps.length);
  ports.forEach((port, index) => {
    if (index > 0) x += fit ? (gaps[index - 1] ?? 0) : even;
    port.x = port.candidate ? card.x + sizes.portInset : x;
  });
}

/** How far the ports may spread before the pill of the last one leaves its subnet. */
function pillRoom(card: CardPlan, ports: readonly PortPlan[], side: 'top' | 'bottom'): number {
  const port = side === 'top' ? ports.at(-1) : ports[0];
  if (port === undefined || port.leaves !== 0 || port.candidate) return Number.POSITIVE_INFINITY;
  const { from, to } = bounds(port.dock);
  const room = side === 'top' ? to - card.x - sizes.portInset : card.x + slotsWidth(card.span) - sizes.portInset - from;
  return room < sizes.portPitchMinimum * (ports.length - 1) ? Number.POSITIVE_INFINITY : room;
}

const pillWidth = (dock: DockPlan): number => Math.min(dock.width, dock.subnet.width - 2 * sizes.subnetPad);
export const pillLeft = (dock: DockPlan): number => (dock.side === 'bottom' ? dock.dotX - sizes.dotInset : dock.dotX + sizes.dotInset - pillWidth(dock));

function bounds(dock: DockPlan): { from: number; to: number } {
  const inner = { left: dock.subnet.x + sizes.subnetPad, right: dock.subnet.x + dock.subnet.width - sizes.subnetPad };
  const rest = pillWidth(dock) - sizes.dotInset;
  return dock.side === 'bottom' ? { from: inner.left + sizes.dotInset, to: inner.right - rest } : { from: inner.left + rest, to: inner.right - sizes.dotInset };
}

function fits(dock: DockPlan, x: number): boolean {
  const { from, to } = bounds(dock);
  return x >= from && x <= to;
}

/** Nearest free x to where the lead comes from; beside other pills rather than over them, away from ports that share the band. */
function freeX(dock: DockPlan, dots: readonly number[], verticals: readonly number[], lead: LeadPlan): number {
  const { from, to } = bounds(dock);
  const near = lead.kind === 'track' && dock.subnet.column === lead.card.column ? lead.port.x : dock.side === 'bottom' ? from : to;
  const start = Math.round(Math.min(to, Math.max(from, near)));
  const own = lead.targetLane === lead.card.lane ? lead.port.x : Number.NaN;
  const header = dock.side === 'top' ? subnetHeaderEnd(dock.subnet) : Number.NEGATIVE_INFINITY;
  const beside = pillWidth(dock) + sizes.dockGap;
  for (const [spacing, distance, least] of [[beside, sizes.track, header], [sizes.dotClear, sizes.track, header], [sizes.dotClear, sizes.track, from], [sizes.dotClear, sizes.track / 2, from], [sizes.dotClear, 1, from], [sizes.dotClear, 0, from]] as const) {
    for (let step = 0; step <= to - from + 4; step += 4) {
      for (const x of step === 0 ? [start] : [start - step, start + step]) {
        if (x < from || x > to || x < least) continue;
        if (clear(dots, x, spacing) && verticals.every((other) => other === own || Math.abs(other - x) >= distance)) return x;
      }
    }
  }
  return start + (dock.side === 'bottom' ? 1 : -1) * sizes.dotClear * dots.length;
}

/** Stacks pills so that none lies under another one's lead: the one nearest the lane is the outermost. */
export function stackDocks(subnet: SubnetPlan): void {
  for (const side of ['top', 'bottom'] as const) {
    const docks = subnet.docks[side];
    const sign = side === 'bottom' ? 1 : -1;
    docks.sort((a, b) => sign * (b.dotX - a.dotX));
    const edges: number[] = [];
    for (const dock of docks) {
      const width = pillWidth(dock);
      dock.x = pillLeft(dock);
      const near = sign * dock.dotX - sizes.dotInset;
      const far = near + width;
      let line = 0;
      while (line < edges.length && edges.slice(line).some((edge) => far > edge - sizes.dockGap)) line++;
      dock.line = line;
      edges[line] = near;
    }
    subnet.dockLines[side] = edges.length;
  }
}
export const dockWidth = pillWidth;
