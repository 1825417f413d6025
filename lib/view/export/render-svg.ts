// A picture as one SVG file: real text in system fonts, no script, no style sheet, no link, so that any program shows it alike.
// Text is escaped here and nowhere else; control characters that XML forbids are left out.
import { showControls } from '../../base/show-controls';
import type { Severity } from '../../model/analysis';
import type { Box } from '../../model/map-model';
import { iconNode } from './icons';
import { palettes } from './palette';
import type { Palette, PaletteName, Tone } from './palette';
import type { Picture, Shape } from './picture';
import { severityMarks } from './severity-marks';

/** ISO 216, landscape, in mm. `null`: one map pixel is one CSS pixel. */
export const papers = { A0: [1189, 841], A1: [841, 594], A2: [594, 420], A3: [420, 297] } as const;
export type Paper = keyof typeof papers;

const sans = '-apple-system, BlinkMacSystemFont, Segoe UI, Roboto, Helvetica Neue, Arial, Hiragino Sans, Noto Sans CJK JP, Yu Gothic UI, sans-serif';
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For files: what XML forbids is left out, what cannot be seen is named. */
export const showText = (value: string): string => showControls(value.replace(forbidden, ''));

export const escapeXml = (value: string): string => showText(value).replace(/[&<>"']/g, (char) => entities[char] ?? char);

const n = (value: number): string => String(Math.round(value * 100) / 100);

function renderSeverity(severity: Severity | 'unknown', colours: Palette): string {
  const tone = (name: 'own' | 'ink' | 'surface' | null): string => (name === null ? 'none' : colours[name === 'own' ? severity : name]);
  return severityMarks[severity].map(({ d, fill, stroke, width, dash }) => `<path d="${d}" fill="${tone(fill)}"${stroke === null ? '' : ` stroke="${tone(stroke)}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`}${dash === null ? '' : ` stroke-dasharray="${dash}"`}/>`).join('');
}

function paint(fill: Tone | null, stroke: Tone | null, width: number, dash: string | null, colours: Palette): string {
  const line = stroke === null || width === 0 ? '' : ` stroke="${colours[stroke]}"${width === 1 ? '' : ` stroke-width="${n(width)}"`}${dash === null ? '' : ` stroke-dasharray="${dash}" stroke-linecap="round"`}`;
  return `fill="${fill === null ? 'none' : colours[fill]}"${line}`;
}

function renderText(shape: Extract<Shape, { kind: 'text' }>, colours: Palette): string {
  const look = `font-size="${shape.size}" fill="${colours[shape.tone]}"${shape.bold ? ' font-weight="700"' : ''}`;
  const content = escapeXml(shape.text);
  // 0.36 em below the middle is the baseline in every font of the list; dominant-baseline is not known to all programs.
  const drop = shape.size * 0.36;
  if (shape.turn === 'upright') {
    const chars = [...shape.text];
    const first = shape.y - ((chars.length - 1) * (shape.size + 1)) / 2 + drop;
    return chars.map((char, i) => `<text x="${n(shape.x)}" y="${n(first + i * (shape.size + 1))}" text-anchor="middle" ${look}>${escapeXml(char)}</text>`).join('');
  }
  const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`;
  if (shape.turn === 'rotated') return `<text transform="translate(${n(shape.x + drop)} ${n(shape.y)}) rotate(-90)"${anchor} ${look}>${content}</text>`;
  return `<text x="${n(shape.x)}" y="${n(shape.y + drop)}"${anchor} ${look}>${content}</text>`;
}

function renderShape(shape: Shape, colours: Palette): string {
  switch (shape.kind) {
    case 'group': {
      const inner = shape.shapes.map((one) => renderShape(one, colours)).join('');
      if (shape.id === '') return inner;
      return `<g data-id="${escapeXml(shape.id)}"><title>${escapeXml(shape.title)}</title>${inner}</g>`;
    }
    case 'rect': return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.width)}" height="${n(shape.height)}"${shape.radius === 0 ? '' : ` rx="${n(shape.radius)}"`} ${paint(shape.fill, shape.stroke, shape.strokeWidth, shape.dash, colours)}/>`;
    case 'path': return `<path d="${shape.d}" ${paint(shape.fill, shape.stroke, shape.strokeWidth, shape.dash, colours)}/>`;
    case 'circle': return `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.r)}" ${paint(shape.fill, shape.stroke, shape.strokeWidth, shape.dash, colours)}/>`;
    case 'text': return renderText(shape, colours);
    case 'icon': {
      const parts = iconNode(shape.name).map(([tag, attributes]) => `<${tag} ${Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(String(value))}"`).join(' ')}/>`).join('');
      return `<g transform="translate(${n(shape.x)} ${n(shape.y)}) scale(${n(shape.size / 24)})" fill="none" stroke="${colours[shape.tone]}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${parts}</g>`;
    }
    case 'severity': return `<g transform="translate(${n(shape.x)} ${n(shape.y)}) scale(${n(shape.size / 16)})">${renderSeverity(shape.severity, colours)}</g>`;
  }
}

function sizeOf(picture: Box, paper: Paper | null): string {
  if (paper === null) return `width="${n(picture.width)}" height="${n(picture.height)}"`;
  const [long, short] = papers[paper];
  return picture.width >= picture.height ? `width="${long}mm" height="${short}mm"` : `width="${short}mm" height="${long}mm"`;
}

/** `paper`: the drawing fills one sheet, turned to its longer side. */
export function renderSvg(picture: Picture, palette: PaletteName, paper: Paper | null = null): string {
  const colours: Palette = palettes[palette];
  const box = `${n(picture.x)} ${n(picture.y)} ${n(picture.width)} ${n(picture.height)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" ${sizeOf(picture, paper)} font-family="${sans}" role="img"><title>${escapeXml(picture.title)}</title>${picture.shapes.map((shape) => renderShape(shape, colours)).join('\n')}</svg>\n`;
}
