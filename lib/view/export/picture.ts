import type { Severity } from '../../model/analysis';
import type { Box } from '../../model/map-model';
import type { IconName } from './icons';
import type { Tone } from './palette';

/**
 * A map as plain drawing instructions in map pixels: what SVG, PNG and print are made of. Colours are names of the palette, so that one picture serves light and dark.
 * `id`: the resource a group stands for; every ENI of an export has exactly one such group.
 */
export type Shape =
  | { readonly kind: 'group'; readonly id: string; readonly title: string; readonly shapes: readonly Shape[] }
  | ({ readonly kind: 'rect'; readonly radius: number; readonly fill: Tone | null; readonly stroke: Tone | null; readonly strokeWidth: number; readonly dash: string | null } & Box)
  | { readonly kind: 'path'; readonly d: string; readonly fill: Tone | null; readonly stroke: Tone | null; readonly strokeWidth: number; readonly dash: string | null; readonly bounds: Box }
  | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number; readonly fill: Tone | null; readonly stroke: Tone | null; readonly strokeWidth: number; readonly dash: string | null }
  /** `y`: middle of the line. `turn`: read upwards from below, or in Japanese set upright. */
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly size: number; readonly bold: boolean; readonly tone: Tone; readonly anchor: 'start' | 'middle' | 'end'; readonly turn: 'none' | 'rotated' | 'upright' }
  | { readonly kind: 'icon'; readonly name: IconName; readonly x: number; readonly y: number; readonly size: number; readonly tone: Tone }
  | { readonly kind: 'severity'; readonly severity: Severity | 'unknown'; readonly x: number; readonly y: number; readonly size: number };

export interface Picture extends Box {
  readonly title: string;
  readonly shapes: readonly Shape[];
}

interface TextOptions { readonly bold?: boolean; readonly tone?: Tone; readonly anchor?: 'start' | 'middle' | 'end'; readonly turn?: 'none' | 'rotated' | 'upright' }
export const text = (x: number, y: number, content: string, size: number, { bold = false, tone = 'text', anchor = 'start', turn = 'none' }: TextOptions = {}): Shape => ({ kind: 'text', x, y, text: content, size, bold, tone, anchor, turn });

interface BoxOptions { readonly radius?: number; readonly fill?: Tone | null; readonly stroke?: Tone | null; readonly strokeWidth?: number; readonly dash?: string | null }
export const rect = ({ x, y, width, height }: Box, { radius = 0, fill = null, stroke = null, strokeWidth = 1, dash = null }: BoxOptions): Shape => ({ kind: 'rect', x, y, width, height, radius, fill, stroke, strokeWidth, dash });
export const circle = (x: number, y: number, r: number, { fill = null, stroke = null, strokeWidth = 1.5, dash = null }: BoxOptions): Shape => ({ kind: 'circle', x, y, r, fill, stroke, strokeWidth, dash });
export const icon = (name: IconName, x: number, y: number, size: number, tone: Tone): Shape => ({ kind: 'icon', name, x, y, size, tone });
export const group = (id: string, title: string, shapes: readonly Shape[]): Shape => ({ kind: 'group', id, title, shapes });
