import type { OsRouting, Params } from './analysis';
import type { InstanceId, NetworkInterfaceId, ResourceId } from './ids';
import type { CoverageGap } from './topology';
import type { TraceQuery } from './trace-query';

export { traceProtocols, type TraceProtocol, type TraceQuery } from './trace-query';

/**
 * `eni-lens/trace@1`: one flow followed there and, on its own, back. Codes and parameters only; texts come from `messages/` `trace.*`.
 * Made by analyse/trace, read by the page, the CLI and the API. Fields are only ever added.
 */
export type TraceVerdict = 'reachable' | 'blocked' | 'unknown';

export const endpointKinds = ['network-interface', 'instance', 'internet', 'on-premises', 'address', 'gateway'] as const;
export interface TraceEndpoint {
  /** As asked for. */
  readonly ref: string;
  readonly kind: (typeof endpointKinds)[number];
  /** ENI, gateway; `null` for internet and addresses nobody in the snapshot owns. */
  readonly resourceId: ResourceId | null;
  readonly instanceId: InstanceId | null;
  /** Private (or only) address the packet carries at this end; `null`: any. */
  readonly address: string | null;
  readonly publicIp: string | null;
}

export const hopKinds = [
  'internet', 'on-premises', 'guest', 'network-interface', 'source-dest-check', 'security-group', 'network-acl', 'route-table', 'gateway-route-table',
  'internet-gateway', 'egress-only-internet-gateway', 'nat-gateway', 'vpc-peering', 'transit-gateway-attachment', 'transit-gateway-route-table', 'vpn-gateway',
  'vpc-endpoint', 'gateway-load-balancer-endpoint', 'block-public-access', 'carrier-gateway', 'local-gateway', 'core-network', 'local-delivery',
] as const;
export type HopKind = (typeof hopKinds)[number];
export type HopAction = 'pass' | 'drop' | 'forward' | 'translate' | 'deliver' | 'unknown';

export interface PacketHeader {
  /** `null`: any address (the internet as such). */
  readonly source: string | null;
  readonly destination: string | null;
  /** `[from, to]`; `null` where the protocol has no ports. */
  readonly sourcePorts: readonly [number, number] | null;
  readonly destinationPorts: readonly [number, number] | null;
}

/** One decision on the way, in the order the packet meets them. */
export interface TraceHop {
  readonly kind: HopKind;
  /** The thing that decides: group, ACL, table, gateway, ENI, instance. `internet` and `on-premises` are their own ids. */
  readonly id: ResourceId;
  readonly action: HopAction;
  /** Stable code of what decided; text `trace.hops.<code>`. */
  readonly code: string;
  /** Facts for the text: rule number, direction, cidr, destination, target, translated addresses. */
  readonly detail: Params;
  /** ENI at which this happens, and its subnet: where the drawing puts it. `null` outside of subnets. */
  readonly networkInterfaceId: NetworkInterfaceId | null;
  readonly subnetId: ResourceId | null;
  readonly vpcId: ResourceId | null;
  /** Header after this hop. */
  readonly packet: PacketHeader;
}

export interface TraceBlocker {
  readonly kind: HopKind;
  readonly id: ResourceId;
  readonly direction: 'ingress' | 'egress' | null;
  /** An explanation code of AWS Reachability Analyzer where one fits, in the same spelling. */
  readonly code: string;
  readonly detail: Params;
}

/** Why a verdict is open: a gap in the data, the guest, another account, or AWS's own choice. */
export interface UnknownCause {
  readonly code: 'not-collected' | 'other-account' | 'guest-decides' | 'appliance-decides' | 'nondeterministic-route' | 'undocumented' | 'beyond-snapshot' | 'some-ports' | 'loop' | 'too-many-branches';
  readonly at: ResourceId | null;
  readonly detail: Params;
  readonly gaps: readonly CoverageGap[];
}

export interface TracePath {
  readonly verdict: TraceVerdict;
  /** The way itself; where it branches (appliance, unknown guest, nondeterministic route), the branch that decides the verdict, or the first. */
  readonly hops: readonly TraceHop[];
  readonly blockedBy: TraceBlocker | null;
  readonly unknownBecause: readonly UnknownCause[];
  /** Other ways it may go, each from hop `at` of `hops` on. */
  readonly branches: readonly { readonly at: number; readonly choice: ResourceId; readonly because: string; readonly path: TracePath }[];
}

/** A host step that was guessed, pinned or proven, and what else it could have been. */
export interface HostStep {
  readonly instanceId: InstanceId;
  readonly role: 'sender' | 'replier' | 'middlebox';
  readonly basis: 'single-interface' | 'belief' | 'pinned' | 'evidence';
  readonly routing: OsRouting;
  readonly confidence: number;
  /** Verdict of the way this host decides, under each model of its guest. Differing verdicts are the warning. */
  readonly alternatives: readonly { readonly routing: 'single-default-route' | 'policy-routing'; readonly verdict: TraceVerdict; readonly networkInterfaceId: NetworkInterfaceId | null; readonly blockedBy: TraceBlocker | null }[];
}

export type AsymmetryCode =
  | 'reply-leaves-other-interface' | 'reply-other-gateway' | 'reply-other-appliance' | 'reply-other-zone-endpoint' | 'reply-other-peering' | 'reply-not-translated' | 'reply-blocked' | 'reply-bypasses-appliance' | 'guest-drops-request';

export interface Trace {
  readonly schema: 'eni-lens/trace@1';
  readonly engine: string;
  readonly query: TraceQuery;
  readonly from: TraceEndpoint;
  readonly to: TraceEndpoint;
  readonly forward: TracePath;
  /** Traced from the far end's own tables with translation undone. When the request does not arrive: as if it had. */
  readonly return: TracePath;
  /** `null`: cannot tell, or the request does not arrive. */
  readonly symmetric: boolean | null;
  readonly asymmetry: { readonly code: AsymmetryCode; readonly at: ResourceId; readonly detail: Params } | null;
  readonly hosts: readonly HostStep[];
  /** The same question for the other ENIs of an instance that was named as a whole. */
  readonly alternatives: readonly { readonly from: TraceEndpoint; readonly to: TraceEndpoint; readonly forward: TraceVerdict; readonly return: TraceVerdict; readonly symmetric: boolean | null }[];
  /** Codes worth saying beside the verdict (`trace.notes.<code>`), for example `forward-not-reached`, `tracked-connection-other-interface`. */
  readonly notes: readonly { readonly code: string; readonly detail: Params }[];
}

/** Why a query cannot be traced at all; text `trace.problems.<code>`. */
export interface TraceProblem {
  readonly code: 'unknown-ref' | 'ambiguous-address' | 'same-endpoint' | 'no-common-address-family' | 'bad-port' | 'no-address' | 'not-traceable';
  readonly field: 'from' | 'to' | 'port' | 'sourcePort' | null;
  readonly params: Params;
}
