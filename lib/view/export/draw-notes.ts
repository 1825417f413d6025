import type { PinnedNote } from '../notes/map-notes';
import { circle, group, rect, text } from './picture';
import type { Shape } from './picture';
import { wrapText } from './wrap-text';

const lineHeight = 16;

/** A numbered disc at the corner of what a note is about. Several at one corner stand side by side. */
export function drawNotePins(notes: readonly PinnedNote[]): Shape[] {
  const taken = new Map<string, number>();
  return notes.map(({ resourceId, words, x, y }, i) => {
    const beside = taken.get(`${x},${y}`) ?? 0;
    taken.set(`${x},${y}`, beside + 1);
    const left = x - beside * 18;
    return group(`note/${i + 1}/${resourceId}`, words, [circle(left, y, 8, { fill: 'medium-soft', stroke: 'medium' }), text(left, y, String(i + 1), 11, { bold: true, anchor: 'middle', tone: 'text' })]);
  });
}

/** The texts by number, below the drawing. */
export function drawNoteList(x: number, y: number, width: number, notes: readonly PinnedNote[]): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let top = y + 8;
  notes.forEach(({ words }, i) => {
    shapes.push(circle(x + 18, top + 8, 8, { fill: 'medium-soft', stroke: 'medium' }), text(x + 18, top + 8, String(i + 1), 11, { bold: true, anchor: 'middle' }));
    for (const line of wrapText(words, width - 48, 11)) { shapes.push(text(x + 34, top + 8, line, 11)); top += lineHeight; }
    top += 4;
  });
  const height = top - y + 4;
  return { height, shapes: [rect({ x, y, width, height }, { radius: 6, fill: 'surface', stroke: 'line' }), ...shapes] };
}
