// The tracer's answer to "how does this guest route?", where somebody looked or said so. `null`: nobody did; the belief decides.
import type { Analysis } from '../../model/analysis';
import type { GuestAnnotations } from '../../model/guest';
import type { InstanceId } from '../../model/ids';
import type { Topology } from '../../model/topology';
import { routingFromBelief } from '../trace/hosts/routing-from-belief';
import type { HostRouting } from '../trace/host-routing';
import { applyAnnotations } from './apply-annotations';

export type GuestRoutingLookup = (instanceId: InstanceId) => HostRouting | null;

/** `analysis`: the one made with these annotations. Its belief answers what the evidence leaves open, so that a warning and a trace agree. */
export function buildGuestRouting(topology: Topology, analysis: Pick<Analysis, 'kinds' | 'hosts'>, annotations: GuestAnnotations): GuestRoutingLookup {
  const byInstance = new Map(annotations.map((entry) => [entry.instanceId, entry]));
  const known = new Map<InstanceId, HostRouting | null>();
  return (instanceId) => {
    const entry = byInstance.get(instanceId);
    const node = topology.hosts.get(instanceId);
    if (entry === undefined || node === undefined) return null;
    const before = known.get(instanceId);
    if (before !== undefined) return before;
    const belief = analysis.hosts.get(instanceId)?.osBelief;
    const { routing } = applyAnnotations(topology, analysis.kinds, node, entry, belief === undefined ? null : routingFromBelief(topology, node, belief));
    known.set(instanceId, routing);
    return routing;
  };
}
