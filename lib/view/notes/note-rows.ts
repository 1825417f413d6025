import { compareNatural, compareText } from '../../base/order';
import type { ResourceId } from '../../model/ids';
import type { Topology } from '../../model/topology';
import { lookupKind, nameOf } from '../resource-kind';

interface Written { readonly id: string; readonly resourceId: ResourceId; readonly text: string; readonly author: string; readonly at: string }
/** `here`: the resource is in this snapshot. */
export interface NoteRow<T extends Written> { readonly note: T; readonly name: string; readonly here: boolean }

/** Notes whose resource, text or author has every word of `wanted`: those of this snapshot first, by name, then time. */
export function listNoteRows<T extends Written>(t: Topology, notes: readonly T[], wanted: string): NoteRow<T>[] {
  const words = wanted.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const rows = notes.map((note) => { const here = lookupKind(t, note.resourceId) !== null; return { note, here, name: here ? nameOf(t, note.resourceId) : note.resourceId }; });
  return rows
    .filter(({ note, name }) => { const all = `${name}\n${note.resourceId}\n${note.text}\n${note.author}`.toLowerCase(); return words.every((word) => all.includes(word)); })
    .sort((a, b) => Number(b.here) - Number(a.here) || compareNatural(a.name, b.name) || compareText(a.note.at, b.note.at) || compareText(a.note.id, b.note.id));
}
