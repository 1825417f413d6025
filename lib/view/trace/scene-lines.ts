// Request and reply as polylines, the discs of the gates on them, and the mark where a way ends. Level and upright only; never through a card's text.
import type { Leg } from './legs';
import { sceneSizes as s } from './scene';
import type { LineState, Point, SceneBadge, SceneCrossing, SceneEnd, SceneLine, SceneWord, TraceScene } from './scene';
import type { Columns } from './scene-columns';
import type { ScenePlan } from './scene-plan';
import { isLower } from './scene-rows';
import type { Rows } from './scene-rows';
import type { Spot, Step, Visit } from './visits';
import { tidy } from '../layout/lead-lines';

const keyOf = (step: Step): string => `${step.way}/${step.index}`;

export function drawLines(plan: ScenePlan, columns: Columns, rows: Rows, legs: readonly Leg[], visits: readonly Visit[]): Pick<TraceScene, 'lines' | 'badges' | 'ends' | 'crossings' | 'words'> {
  const badges = [...gateBadges(columns, rows), ...borderBadges(plan, columns, rows, visits)];
  const at = new Map(badges.map((badge) => [keyOf(badge.step), badge]));
  const lines: SceneLine[] = [];
  const ends: SceneEnd[] = [];
  const crossings: SceneCrossing[] = [];
  const marked = new Set<string>();
  const mark = (step: Step | undefined, point: Point | undefined, side: SceneEnd['side'], word: SceneEnd['word']): void => {
    if (step === undefined || point === undefined || marked.has(keyOf(step))) return;
    marked.add(keyOf(step));
    ends.push({ kind: step.turn === 'drop' ? 'drop' : 'unknown', step, x: point[0], y: point[1], side, word });
  };
  const paths = new Map(legs.map((leg) => [leg.id, pathOf(leg, columns, rows)]));
  const decides = ({ turn }: Step): boolean => turn !== null;
  for (const leg of legs) {
    const points = paths.get(leg.id) ?? [];
    const put = (id: string, state: LineState, part: readonly Point[], arrow: boolean): void => { if (part.length > 1) lines.push({ id, way: leg.way, state, points: part, arrow }); };
    const cut = cutOf(leg, legs, visits);
    const turn = cut === null ? undefined : at.get(keyOf(cut.step));
    if (cut !== null && turn !== undefined && isOn(points, [turn.x, turn.y])) {
      const [first, second] = splitAt(points, [turn.x, turn.y]);
      put(leg.id, cut.before, first, false);
      put(`${leg.id}/rest`, cut.after, second, arrives(leg.to) && leg.endsIn === null);
      mark(cut.step, [turn.x, turn.y], turn.side, null);
    } else put(leg.id, leg.state, points, arrives(leg.to) && !(leg.endsIn === 'drop' && leg.to?.kind === 'card' && leg.from.kind !== 'guest'));
    for (const [spot, pass] of [[leg.from, leg.fromPass], [leg.to, leg.toPass]] as const) if (spot?.kind === 'crossing') crossings.push({ x: columns.middleOf(spot) + rows.offsetAt(spot, pass), y: rows.vpcY, way: leg.way });
  }
  // What ends inside of a card, guest or gateway: where its line arrives; one that came out of the host: where it would have left the card.
  for (const visit of visits) {
    const step = visit.steps.find(decides);
    if (step === undefined || !lastOf(visits, step)) continue;
    const arrival = legs.find((leg) => leg.way === step.way && leg.to?.key === visit.spot.key);
    const departure = legs.find((leg) => leg.way === step.way && leg.from.key === visit.spot.key && leg.state !== 'sent' && leg.state !== 'would');
    const leaves = visit.spot.kind === 'card' && arrival?.from.kind === 'guest' && departure !== undefined;
    const leg = leaves || arrival === undefined ? departure : arrival;
    const path = leg === undefined ? undefined : paths.get(leg.id);
    const point = leg === departure ? path?.[0] : path?.at(-1);
    // Beside a guest box stand the port and the other line.
    if (visit.spot.kind === 'guest') mark(step, point, 'right', { gap: 36, down: -24 });
    else if (visit.spot.kind === 'card') mark(step, point, sideFor(visit.spot, step, rows), { gap: 18, down: -24 });
    else mark(step, point, step.way === 'request' ? 'right' : 'left', { gap: 18, down: visit.spot.kind === 'hub' || visit.spot.kind === 'outer' ? 6 : -24 });
  }
  return { lines, badges, ends, crossings: unique(crossings), words: (['request', 'reply'] as const).flatMap((way) => wordOn(lines.filter((line) => line.way === way && line.state === 'never'))) };
}

