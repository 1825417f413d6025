// What of the map an answer speaks of: members, their hosts and subnets, the end that was asked about, and the frames around them.
import type { ResourceId } from '../../model/ids';
import type { Reach } from '../../model/reach';
import type { Topology } from '../../model/topology';
import type { TraceVerdict } from '../../model/trace';

export function reachParts(t: Topology, { groups, query }: Reach, shown: TraceVerdict): Set<ResourceId> {
  const parts = new Set<ResourceId>();
  const add = (id: ResourceId | null | undefined): void => { if (id != null) parts.add(id); };
  const addEni = (id: string): void => {
    const eni = t.networkInterfaces.get(id);
    add(eni?.id);
    add(eni?.attachment?.instanceId);
    add(eni?.subnetId);
    add(eni?.vpcId);
  };
  for (const group of groups) if (group.verdict === shown) for (const member of group.members) addEni(member);
  if (query.ref !== null) {
    add(query.ref);
    addEni(query.ref);
    for (const eni of t.hosts.get(query.ref)?.networkInterfaces ?? []) addEni(eni.id);
  }
  for (const id of [...parts]) add(t.vpcs.get(id)?.place);
  return parts;
}
