// Where notes are marked: at the top right corner of what they are about. What is folded into one chip has one mark.
import type { ResourceId } from '../../model/ids';
import type { Box } from '../../model/map-model';
import type { NoteTexts } from './note-texts';

export interface NoteMark { readonly x: number; readonly y: number; readonly ids: readonly ResourceId[]; readonly text: string }

/** In the order of the notes. Resources without a place of their own have no mark; the list of notes has them. */
export function placeNotes(boxes: ReadonlyMap<ResourceId, Box>, notes: NoteTexts): NoteMark[] {
  const marks = new Map<string, { x: number; y: number; ids: ResourceId[]; text: string }>();
  for (const [id, text] of notes) {
    const box = boxes.get(id);
    if (box === undefined) continue;
    const [x, y] = [box.x + box.width, box.y];
    const known = marks.get(`${x},${y}`);
    if (known === undefined) marks.set(`${x},${y}`, { x, y, ids: [id], text });
    else { known.ids.push(id); known.text = `${known.text}\n${text}`; }
  }
  return [...marks.values()];
}
