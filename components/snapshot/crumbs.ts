import type { ResourceId } from '@/lib/model/ids';
import type { MapModel } from '@/lib/model/map-model';
import type { Topology } from '@/lib/model/topology';
import { nameOf } from '@/lib/view/resource-kind';

/** Account, Region and VPC of the selection; of the biggest account when nothing is selected. */
export function crumbsOf(topology: Topology, map: MapModel, selection: ResourceId | null): { readonly parts: readonly string[]; readonly cidr: string | null } {
  const eni = selection === null ? undefined : (topology.networkInterfaces.get(selection) ?? topology.hosts.get(selection)?.primary ?? topology.hosts.get(selection)?.networkInterfaces[0]);
  const vpcId = eni?.vpcId ?? (selection === null ? null : (topology.subnets.get(selection)?.vpcId ?? (topology.vpcs.has(selection) ? selection : null)));
  const vpc = vpcId === null ? undefined : topology.vpcs.get(vpcId);
  const place = vpc === undefined ? map.frames.find((frame) => frame.kind === 'place') : map.frames.find((frame) => frame.kind === 'place' && frame.resourceId === vpc.place);
  const region = place?.details.at(-1);
  return {
    parts: [...new Set([place?.name, region, vpc === undefined ? undefined : nameOf(topology, vpc.id)].filter((part) => part !== undefined && part !== ''))] as string[],
    cidr: vpc?.vpc?.cidrs[0] ?? null,
  };
}
