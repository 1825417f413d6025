'use client';
import PDFDocument, { registerStdFonts } from 'pdfkit';
import { toBlob } from 'pdfkit/output';
import Helvetica from 'pdfkit/standard-fonts/Helvetica';
import HelveticaBold from 'pdfkit/standard-fonts/HelveticaBold';
import { iconNode } from '@/lib/view/export/icons';
import { palettes } from '@/lib/view/export/palette';
import type { Palette, PaletteName } from '@/lib/view/export/palette';
import type { Picture, Shape } from '@/lib/view/export/picture';
import { papers, showText } from '@/lib/view/export/render-svg';
import type { Paper } from '@/lib/view/export/render-svg';
import { severityMarks } from '@/lib/view/export/severity-marks';

const ptPerPx = 0.75;
const ptPerMm = 72 / 25.4;
// What the built-in Helvetica can show (WinAnsi); the rest needs the Japanese font.
const latin = /^[\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac]*$/;
const runs = /[\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac]+|[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac]+/gu;

async function loadFont(url: URL): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`font ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

const everyText = (shapes: readonly Shape[]): string[] => shapes.flatMap((shape) => (shape.kind === 'group' ? everyText(shape.shapes) : shape.kind === 'text' ? [shape.text] : []));

class PdfPainter {
  readonly missing = new Set<string>();
  constructor(readonly doc: PDFDocument, readonly colours: Palette) {}

  paint(shapes: readonly Shape[]): void {
    for (const shape of shapes) this.#one(shape);
  }

  #stroke(tone: keyof Palette | null, fill: keyof Palette | null, width: number, dash: string | null): void {
    const { doc, colours } = this;
    if (tone !== null && width > 0) {
      doc.lineWidth(width).strokeColor(colours[tone]).lineCap('round');
      if (dash === null) doc.undash();
      else { const [on = 1, off = 1] = dash.split(' ').map(Number); doc.dash(on, { space: off }); }
    }
    if (fill !== null && tone !== null && width > 0) doc.fillAndStroke(colours[fill], colours[tone]);
    else if (fill !== null) doc.fill(colours[fill]);
    else if (tone !== null && width > 0) doc.stroke();
    doc.undash();
  }

  #one(shape: Shape): void {
    const { doc } = this;
    switch (shape.kind) {
      case 'group': this.paint(shape.shapes); return;
      case 'rect':
        if (shape.fill === null && shape.stroke === null) return;
        if (shape.radius > 0) doc.roundedRect(shape.x, shape.y, shape.width, shape.height, Math.min(shape.radius, shape.width / 2, shape.height / 2));
        else doc.rect(shape.x, shape.y, shape.width, shape.height);
        this.#stroke(shape.stroke, shape.fill, shape.strokeWidth, shape.dash);
        return;
      case 'path': doc.path(shape.d); this.#stroke(shape.stroke, shape.fill, shape.strokeWidth, shape.dash); return;
      case 'circle': doc.circle(shape.x, shape.y, shape.r); this.#stroke(shape.stroke, shape.fill, shape.strokeWidth, shape.dash); return;
      case 'text': this.#text(shape); return;
      case 'icon': this.#icon(shape); return;
      case 'severity': {
        doc.save().translate(shape.x, shape.y).scale(shape.size / 16);
        for (const mark of severityMarks[shape.severity]) {
          doc.path(mark.d);
          this.#stroke(mark.stroke === 'own' ? shape.severity : mark.stroke, mark.fill === 'own' ? shape.severity : mark.fill, mark.width, mark.dash);
        }
        doc.restore();
      }
    }
  }

  #icon(shape: Extract<Shape, { kind: 'icon' }>): void {
    const { doc, colours } = this;
    doc.save().translate(shape.x, shape.y).scale(shape.size / 24).lineWidth(2).lineCap('round').lineJoin('round').strokeColor(colours[shape.tone]);
    for (const [tag, raw] of iconNode(shape.name)) {
      const a = (key: string): number => Number(raw[key] ?? 0);
      if (tag === 'path') doc.path(String(raw['d']));
      else if (tag === 'rect') doc.roundedRect(a('x'), a('y'), a('width'), a('height'), a('rx'));
      else if (tag === 'circle') doc.circle(a('cx'), a('cy'), a('r'));
      else if (tag === 'ellipse') doc.ellipse(a('cx'), a('cy'), a('rx'), a('ry'));
      else if (tag === 'line') doc.moveTo(a('x1'), a('y1')).lineTo(a('x2'), a('y2'));
      else if (tag === 'polyline' || tag === 'polygon') doc.polygon(...(String(raw['points']).trim().split(/\s+/).map((pair) => pair.split(',').map(Number)) as [number, number][]));
      doc.stroke();
    }
    doc.restore();
  }

  #font(part: string, bold: boolean, size: number): string {
    const { doc } = this;
    if (latin.test(part)) { doc.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size); return part; }
    doc.font(bold ? 'jp-bold' : 'jp').fontSize(size);
    const { font } = doc._font;
    return [...part].map((char) => {
      if (font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)) return char;
      this.missing.add(char);
      return '〓';
    }).join('');
  }

  #text(shape: Extract<Shape, { kind: 'text' }>): void {
    const { doc, colours } = this;
    const parts = shape.turn === 'upright' ? [...shape.text] : (showText(shape.text).match(runs) ?? []);
    const set = parts.map((part) => { const words = this.#font(part, shape.bold, shape.size); return { part, words, width: doc.widthOfString(words) }; });
    const drop = shape.size * 0.36;
    const draw = (part: string, words: string, x: number, y: number): void => {
      this.#font(part, shape.bold, shape.size);
      doc.fillColor(colours[shape.tone]).text(words, x, y, { lineBreak: false, baseline: 'alphabetic' });
    };
    if (shape.turn === 'upright') {
      const first = shape.y - ((set.length - 1) * (shape.size + 1)) / 2 + drop;
      set.forEach(({ part, words, width }, i) => draw(part, words, shape.x - width / 2, first + i * (shape.size + 1)));
      return;
    }
    const total = set.reduce((sum, { width }) => sum + width, 0);
    const start = shape.anchor === 'start' ? 0 : shape.anchor === 'middle' ? -total / 2 : -total;
    doc.save().translate(shape.x, shape.y);
    if (shape.turn === 'rotated') doc.rotate(-90);
    let x = start;
    for (const { part, words, width } of set) { draw(part, words, x, drop); x += width; }
    doc.restore();
  }
}

/** One page with real text. Latin text is the reader's own Helvetica; Japanese is embedded from a font of the product, only the glyphs used. `missing`: characters without a glyph. */
export async function makePdf(picture: Picture, palette: PaletteName, paper: Paper | null): Promise<{ readonly blob: Blob; readonly missing: number }> {
  registerStdFonts(Helvetica, HelveticaBold);
  const wide = picture.width >= picture.height;
  const [long, short] = paper === null ? [0, 0] : papers[paper];
  const size: [number, number] = paper === null ? [picture.width * ptPerPx, picture.height * ptPerPx] : wide ? [long * ptPerMm, short * ptPerMm] : [short * ptPerMm, long * ptPerMm];
  const doc = new PDFDocument({ size, margin: 0, info: { Title: picture.title, Creator: 'ENI Lens' } });
  const output = toBlob(doc);
  if (everyText(picture.shapes).some((words) => !latin.test(words))) {
    const [regular, bold] = await Promise.all([
      loadFont(new URL('@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-400-normal.woff', import.meta.url)),
      loadFont(new URL('@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-700-normal.woff', import.meta.url)),
    ]);
    doc.registerFont('jp', regular);
    doc.registerFont('jp-bold', bold);
  }
  const scale = Math.min(size[0] / picture.width, size[1] / picture.height);
  const painter = new PdfPainter(doc, palettes[palette]);
  doc.rect(0, 0, ...size).fill(palettes[palette].bg);
  doc.translate((size[0] - picture.width * scale) / 2, (size[1] - picture.height * scale) / 2).scale(scale).translate(-picture.x, -picture.y);
  painter.paint(picture.shapes);
  doc.end();
  return { blob: await output, missing: painter.missing.size };
}