interface Cut { readonly step: Step; readonly before: LineState; readonly after: LineState }

/** Where a line changes: at a gate on it, or at the step of the gateway it comes from or goes to. */
function cutOf(leg: Leg, legs: readonly Leg[], visits: readonly Visit[]): Cut | null {
  if (leg.turn !== null) return { step: leg.turn.step, before: leg.state, after: leg.turn.state };
  for (const [spot, pass] of [[leg.from, leg.fromPass.replace('/out', '')], [leg.to, leg.toPass]] as const) {
    const step = spot?.kind !== 'gateway' ? undefined : visits.find((visit) => visit.pass === pass && visit.spot.key === spot.key)?.steps.find((one) => one.turn !== null);
    if (step === undefined) continue;
    const after: LineState = step.turn === 'drop' ? 'never' : 'unknown';
    const arrival = legs.find((other) => other.way === leg.way && other.toPass === pass);
    return { step, before: arrival?.state ?? leg.state, after };
  }
  return null;
}

/** Above the longest level run that has room for it, else beside the longest upright one. */
function wordOn(lines: readonly SceneLine[]): SceneWord[] {
  const runs = lines.flatMap(({ points }) => points.slice(1).map(([x2, y2], i) => { const [x1, y1] = points[i] as Point; return { x: (x1 + x2) / 2, y: (y1 + y2) / 2, level: y1 === y2, length: Math.abs(x2 - x1) + Math.abs(y2 - y1) }; }));
  const best = runs.filter((run) => run.level && run.length >= 90).toSorted((a, b) => b.length - a.length)[0];
  return best === undefined ? [] : [{ state: 'never', x: best.x, y: best.y - 9, side: 'middle' }];
}

/** Only the first place that decides an end is marked, of each way. */
const lastOf = (visits: readonly Visit[], step: Step): boolean => !visits.some((visit) => [...visit.before, ...visit.steps, ...visit.after].some((other) => other.way === step.way && other.index < step.index && other.turn !== null));
const sideFor = (spot: Spot, step: Step, rows: Rows): 'left' | 'right' => {
  const top = rows.slots.get(spot.key)?.top ?? [];
  const own = top.find((slot) => slot.way === step.way);
  return own !== undefined && own.offset > 0 ? 'right' : 'left';
};
const unique = (crossings: readonly SceneCrossing[]): SceneCrossing[] => [...new Map(crossings.map((crossing) => [`${crossing.way}/${crossing.x}`, crossing])).values()];
const arrives = (to: Spot | null): boolean => to !== null && to.kind !== 'gateway' && to.kind !== 'crossing';

