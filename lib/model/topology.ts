import type {
  Address, Instance, InternetGateway, Inventory, NatGateway, NetworkAcl, NetworkInterface, PrefixList, RouteTable, SecurityGroup, Subnet, TransitGateway,
  TransitGatewayAttachment, TransitGatewayRouteTable, Vpc, VpcEndpoint, VpcPeeringConnection, VpnGateway,
} from './inventory';
import type { CoverageStatus, ResourceType } from './coverage';
import type { AccountId, InstanceId, NetworkInterfaceId, RegionName, ResourceId, SecurityGroupId, SubnetId, VpcId } from './ids';

/** One account's view of one region, `account/region`; `?` for an unknown half. */
export type PlaceKey = string;

/** Tier of a subnet by its effective IPv4 default route (IPv6 default for an IPv6-only subnet). `unknown`: no route table was read for it. */
export type SubnetTier = 'public' | 'private' | 'isolated' | 'unknown';

export interface EffectiveRouteTable {
  readonly table: RouteTable;
  /** `main`: implicit association, which DescribeRouteTables never lists. */
  readonly by: 'explicit' | 'main';
}
export interface EffectiveAcl {
  readonly acl: NetworkAcl;
  readonly by: 'explicit' | 'default';
}

/** Why a referenced thing is drawn although nothing was read about it. */
export type GhostReason = 'not-collected' | 'gone-or-not-yet-visible' | 'external';
export type GhostKind = 'instance' | 'network-interface' | 'subnet' | 'vpc' | 'route-table' | 'security-group' | 'internet-gateway' | 'nat-gateway' | 'vpn-gateway' | 'transit-gateway' | 'vpc-peering' | 'vpc-endpoint' | 'prefix-list' | 'other';
export interface Ghost {
  readonly id: ResourceId;
  readonly kind: GhostKind;
  readonly reason: GhostReason;
  /** Who refers to it, sorted. */
  readonly referrers: readonly ResourceId[];
  /** Where the referrers live. */
  readonly account: AccountId | null;
  readonly region: RegionName | null;
  /** For a ghost subnet or ENI: its VPC, as the referrer says. */
  readonly vpcId: VpcId | null;
}

export interface SubnetNode {
  readonly id: SubnetId;
  /** `null` for a ghost subnet. */
  readonly subnet: Subnet | null;
  readonly vpcId: VpcId | null;
  readonly place: PlaceKey;
  readonly zone: string | null;
  readonly tier: SubnetTier;
  /** Kind of the active default route's target that decided the tier; `null` when isolated or unknown. */
  readonly defaultTarget: string | null;
  readonly routeTable: EffectiveRouteTable | null;
  readonly acl: EffectiveAcl | null;
  /** By id. */
  readonly networkInterfaces: readonly NetworkInterface[];
}
export interface VpcNode {
  readonly id: VpcId;
  readonly vpc: Vpc | null;
  readonly place: PlaceKey;
  /** By id. */
  readonly subnets: readonly SubnetNode[];
  readonly mainRouteTable: RouteTable | null;
}
/** An instance with every ENI attached to it, in device order (card, device index, id). */
export interface HostNode {
  readonly id: InstanceId;
  /** `null` for a ghost: ENIs name it, no DescribeInstances answer does. */
  readonly instance: Instance | null;
  readonly place: PlaceKey;
  readonly networkInterfaces: readonly NetworkInterface[];
  /** Device index 0 on card 0. */
  readonly primary: NetworkInterface | null;
}
/** A route (subnet or gateway route table) whose target is an ENI, or an instance that owns it. */
export interface RouteUse {
  readonly tableId: ResourceId;
  readonly vpcId: VpcId;
  readonly destination: string;
  readonly state: 'active' | 'blackhole' | 'filtered';
  /** True when the table is associated with an internet or VPN gateway (edge association). */
  readonly edge: boolean;
}

/** The graph: containment, attachments and indexes over one inventory. Plain data, built in one linear pass; shuffled input gives an equal graph. */
export interface Topology {
  readonly inventory: Inventory;
  readonly places: readonly { readonly key: PlaceKey; readonly account: AccountId | null; readonly region: RegionName | null }[];
  readonly vpcs: ReadonlyMap<VpcId, VpcNode>;
  readonly subnets: ReadonlyMap<SubnetId, SubnetNode>;
  readonly hosts: ReadonlyMap<InstanceId, HostNode>;
  readonly networkInterfaces: ReadonlyMap<NetworkInterfaceId, NetworkInterface>;
  readonly securityGroups: ReadonlyMap<string, SecurityGroup>;
  readonly routeTables: ReadonlyMap<string, RouteTable>;
  readonly internetGateways: ReadonlyMap<string, InternetGateway>;
  readonly natGateways: ReadonlyMap<string, NatGateway>;
  readonly vpnGateways: ReadonlyMap<string, VpnGateway>;
  readonly peerings: ReadonlyMap<string, VpcPeeringConnection>;
  readonly endpoints: ReadonlyMap<string, VpcEndpoint>;
  readonly prefixLists: ReadonlyMap<string, PrefixList>;
  readonly transitGateways: ReadonlyMap<string, TransitGateway>;
  readonly transitGatewayAttachments: ReadonlyMap<string, TransitGatewayAttachment>;
  readonly transitGatewayRouteTables: ReadonlyMap<string, TransitGatewayRouteTable>;
  /** By ENI id. */
  readonly routeUses: ReadonlyMap<NetworkInterfaceId, readonly RouteUse[]>;
  /** Elastic IPs by ENI id. */
  readonly addressesByInterface: ReadonlyMap<NetworkInterfaceId, readonly Address[]>;
  /** Of each security group that an ingress rule names as its source: its first ENI in every subnet, by subnet id, then one in none. */
  readonly sourceGroupMembers: ReadonlyMap<SecurityGroupId, readonly NetworkInterface[]>;
  readonly ghosts: ReadonlyMap<ResourceId, Ghost>;
  /** `PlaceKey|ResourceType` → status; absent means `not-provided`. Use `coverageOf` from graph/coverage. */
  readonly coverage: ReadonlyMap<string, CoverageStatus>;
}

/** A gap an answer depended on. */
export interface CoverageGap {
  readonly place: PlaceKey;
  readonly resource: ResourceType;
  readonly status: CoverageStatus;
}
