/** The words a gallery picture is written in, in a 214 × 112 box. No text: a picture says the same in every language and size. */
export type Tier = 'pub' | 'priv' | 'iso';
export type LineKind = 'lead' | 'high' | 'accent' | 'movable' | 'candidate' | 'route' | 'unknown';
type Point = readonly [number, number];

export type PictureShape =
  | { readonly kind: 'vpc'; readonly box: Box }
  | { readonly kind: 'subnet'; readonly box: Box; readonly tier: Tier; readonly chips: readonly number[] }
  | { readonly kind: 'host'; readonly at: Point; readonly width: number; readonly look: 'server' | 'appliance'; readonly bad: boolean; readonly dashed: boolean }
  | { readonly kind: 'line'; readonly points: readonly Point[]; readonly line: LineKind; readonly ends: 'dot' | 'none' | 'arrow' }
  | { readonly kind: 'gateway'; readonly at: Point }
  | { readonly kind: 'ring' | 'cross' | 'badge' | 'doubt' | 'prompt' | 'joint'; readonly at: Point }
  | { readonly kind: 'dot'; readonly at: Point; readonly look: 'eni' | 'managed' | 'high' | 'open' }
  | { readonly kind: 'pill'; readonly box: Box; readonly bad: boolean; readonly dots: number };
export interface Box { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
export type Picture = readonly PictureShape[];

const box = (x: number, y: number, w: number, h: number): Box => ({ x, y, w, h });
export const vpc = (x: number, y: number, w: number, h: number): PictureShape => ({ kind: 'vpc', box: box(x, y, w, h) });
export const subnet = (tier: Tier, x: number, y: number, w: number, h: number, chips: readonly number[] = []): PictureShape => ({ kind: 'subnet', box: box(x, y, w, h), tier, chips });
export const host = (x: number, y: number, width = 62, bad = false): PictureShape => ({ kind: 'host', at: [x, y], width, look: 'server', bad, dashed: false });
export const appliance = (x: number, y: number, width = 62, bad = false): PictureShape => ({ kind: 'host', at: [x, y], width, look: 'appliance', bad, dashed: false });
export const ghostHost = (x: number, y: number, width = 62): PictureShape => ({ kind: 'host', at: [x, y], width, look: 'server', bad: false, dashed: true });
/** First point is the ENI's dot. */
export const lead = (points: readonly Point[], line: LineKind = 'lead'): PictureShape => ({ kind: 'line', points, line, ends: 'dot' });
export const wire = (points: readonly Point[], line: LineKind): PictureShape => ({ kind: 'line', points, line, ends: 'none' });
/** Arrow at the last point. */
export const arrow = (points: readonly Point[], line: LineKind): PictureShape => ({ kind: 'line', points, line, ends: 'arrow' });
export const gateway = (x: number, y = 11): PictureShape => ({ kind: 'gateway', at: [x, y] });
export const mark = (kind: 'ring' | 'cross' | 'badge' | 'doubt' | 'prompt' | 'joint', x: number, y: number): PictureShape => ({ kind, at: [x, y] });
export const dot = (x: number, y: number, look: 'eni' | 'managed' | 'high' | 'open' = 'eni'): PictureShape => ({ kind: 'dot', at: [x, y], look });
export const pill = (x: number, y: number, w: number, dots: number, bad = false): PictureShape => ({ kind: 'pill', box: box(x, y, w, 16), bad, dots });
export const field = (x: number, y: number, columns: number, rows: number, look: 'eni' | 'managed' | 'open' = 'managed'): readonly PictureShape[] =>
  Array.from({ length: columns * rows }, (_, i) => dot(x + (i % columns) * 10, y + Math.floor(i / columns) * 8, look));
