// The five severity shapes on a 16 px square, as paths: octagon, triangle, diamond, circle, dashed circle.
import type { Severity } from '../../model/analysis';

/** `own`: the colour of the severity. */
export interface SeverityMark {
  readonly d: string;
  readonly fill: 'own' | 'surface' | null;
  readonly stroke: 'own' | 'ink' | null;
  readonly width: number;
  readonly dash: string | null;
}
const area = (d: string, width = 0): SeverityMark => ({ d, fill: 'own', stroke: width === 0 ? null : 'own', width, dash: null });
const cut = (d: string, width: number): SeverityMark => ({ d, fill: null, stroke: 'ink', width, dash: null });
const disc = (r: number): string => `M${8 - r} 8a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0Z`;

export const severityMarks: Readonly<Record<Severity | 'unknown', readonly SeverityMark[]>> = {
  high: [area('M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z'), cut('M8 4.3v4.3M8 11.4v.2', 1.9)],
  medium: [area('M8 1.8 15.2 14.2H.8Z', 1.2), cut('M8 6.2v3.5M8 12.1v.1', 1.7)],
  low: [area('M8 .8 15.2 8 8 15.2.8 8Z'), cut('M5.3 8h5.4', 1.9)],
  info: [area(disc(7)), cut('M8 7.5v4M8 4.6v.1', 1.9)],
  unknown: [{ d: disc(6.9), fill: 'surface', stroke: 'own', width: 1.5, dash: '2.6 1.7' }, { d: 'M6.3 6.4a1.8 1.8 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.1M8 11.5v.1', fill: null, stroke: 'own', width: 1.6, dash: null }],
};
