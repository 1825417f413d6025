import type { Frame } from '@/lib/model/map-model';

/** Frames with at least one other beside which they can be put. Account frames come right before those of their VPCs. */
export function listMovable(frames: readonly Frame[]): Frame[] {
  const places = frames.filter((frame) => frame.kind === 'place');
  const groups: Frame[][] = [places];
  for (const frame of frames) {
    if (frame.kind === 'place') groups.push([]);
    else groups.at(-1)?.push(frame);
  }
  return groups.flatMap((group) => (group.length > 1 ? group : []));
}
