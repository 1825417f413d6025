// SVG paths of leads and route edges: rounded corners, and arcs where a horizontal line bridges a vertical one.
export type Points = readonly (readonly [number, number])[];

/** x positions at which each horizontal run of `points` crosses a vertical run of another line; key `y|x1|x2` is not needed, the run index is. */
export function bridgesOf(points: Points, verticals: readonly Vertical[], own: string): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let i = 0; i + 1 < points.length; i++) {
    const [x1, y1] = points[i]!;
    const [x2, y2] = points[i + 1]!;
    if (y1 !== y2) continue;
    const left = Math.min(x1, x2) + 12;
    const right = Math.max(x1, x2) - 12;
    for (const v of verticals) {
      if (v.line === own || v.x <= left || v.x >= right || y1 <= v.top + 4 || y1 >= v.bottom - 4) continue;
      const list = found.get(i);
      if (list === undefined) found.set(i, [v.x]);
      else list.push(v.x);
    }
  }
  for (const list of found.values()) list.sort((a, b) => a - b);
  return found;
}

export interface Vertical { readonly line: string; readonly x: number; readonly top: number; readonly bottom: number }

export function verticalsOf(lines: readonly { readonly id: string; readonly points: Points }[]): Vertical[] {
  const verticals: Vertical[] = [];
  for (const line of lines) {
    for (let i = 0; i + 1 < line.points.length; i++) {
      const [x1, y1] = line.points[i]!;
      const [x2, y2] = line.points[i + 1]!;
      if (x1 === x2 && y1 !== y2) verticals.push({ line: line.id, x: x1, top: Math.min(y1, y2), bottom: Math.max(y1, y2) });
    }
  }
  return verticals;
}

const corner = 6;
const arc = 6;
const none: ReadonlyMap<number, readonly number[]> = new Map();

export function buildLinePath(points: Points, bridges: ReadonlyMap<number, readonly number[]> = none): string {
  const first = points[0];
  if (first === undefined) return '';
  let path = `M${first[0]} ${first[1]}`;
  for (let i = 1; i < points.length; i++) {
    const [px, py] = points[i - 1]!;
    const [x, y] = points[i]!;
    const next = points[i + 1];
    const direction = x < px ? -1 : 1;
    const crossings = bridges.get(i - 1) ?? [];
    let free = -Infinity;
    for (const at of direction === 1 ? crossings : crossings.toReversed()) {
      if (at * direction < free) continue;
      path += `L${at - arc * direction} ${y}A${arc} ${arc} 0 0 ${direction === 1 ? 1 : 0} ${at + arc * direction} ${y}`;
      free = (at + arc * direction) * direction + arc;
    }
    if (next === undefined) { path += `L${x} ${y}`; break; }
    const before = Math.min(corner, Math.hypot(x - px, y - py) / 2);
    const after = Math.min(corner, Math.hypot(next[0] - x, next[1] - y) / 2);
    const r = Math.min(before, after);
    path += `L${x - Math.sign(x - px) * r} ${y - Math.sign(y - py) * r}Q${x} ${y} ${x + Math.sign(next[0] - x) * r} ${y + Math.sign(next[1] - y) * r}`;
  }
  return path;
}

/** Moves the end of a line from the middle of a box (an ENI pill) to its edge, so that the line never runs over its text. */
export function trimAtBox(points: Points, box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Points {
  const last = points.at(-1);
  const before = points.at(-2);
  if (last === undefined || before === undefined) return points;
  const [x, y] = last;
  if (x < box.x || x > box.x + box.width || y < box.y || y > box.y + box.height) return points;
  const edge: readonly [number, number] = before[1] < y ? [x, box.y] : before[1] > y ? [x, box.y + box.height] : before[0] < x ? [box.x, y] : [box.x + box.width, y];
  return [...points.slice(0, -1), edge];
}
