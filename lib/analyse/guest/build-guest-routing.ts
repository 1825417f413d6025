// The tracer's answer to "how does this guest route?", where somebody looked or said so. `null`: nobody did; the belief decides.
import type { EniKindVerdict, OsBelief } from '../../model/analysis';
import type { GuestAnnotations } from '../../model/guest';
import type { InstanceId, NetworkInterfaceId } from '../../model/ids';
import type { Topology } from '../../model/topology';
import { labelKinds } from '../kinds/label-kinds';
import { routingFromBelief } from '../trace/hosts/routing-from-belief';
import type { HostRouting } from '../trace/host-routing';
import { applyAnnotations } from './apply-annotations';

export type GuestRoutingLookup = (instanceId: InstanceId) => HostRouting | null;

/** `kinds`, `beliefOf`: those of the analysis, when there is one; the belief answers what the evidence leaves open, so that a warning and a trace agree. */
export function buildGuestRouting(topology: Topology, annotations: GuestAnnotations, kinds?: ReadonlyMap<NetworkInterfaceId, EniKindVerdict>, beliefOf?: (instanceId: InstanceId) => OsBelief | null): GuestRoutingLookup {
  const byInstance = new Map(annotations.map((entry) => [entry.instanceId, entry]));
  const known = new Map<InstanceId, HostRouting | null>();
  let labelled = kinds ?? null;
  return (instanceId) => {
    const entry = byInstance.get(instanceId);
    const node = topology.hosts.get(instanceId);
    if (entry === undefined || node === undefined) return null;
    const before = known.get(instanceId);
    if (before !== undefined) return before;
    labelled ??= labelKinds(topology);
    const belief = beliefOf?.(instanceId) ?? null;
    const { routing } = applyAnnotations(topology, labelled, node, entry, belief === null ? null : routingFromBelief(topology, node, belief));
    known.set(instanceId, routing);
    return routing;
  };
}