function pathOf(leg: Leg, columns: Columns, rows: Rows): Point[] {
  const { from, to } = leg;
  const x1 = columns.middleOf(from) + (rows.fromSlot.get(leg.id)?.offset ?? rows.offsetAt(from, leg.fromPass));
  if (to === null) return tidy([[x1, rows.cardY], [x1, rows.subnetY - 6]]);
  const x2 = columns.middleOf(to) + (rows.toSlot.get(leg.id)?.offset ?? rows.offsetAt(to, leg.toPass));
  if (from.kind === 'guest' && to.kind === 'guest') return insideHost(leg, columns, rows);
  if (isLower(from, to)) {
    // The guest box takes the line where the card lets it out, when one stands under the other.
    const shift = columns.middleOf(from) === columns.middleOf(to) ? null : (rows.trackY.get(leg.id) ?? rows.hostY - 28);
    const [a, b] = from.kind === 'card' ? [x1, shift === null ? x1 : columns.middleOf(to) + (rows.fromSlot.get(leg.id)?.offset ?? 0)] : [shift === null ? x2 : columns.middleOf(from) + (rows.toSlot.get(leg.id)?.offset ?? 0), x2];
    const y1 = from.kind === 'card' ? rows.cardY + (rows.cardHeights.get(from.key) ?? 0) : rows.hostY + s.guestTop;
    const y2 = to.kind === 'card' ? rows.cardY + (rows.cardHeights.get(to.key) ?? 0) : rows.hostY + s.guestTop;
    return tidy(shift === null ? [[a, y1], [b, y2]] : [[a, y1], [a, shift], [b, shift], [b, y2]]);
  }
  const track = rows.trackY.get(leg.id);
  if (isUpper(from) || isUpper(to)) return upperPath(leg, columns, rows, x1, x2);
  if (from.kind !== 'card' && to.kind !== 'card' && track === undefined) { const y = rows.vpcY - s.radius - (leg.way === 'request' ? 6 : 12); return tidy([[x1, rows.vpcY], [x1, y], [x2, y], [x2, rows.vpcY]]); }
  const y1 = from.kind === 'card' ? rows.cardY : rows.vpcY;
  const y2 = to.kind === 'card' ? rows.cardY : rows.vpcY;
  return tidy(track === undefined ? [[x1, y1], [x2, y2]] : [[x1, y1], [x1, track], [x2, track], [x2, y2]]);
}

const isUpper = (spot: Spot): boolean => spot.kind === 'outer' || spot.kind === 'hub';
const upperY = (spot: Spot, rows: Rows, edge: 'top' | 'bottom'): number => (spot.kind === 'outer' ? rows.outerY + (edge === 'bottom' ? s.outer : 0) : spot.kind === 'hub' ? rows.hubY + (edge === 'bottom' ? rows.hubHeight : 0) : rows.vpcY);

/** Between what lies outside and a border: straight down at the border's place. Between two of the outside: down, or level when they stand side by side. */
function upperPath(leg: Leg, columns: Columns, rows: Rows, x1: number, x2: number): Point[] {
  const { from, to } = leg;
  if (to === null) return [];
  if (!isUpper(from) || !isUpper(to)) {
    const x = isUpper(from) ? x2 : x1;
    const high = isUpper(from) ? from : to;
    const low = isUpper(from) ? to : from;
    const ends: Point[] = [[x, upperY(high, rows, 'bottom')], [x, low.kind === 'card' ? rows.cardY : low.kind === 'guest' ? rows.hostY + s.guestTop : rows.vpcY]];
    return tidy(isUpper(from) ? ends : ends.reverse());
  }
  if (from.kind === to.kind) {
    const a = columns.boxes.get(from.key);
    const b = columns.boxes.get(to.key);
    if (a === undefined || b === undefined || a.x === b.x) return [];
    const y = (from.kind === 'outer' ? rows.outerY + s.outer / 2 : rows.hubY + rows.hubHeight / 2) + (leg.way === 'request' ? 8 : -8);
    return a.x < b.x ? [[a.x + a.width, y], [b.x, y]] : [[a.x, y], [b.x + b.width, y]];
  }
  const hub = from.kind === 'hub' ? from : to;
  const x = columns.middleOf(hub) + rows.offsetAt(hub, hub === from ? leg.fromPass : leg.toPass);
  const ends: Point[] = [[x, rows.outerY + s.outer], [x, rows.hubY]];
  return from.kind === 'outer' ? ends : ends.reverse();
}

