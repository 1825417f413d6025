import type { CoverageGap } from './topology';
import type { InstanceId, NetworkInterfaceId, ResourceId } from './ids';
import type { TraceQuery } from './trace-query';

/** Who an ENI belongs to (domain A.7). `customer` and `efa` count as a user's multi-homing; nothing else does. */
export const eniKinds = [
  'customer', 'efa', 'efa-only', 'trunk', 'branch', 'cni', 'managed', 'orphan',
  'nat-gateway', 'vpc-endpoint', 'gateway-load-balancer-endpoint', 'load-balancer', 'network-load-balancer', 'gateway-load-balancer', 'classic-load-balancer',
  'transit-gateway', 'lambda', 'efs', 'rds', 'redshift', 'dms', 'dax', 'elasticache', 'emr', 'directory-service', 'cloudhsm', 'ecs', 'eks',
  'resource-gateway', 'global-accelerator', 'api-gateway', 'quicksight', 'iot', 'codestar', 'evs', 'instance-connect-endpoint', 'route53-resolver', 'route-server', 'vpc-lattice', 'unknown-service',
] as const;
export type EniKind = (typeof eniKinds)[number];
export interface EniKindVerdict {
  readonly kind: EniKind;
  /** `field:pattern` that decided, for example `interfaceType:nat_gateway`. */
  readonly matched: string;
  /** Owning resource when the description or a join names it (nat-…, vpce-…, function name). */
  readonly owner: string | null;
}

export type PublicIpKind = 'eip' | 'auto' | 'carrier' | 'customer-owned' | 'service';

/** What the guest probably does with several ENIs. */
export type OsRouting = 'policy-routing' | 'single-default-route' | 'cni-managed' | 'appliance' | 'unknown';
export interface OsBelief {
  readonly routing: OsRouting;
  readonly confidence: number;
  /** `fact:value`, for example `platformDetails:Windows`, `hot-attached:eni-…`. */
  readonly evidence: readonly string[];
  /** Absent: believed from outside. Present: somebody looked inside the guest, or says what it does. */
  readonly basis?: 'evidence' | 'pinned';
  /** Guest family for fix texts. */
  readonly family: 'amazon-linux' | 'ubuntu' | 'rhel' | 'suse' | 'debian' | 'windows' | 'linux' | 'appliance' | 'unknown';
}

export const scenarioIds = ['management-network', 'network-appliance', 'dual-homed-subnets', 'dual-homed-vpcs', 'low-budget-ha'] as const;
export type ScenarioId = (typeof scenarioIds)[number];
/** Not AWS's five, but what people really build. */
export const patternIds = ['acl-separated-bridge', 'one-ip-per-purpose'] as const;
export type PatternId = (typeof patternIds)[number];

/** `met: null` = cannot tell; `gaps` says what was missing. */
export interface Criterion {
  /** Stable id; text in messages `criteria.<id>`. */
  readonly id: string;
  readonly met: boolean | null;
  readonly weight: number;
  readonly evidence: readonly ResourceId[];
  readonly params: Params;
  readonly gaps: readonly CoverageGap[];
}
export interface ScenarioLabel {
  readonly scenario: ScenarioId | PatternId;
  /** Sub-kind, for example `inverted`, `nat-instance`, `inspection`, `proxy`, `overlapping-cidr`, `connecting`. */
  readonly subKind: string | null;
  readonly confidence: number;
  /** True: labelled. False: a near-miss (some criteria met, below the threshold). */
  readonly label: boolean;
  readonly criteria: readonly Criterion[];
  /** low-budget-ha: candidate standby instances with what fits and what does not. */
  readonly candidates: readonly { readonly instanceId: InstanceId; readonly sameZone: boolean | null; readonly slotFree: boolean | null; readonly sameRole: boolean | null }[];
}

export type Severity = 'high' | 'medium' | 'low' | 'info';
export const severities = ['high', 'medium', 'low', 'info'] as const satisfies readonly Severity[];
export type Params = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export const ruleIds = [
  'AR-01', 'AR-02', 'AR-03', 'AR-04', 'AR-05', 'AR-06', 'AR-07', 'AR-08', 'AR-09', 'AR-10', 'AR-11', 'AR-12', 'AR-13', 'AR-14', 'AR-15', 'AR-16', 'AR-17', 'AR-18', 'AR-19',
  'AR-20', 'AR-21', 'AR-22', 'AR-23',
  'IP-01', 'IP-02', 'IP-03',
] as const;
/** AR-xx: domain C.3. IP-01: auto-assigned public IPv4 not returning after a stop (B11). IP-02: orphaned ENI. IP-03: EIP association by instance id that cannot work (B14). */
export type RuleId = (typeof ruleIds)[number];

