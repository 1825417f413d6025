// Badges and counts, as the map sets them: shape, word or number, never colour alone.
import type { Severity } from '../../model/analysis';
import type { SeverityCounts } from '../../model/map-model';
import { textWidth } from '../layout/text-width';
import { rect, text } from './picture';
import type { Shape } from './picture';
import type { PictureTexts } from './picture-texts';

type Level = Severity | 'unknown';
const order: readonly Level[] = ['high', 'medium', 'low', 'info', 'unknown'];

/** 18 px high; `x`: left edge. */
export function severityPill(level: Level, words: string, x: number, top: number): { readonly shapes: readonly Shape[]; readonly width: number } {
  const width = 12 + 4 + textWidth(words, 11, true) + 14;
  return {
    width,
    shapes: [
      rect({ x, y: top, width, height: 18 }, { radius: 9, fill: `${level}-soft`, stroke: `${level}-line`, dash: level === 'unknown' ? '3 2' : null }),
      { kind: 'severity', severity: level, x: x + 6, y: top + 3, size: 12 },
      text(x + 22, top + 9, words, 11, { bold: true, tone: level }),
    ],
  };
}

/** Right-aligned at `right`; `most`: how many severities at the most. */
export function severityCounts(texts: PictureTexts, counts: SeverityCounts, right: number, middle: number, size: number, most = 5): { readonly shapes: readonly Shape[]; readonly width: number } {
  const shown = order.filter((level) => counts[level] > 0).slice(0, most);
  const shapes: Shape[] = [];
  let x = right;
  for (const level of shown.toReversed()) {
    const words = texts.number(counts[level]);
    x -= textWidth(words, size, true);
    shapes.push(text(x, middle, words, size, { bold: true, tone: level }));
    x -= size + 4;
    shapes.push({ kind: 'severity', severity: level, x, y: middle - size / 2, size });
    x -= 10;
  }
  return { shapes, width: right - x };
}
