// What people wrote, by resource, as search, filter, table and exports read it.
import { attachedInstanceId } from '../../graph/host-nodes';
import type { ResourceId } from '../../model/ids';
import type { NetworkInterface } from '../../model/inventory';

/** All texts of a resource, one after the other. */
export type NoteTexts = ReadonlyMap<ResourceId, string>;
export const noNotes: NoteTexts = new Map();

export function joinNotes(notes: readonly { readonly resourceId: ResourceId; readonly text: string }[]): NoteTexts {
  const texts = new Map<ResourceId, string>();
  for (const { resourceId, text } of notes) { const known = texts.get(resourceId); texts.set(resourceId, known === undefined ? text : `${known}\n${text}`); }
  return texts;
}

/** Of the ENI, its host, its subnet and its VPC. */
export function notesAround(notes: NoteTexts, eni: NetworkInterface): string[] {
  if (notes.size === 0) return [];
  return [eni.id, attachedInstanceId(eni), eni.subnetId, eni.vpcId].flatMap((id) => (id === null ? [] : (notes.get(id) ?? [])));
}
