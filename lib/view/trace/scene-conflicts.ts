// Two lines that would lie on each other between a gateway and the cards under it, and the gateway that can step aside.
import type { Leg } from './legs';
import type { SceneLine } from './scene';

interface Run { readonly leg: string; readonly upright: boolean; readonly at: number; readonly from: number; readonly to: number }

function runsOf(line: SceneLine): Run[] {
  return line.points.slice(1).map(([x2, y2], i) => {
    const [x1, y1] = line.points[i] ?? [x2, y2];
    const upright = x1 === x2;
    const [a, b] = upright ? [y1, y2] : [x1, x2];
    return { leg: line.id.replace('/rest', ''), upright, at: upright ? x1 : y1, from: Math.min(a, b), to: Math.max(a, b) };
  });
}

/** Key of a gateway or crossing one of whose lines runs on another line; `null`: none does. */
export function lookupConflict(lines: readonly SceneLine[], legs: readonly Leg[]): string | null {
  const byLine = new Map<string, Run[]>();
  for (const run of lines.flatMap(runsOf)) {
    const key = `${run.upright}/${run.at}`;
    const others = byLine.get(key) ?? [];
    const other = others.find((one) => one.leg !== run.leg && Math.min(one.to, run.to) > Math.max(one.from, run.from));
    if (other !== undefined) {
      const touching = legs.filter((leg) => leg.id === run.leg || leg.id === other.leg);
      const border = touching.flatMap((leg) => [leg.from, leg.to]).find((spot) => spot?.kind === 'gateway' || spot?.kind === 'crossing');
      if (border != null) return border.key;
    }
    others.push(run);
    byLine.set(key, others);
  }
  return null;
}
