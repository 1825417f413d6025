// How texts call a thing: its Name tag with the id, or the id alone.
import type { Tags } from '../../model/inventory';

export function nameOf(id: string, tags: Tags | undefined): string {
  const name = tags?.['Name'];
  return name === undefined || name === '' ? id : `${name} (${id})`;
}
