import type { EniKindVerdict, HostAnalysis } from '../model/analysis';
import type { InstanceId, NetworkInterfaceId } from '../model/ids';
import type { Topology } from '../model/topology';

/** What scenarios and rules read: the graph, who owns each ENI, and the facts of each host. */
export type HostFacts = Omit<HostAnalysis, 'scenarios'>;

export interface AnalysisContext {
  readonly topology: Topology;
  readonly kinds: ReadonlyMap<NetworkInterfaceId, EniKindVerdict>;
  readonly hosts: ReadonlyMap<InstanceId, HostFacts>;
}
