import type { EniKind, EniKindVerdict, HostAnalysis } from '../model/analysis';
import type { InstanceId, NetworkInterfaceId } from '../model/ids';
import type { Topology } from '../model/topology';

export type HostFacts = Omit<HostAnalysis, 'scenarios'>;

/** What scenarios and rules read: the graph, who owns each ENI, and the facts of each host. */
export interface AnalysisContext {
  readonly topology: Topology;
  readonly kinds: ReadonlyMap<NetworkInterfaceId, EniKindVerdict>;
  readonly hosts: ReadonlyMap<InstanceId, HostFacts>;
  /** ENIs by kind, without those that are plainly an instance's own. */
  readonly byKind: ReadonlyMap<EniKind, readonly NetworkInterfaceId[]>;
  /** Hosts, in id order, that a rule or scenario may have something to say about: several counted ENIs, a public address, a check that is not on, an appliance. */
  readonly notable: readonly HostFacts[];
}
