// What every drawing of a trace keeps to, and what can be seen on it.
import { expect } from 'vitest';
import type { Box } from '../../model/map-model';
import type { SceneLine, TraceScene } from './scene';

const touches = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (a: Box, b: Box): boolean => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
interface Segment { readonly line: string; readonly way: string; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
const segmentsOf = ({ id, way, points }: SceneLine): Segment[] => points.slice(1).map(([x2, y2], i) => ({ line: id, way, x1: points[i]![0], y1: points[i]![1], x2, y2 }));

export function checkScene(scene: TraceScene): void {
  const segments = scene.lines.flatMap(segmentsOf);
  for (const { line, x1, y1, x2, y2 } of segments) {
    expect((x1 === x2) !== (y1 === y2), `${line} is level or upright, and has a length`).toBe(true);
    for (const card of scene.cards) {
      const inner = { x: card.x + 1, y: card.y + 1, width: card.width - 2, height: card.height - 2 };
      expect(touches(inner, { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1) + 0.01, height: Math.abs(y2 - y1) + 0.01 }), `${line} goes around the card ${card.id}`).toBe(false);
    }
  }
  // Two lines never run on top of each other.
  for (const a of segments) {
    for (const b of segments) {
      if (a.line >= b.line || a.line.split('/rest')[0] === b.line.split('/rest')[0]) continue;
      const upright = a.x1 === a.x2 && b.x1 === b.x2 && a.x1 === b.x1 && Math.min(Math.max(a.y1, a.y2), Math.max(b.y1, b.y2)) - Math.max(Math.min(a.y1, a.y2), Math.min(b.y1, b.y2)) > 0;
      const level = a.y1 === a.y2 && b.y1 === b.y2 && a.y1 === b.y1 && Math.min(Math.max(a.x1, a.x2), Math.max(b.x1, b.x2)) - Math.max(Math.min(a.x1, a.x2), Math.min(b.x1, b.x2)) > 0;
      expect(upright || level, `${a.line} and ${b.line} lie on each other`).toBe(false);
    }
  }
  const boxes: readonly Box[] = [...scene.uppers, ...scene.subnets, ...scene.hosts];
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(touches(a, b), 'boxes do not overlap').toBe(false)));
  for (const card of scene.cards) expect(scene.subnets.some((subnet) => within(card, subnet)), `${card.id} lies in a subnet`).toBe(true);
  for (const host of scene.hosts) for (const box of host.boxes) expect(within(box, host)).toBe(true);
  for (const box of [...boxes, ...scene.frames]) expect(within(box, { x: 0, y: 0, width: scene.width, height: scene.height })).toBe(true);
}

/** Steps that can be seen: as discs, as rows, as ends. */
export const shownSteps = (scene: TraceScene): string[] => [
  ...scene.badges.map((badge) => badge.step), ...scene.cards.flatMap((card) => card.steps), ...scene.uppers.flatMap((upper) => upper.steps), ...scene.hosts.flatMap((host) => host.boxes.flatMap((box) => box.steps)),
].map((step) => `${step.way}/${step.index}`).sort();
