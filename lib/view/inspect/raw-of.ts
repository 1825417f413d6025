// The normalised entity behind an id, for the JSON tab.
import type { ResourceId } from '../../model/ids';
import type { Topology } from '../../model/topology';
import { lookupEntity } from '../resource-kind';

/** What the snapshot stores about it; for a ghost, what is known about the reference. `null`: unknown id. */
export function rawOf(topology: Topology, id: ResourceId): unknown {
  return lookupEntity(topology, id) ?? topology.ghosts.get(id) ?? null;
}
