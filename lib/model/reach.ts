import type { NetworkInterfaceId, ResourceId, SecurityGroupId, SubnetId, VpcId } from './ids';
import type { HopKind, TraceProtocol, TraceVerdict } from './trace';

/**
 * `eni-lens/reach@1`: one question over many requests, answered in groups. Verdicts are those of `trace@1` for the request (`forward`); the
 * reply of a member is what its trace is for. Made by analyse/trace/questions. Fields are only ever added.
 */
export const reachQuestions = ['to', 'from', 'internet'] as const;
export interface ReachQuery {
  /** `to`: who reaches `ref`. `from`: what `ref` reaches. `internet`: which ENIs the internet reaches, from any address at all. */
  readonly question: (typeof reachQuestions)[number];
  /** `null` for `internet`. */
  readonly ref: string | null;
  readonly protocol: TraceProtocol;
  /** `null`: any. */
  readonly port: number | null;
  /** `null`: whichever gets further. */
  readonly ipVersion: 4 | 6 | null;
}

/** What decided: `blockedBy` of a trace, or the first of its `unknownBecause`. Text `trace.blockers.<code>` or `trace.unknown.<code>`. */
export interface ReachReason {
  readonly code: string;
  readonly kind: HopKind | null;
  /** `null`: the member itself, each its own. */
  readonly id: ResourceId | null;
  readonly direction: 'ingress' | 'egress' | null;
}
export interface ReachPorts {
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'other';
  /** ICMP: the type. */
  readonly from: number;
  readonly to: number;
}

/** Ends with the same answer for the same reason, in the same subnet and security groups. */
export interface ReachGroup {
  readonly verdict: TraceVerdict;
  readonly reason: ReachReason | null;
  readonly ipVersion: 4 | 6;
  /** What gets through; empty unless reachable. */
  readonly ports: readonly ReachPorts[];
  readonly end: 'network-interface' | 'internet' | 'on-premises';
  readonly vpcId: VpcId | null;
  readonly subnetId: SubnetId | null;
  readonly securityGroups: readonly SecurityGroupId[];
  /** ENI ids by id; for the other ends the word itself. */
  readonly members: readonly (NetworkInterfaceId | 'internet' | 'on-premises')[];
  /** Members by the verdict of their reply; only when replies were asked for, and only of groups that are reachable. */
  readonly replies?: Readonly<Record<TraceVerdict, number>>;
}

export interface Reach {
  readonly schema: 'eni-lens/reach@1';
  readonly engine: string;
  readonly query: ReachQuery;
  readonly counts: Readonly<Record<TraceVerdict, number>> & { readonly notTraced: number };
  /** Reachable first, then unknown, then blocked; bigger groups first. */
  readonly groups: readonly ReachGroup[];
  /** Ends that a trace refuses, by the code of its problem: no address, no address family in common … */
  readonly notTraced: readonly { readonly code: string; readonly members: readonly string[] }[];
}
