// What every trace of one graph shares. Building it costs nothing; indexes grow as they are asked for.
import type { EniKindVerdict, HostAnalysis } from '../../model/analysis';
import type { InstanceId, NetworkInterfaceId } from '../../model/ids';
import type { Topology } from '../../model/topology';
import type { HostRouting } from './host-routing';
import { routingFromBelief } from './hosts/routing-from-belief';
import { NetworkIndex } from './network-index';

export interface TraceFacts {
  readonly kinds: ReadonlyMap<NetworkInterfaceId, EniKindVerdict>;
  readonly hosts: ReadonlyMap<InstanceId, Pick<HostAnalysis, 'osBelief'>>;
}
export interface TraceOptions {
  /** Evidence and pins: a routing that replaces the belief about one instance; `null`: none. */
  readonly routingOf?: (instanceId: InstanceId) => HostRouting | null;
}
export interface TraceContext {
  readonly topology: Topology;
  readonly kinds: TraceFacts['kinds'];
  readonly network: NetworkIndex;
  /** `null`: no such host. */
  routing(instanceId: InstanceId): HostRouting | null;
  readonly facts: TraceFacts;
}

const unknownBelief = { routing: 'unknown', confidence: 0.2 } as const;

export function buildTraceContext(topology: Topology, facts: TraceFacts, options: TraceOptions = {}): TraceContext {
  const routings = new Map<InstanceId, HostRouting>();
  return {
    topology,
    facts,
    kinds: facts.kinds,
    network: new NetworkIndex(topology),
    routing: (id) => {
      let found = routings.get(id);
      if (found === undefined) {
        const host = topology.hosts.get(id);
        if (host === undefined) return null;
        found = options.routingOf?.(id) ?? routingFromBelief(topology, host, facts.hosts.get(id)?.osBelief ?? unknownBelief);
        routings.set(id, found);
      }
      return found;
    },
  };
}

/** The same context where one instance routes differently. */
export const withRouting = (context: TraceContext, instanceId: InstanceId, routing: HostRouting): TraceContext => ({ ...context, routing: (id) => (id === instanceId ? routing : context.routing(id)) });
