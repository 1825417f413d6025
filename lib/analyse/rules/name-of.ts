// How texts call a thing: its Name tag with the id, or the id alone.
import type { Tags } from '../../model/inventory';
import type { Topology } from '../../model/topology';

export function nameOf(id: string, tags: Tags | undefined): string {
  const name = tags?.['Name'];
  return name === undefined || name === '' ? id : `${name} (${id})`;
}

export const vpcLabel = (t: Pick<Topology, 'vpcs'>, id: string): string => nameOf(id, t.vpcs.get(id)?.vpc?.tags);