function insideHost(leg: Leg, columns: Columns, rows: Rows): Point[] {
  const a = columns.boxes.get(leg.from.key);
  const b = leg.to === null ? undefined : columns.boxes.get(leg.to.key);
  if (a === undefined || b === undefined || a.x === b.x) return [];
  const y = rows.hostY + s.guestTop + (leg.way === 'request' ? 18 : 34);
  return a.x < b.x ? [[a.x + a.width, y], [b.x, y]] : [[a.x, y], [b.x + b.width, y]];
}

const isOn = (points: readonly Point[], at: Point): boolean => splitAt(points, at)[1].length > 0;

/** Cuts a polyline at a point on one of its segments. */
function splitAt(points: readonly Point[], [x, y]: Point): [Point[], Point[]] {
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = points[i - 1] as Point;
    const [x2, y2] = points[i] as Point;
    const on = x1 === x2 ? x === x1 && y >= Math.min(y1, y2) && y <= Math.max(y1, y2) : y === y1 && x >= Math.min(x1, x2) && x <= Math.max(x1, x2);
    if (on) return [tidy([...points.slice(0, i), [x, y]]), tidy([[x, y], ...points.slice(i)])];
  }
  return [[...points], []];
}

function gateBadges(columns: Columns, rows: Rows): SceneBadge[] {
  const badges: SceneBadge[] = [];
  for (const [key, { top }] of rows.slots) {
    const box = columns.boxes.get(key);
    if (box === undefined) continue;
    const middle = box.x + box.width / 2;
    for (const side of ['left', 'right'] as const) {
      const own = top.filter((slot) => (slot.offset < 0) === (side === 'left'));
      const outermost = Math.max(0, ...own.map((slot) => Math.abs(slot.offset)));
      const room = box.width / 2 - outermost - s.disc - 6;
      let row = 0;
      for (const slot of own) {
        // A packet that goes up meets its first gate lowest.
        slot.gates.forEach((step, i) => {
          const at = row + (slot.end === 'from' ? slot.gates.length - 1 - i : i);
          badges.push({ step, x: middle + slot.offset, y: rows.subnetY + s.subnetHead + at * s.gate + s.gate / 2, side, textX: middle + (side === 'left' ? -1 : 1) * (outermost + s.disc + 6), room, lines: 2 });
        });
        row += slot.gates.length;
      }
    }
  }
  return badges;
}

function borderBadges(plan: ScenePlan, columns: Columns, rows: Rows, visits: readonly Visit[]): SceneBadge[] {
  const badges: SceneBadge[] = [];
  for (const border of plan.places.flatMap((place) => place.vpcs.flatMap((vpc) => vpc.borders))) {
    const place = columns.borders.get(border.key);
    if (place === undefined) continue;
    const calls = visits.filter((visit) => visit.spot.key === border.key);
    const outermost = Math.max(0, ...calls.map((visit) => Math.abs(rows.offsetAt(border, visit.pass))));
    for (const side of ['left', 'right'] as const) {
      const own = calls.filter((visit) => (rows.offsetAt(border, visit.pass) < 0) === (side === 'left'));
      const count = own.reduce((sum, visit) => sum + visit.steps.length, 0);
      own.flatMap((visit) => visit.steps.map((step) => ({ step, pass: visit.pass }))).forEach(({ step, pass }, i) => {
        // What goes down meets its first step highest.
        const up = step.way === 'request' ? count - 1 - i : i;
        badges.push({
          step, x: place.x + rows.offsetAt(border, pass), y: rows.vpcY - s.radius - 12 - up * s.stripRow, side,
          textX: place.x + (side === 'left' ? -1 : 1) * (outermost + s.disc + 6), room: Math.min(240, place.room - outermost - s.disc - 20), lines: 1,
        });
      });
    }
  }
  return badges;
}
