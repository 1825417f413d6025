// Paints the overview map: frames, subnets by tier, and what has high or medium findings.
import type { MapModel } from '@/lib/model/map-model';
import type { Palette } from './far-paint';
import { tiers } from './far-paint';

export function paintMini(c: CanvasRenderingContext2D, map: MapModel, scale: number, colours: Palette): void {
  const box = ({ x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): void => c.fillRect(x * scale, y * scale, Math.max(1, width * scale), Math.max(1, height * scale));
  for (const frame of map.frames) {
    c.fillStyle = colours[frame.kind === 'place' ? 'acct-bg' : 'vpc-bg'];
    box(frame);
    c.strokeStyle = colours[frame.kind === 'place' ? 'acct' : 'vpc'];
    c.lineWidth = 0.5;
    c.strokeRect(frame.x * scale, frame.y * scale, frame.width * scale, frame.height * scale);
  }
  for (const subnet of map.subnets) {
    if (subnet.placeholder) continue;
    c.fillStyle = colours[tiers[subnet.tier][1]];
    box(subnet);
  }
  for (const host of map.hosts) { c.fillStyle = colours['line-3']; box(host); }
  // The worst last, so that nothing lies over it.
  for (const level of ['medium', 'high'] as const) {
    c.fillStyle = colours[level];
    for (const subnet of map.subnets) for (const dot of subnet.dots) if (dot.worst === level) c.fillRect(dot.x * scale - 1, dot.y * scale - 1, 2, 2);
  }
}
