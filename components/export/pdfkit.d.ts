// What is used of pdfkit 0.20, which has no types of its own. https://pdfkit.org/docs/getting_started.html
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options: { size: [number, number]; margin: number; info?: Record<string, string> });
    registerFont(name: string, source: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: { lineBreak: boolean; baseline: 'alphabetic' }): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    rotate(degrees: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    circle(x: number, y: number, radius: number): this;
    ellipse(x: number, y: number, rx: number, ry: number): this;
    polygon(...points: [number, number][]): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    path(d: string): this;
    lineWidth(width: number): this;
    lineCap(cap: 'round' | 'butt'): this;
    lineJoin(join: 'round'): this;
    dash(length: number, options: { space: number }): this;
    undash(): this;
    strokeColor(colour: string): this;
    fillColor(colour: string): this;
    fill(colour?: string): this;
    stroke(colour?: string): this;
    fillAndStroke(fill: string, stroke: string): this;
    end(): void;
    /** Internal: the current font, asked for its glyphs. */
    readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } };
  }
  export function registerStdFonts(...fonts: readonly object[]): void;
}
declare module 'pdfkit/output' {
  import type PDFDocument from 'pdfkit';
  export function toBlob(doc: PDFDocument): Promise<Blob>;
}
declare module 'pdfkit/standard-fonts/Helvetica' {
  const font: object;
  export default font;
}
declare module 'pdfkit/standard-fonts/HelveticaBold' {
  const font: object;
  export default font;
}