export const fixCodes = [
  'assign-secondary-ip', 'policy-routing', 'move-eip-to-primary', 'route-to-internet-gateway', 'remove-public-ip', 'specific-route',
  'open-network-acl', 'disable-source-dest-check', 'enable-source-dest-check', 'replace-blackhole-route', 'delete-blackhole-route',
  'use-elastic-ip', 'delete-orphan-eni', 'release-orphan-eip', 'associate-by-network-interface', 'consolidate-enis',
  'mirror-route', 'appliance-exit-route', 'gateway-route', 'prepare-gateway-target', 'group-rule-by-cidr', 'move-appliance', 'enable-appliance-mode', 'add-attachment-subnet',
  'route-to-transit-gateway', 'enable-transit-gateway-propagation', 'create-transit-gateway-route', 'replace-transit-gateway-route', 'peering-route', 'specific-peering-route', 'direct-route',
  'route-to-internet-gateway-ipv6', 'close-ipv6-rule', 'policy-routing-ipv6', 'delete-static-route',
] as const;
export type FixCode = (typeof fixCodes)[number];

export interface Finding {
  /** `rule:first resource[:discriminator]`, stable for equal input. */
  readonly id: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly verdict: 'violated' | 'unknown';
  /** Host first when there is one, then the ENI(s) it is about, then tables and the like. All exist in the topology (ghosts included). */
  readonly resources: readonly ResourceId[];
  /** For the texts `rules.<rule>.*`; addresses, ids, names. No sentence. */
  readonly params: Params;
  /** Best first. */
  readonly fixes: readonly FixCode[];
  /** 0–1, how sure, and on what (`fact:value`). */
  readonly confidence: number;
  readonly evidence: readonly string[];
  /** Gaps because of which the verdict is `unknown` or less sure. */
  readonly gaps: readonly CoverageGap[];
  /** The flow whose trace shows it; `null` when it is about no flow. Tracing it never disagrees with the verdict. */
  readonly proof: TraceQuery | null;
}

/** ENI and address slots of a host (domain G). `null` maximum: instance type not in the table. */
export interface Slots {
  readonly attached: number;
  readonly maximum: number | null;
  readonly ipv4PerInterface: number | null;
  readonly ipv6PerInterface: number | null;
  readonly cards: readonly { readonly index: number; readonly attached: number; readonly maximum: number }[];
  /** IPv4 addresses plus prefixes used, per ENI in device order. */
  readonly ipv4Used: readonly { readonly networkInterfaceId: NetworkInterfaceId; readonly used: number }[];
}

export interface HostAnalysis {
  readonly instanceId: InstanceId;
  /** ENIs that count as the user's (kind customer or efa), device order. */
  readonly counted: readonly NetworkInterfaceId[];
  readonly multiHomed: boolean;
  readonly osBelief: OsBelief;
  readonly slots: Slots;
  /** Labels and near-misses, best first; empty unless multiHomed. */
  readonly scenarios: readonly ScenarioLabel[];
}

/** Everything derived from one topology. Codes and parameters only; texts come from `messages/`. */
export interface Analysis {
  readonly engine: string;
  readonly kinds: ReadonlyMap<NetworkInterfaceId, EniKindVerdict>;
  /** Every host; `scenarios` is filled for multi-homed ones only. */
  readonly hosts: ReadonlyMap<InstanceId, HostAnalysis>;
  /** Sorted: severity, rule, id. */
  readonly findings: readonly Finding[];
  /** Finding indexes by resource id (host, ENI, table, subnet …). */
  readonly findingsByResource: ReadonlyMap<ResourceId, readonly Finding[]>;
}

/** Commands of one way to fix, with real ids. Language-neutral; headings come from `messages/` `fixes.<code>`. */
export interface FixPlan {
  readonly code: FixCode;
  readonly variants: readonly FixVariant[];
}
export interface FixVariant {
  readonly platform: 'aws-cli' | 'amazon-linux-2023' | 'amazon-linux-2' | 'ubuntu' | 'rhel' | 'suse' | 'debian' | 'linux' | 'windows';
  readonly commands: readonly string[];
  readonly undo: readonly string[];
  readonly verify: readonly string[];
  /** Message keys under `fixNotes` worth reading first (for example `short-interruption`). */
  readonly notes: readonly string[];
}
