import type { EniKindVerdict, Finding, OsBelief, PublicIpKind, ScenarioLabel, Slots } from '../../model/analysis';
import type { CoverageStatus, ResourceType } from '../../model/coverage';
import type { InstanceId, NetworkInterfaceId, ResourceId } from '../../model/ids';
import type { NetworkAclEntry, Route, SecurityGroupPermission, Tags } from '../../model/inventory';
import type { Ghost, PlaceKey, RouteUse, SubnetTier } from '../../model/topology';
import type { ResourceRef } from '../resource-kind';

/** What the inspector panel shows: plain data, codes and parameters, refs that can be selected. Made by `inspect`. */
export interface InspectionHead {
  readonly id: ResourceId;
  /** Name tag, else the id. */
  readonly name: string;
  readonly place: PlaceKey | null;
  readonly account: string | null;
  readonly region: string | null;
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  /** https link into the AWS console, from validated parts; `null` when a part is missing or odd. */
  readonly consoleUrl: string | null;
  /** Sorted: severity, rule, id. */
  readonly findings: readonly Finding[];
}

export interface SubnetRef extends ResourceRef { readonly tier: SubnetTier; readonly cidr: string | null }
export interface PublicAddress {
  readonly publicIp: string;
  readonly kind: PublicIpKind;
  readonly allocationId: string | null;
  /** Private address it maps to. */
  readonly privateIp: string;
}
/** One ENI: a column of the instance's table, or the whole ENI panel. */
export interface InterfaceColumn {
  readonly id: NetworkInterfaceId;
  readonly name: string;
  /** `eth0`, `eth1`…; `null` when not attached or the device index is unknown. On a card above 0: `card:index` in `device`. */
  readonly label: string | null;
  readonly deviceIndex: number | null;
  readonly networkCardIndex: number | null;
  readonly vpc: ResourceRef | null;
  readonly subnet: SubnetRef | null;
  readonly zone: string | null;
  readonly primaryIp: string | null;
  readonly primaryDnsName: string | null;
  readonly secondaryIps: readonly string[];
  readonly ipv4Prefixes: readonly string[];
  readonly ipv6: readonly { readonly address: string; readonly primary: boolean }[];
  readonly ipv6Prefixes: readonly string[];
  readonly publicAddresses: readonly PublicAddress[];
  /** Used IPv4 addresses and prefixes, of how many the instance type allows (`null`: unknown type or not attached). */
  readonly ipv4Used: number;
  readonly ipv4Maximum: number | null;
  readonly mac: string | null;
  readonly groups: readonly ResourceRef[];
  readonly sourceDestCheck: boolean | null;
  readonly deleteOnTermination: boolean | null;
  readonly attachTime: string | null;
  readonly status: string | null;
  readonly interfaceType: string | null;
  readonly kind: EniKindVerdict | null;
  readonly owner: string | null;
  readonly description: string;
  readonly host: ResourceRef | null;
  readonly worst: Finding['severity'] | 'unknown' | null;
  /** Routes that point at this ENI. */
  readonly routeUses: readonly (RouteUse & { readonly table: ResourceRef })[];
  readonly findings: readonly Finding[];
}
export interface RouteRow {
  readonly route: Route;
  readonly target: ResourceRef | null;
}
/** Where the panel got the routing from. `missing`: no table known, with the coverage that explains it. */
export type RoutingView =
  | { readonly state: 'known'; readonly table: ResourceRef; readonly by: 'explicit' | 'main'; readonly routes: readonly RouteRow[]; readonly propagatingVgws: readonly ResourceRef[] }
  | { readonly state: 'missing'; readonly coverage: CoverageStatus };
export type AclView =
  | { readonly state: 'known'; readonly acl: ResourceRef; readonly by: 'explicit' | 'default'; readonly ingress: readonly NetworkAclEntry[]; readonly egress: readonly NetworkAclEntry[] }
  | { readonly state: 'missing'; readonly coverage: CoverageStatus };
export interface GapView { readonly place: PlaceKey; readonly resource: ResourceType; readonly status: CoverageStatus }

export interface SubnetRouting { readonly subnet: SubnetRef; readonly devices: readonly string[]; readonly routing: RoutingView }
export interface PermissionRow {
  readonly permission: SecurityGroupPermission;
  /** Referenced security groups and prefix lists, as refs. */
  readonly refs: readonly ResourceRef[];
}
export interface GroupRules {
  readonly group: ResourceRef;
  /** `null`: the group was not read. */
  readonly ingress: readonly PermissionRow[] | null;
  readonly egress: readonly PermissionRow[] | null;
  readonly devices: readonly string[];
}

export interface InstanceInspection extends InspectionHead {
  readonly kind: 'instance';
  readonly ghost: Ghost | null;
  readonly instanceType: string | null;
  readonly state: string | null;
  readonly zone: string | null;
  readonly launchTime: string | null;
  readonly imageId: string | null;
  readonly platformDetails: string | null;
  readonly iamInstanceProfile: string | null;
  readonly multiHomed: boolean;
  /** Every attached ENI, device order. */
  readonly interfaces: readonly InterfaceColumn[];
  readonly slots: Slots | null;
  /** IPv4 addresses used and allowed over all ENIs ("7 of 15 IPs"). */
  readonly ipv4: { readonly used: number; readonly maximum: number | null };
  /** Labels first, then near-misses. */
  readonly scenarios: readonly ScenarioLabel[];
  readonly osBelief: OsBelief | null;
  /** Per subnet of its ENIs, for the Routes tab. */
  readonly routing: readonly SubnetRouting[];
  /** For the SGs tab. */
  readonly groups: readonly GroupRules[];
}
export interface NetworkInterfaceInspection extends InspectionHead {
  readonly kind: 'network-interface';
  readonly interface: InterfaceColumn;
  readonly host: ResourceRef | null;
  readonly routing: readonly SubnetRouting[];
  readonly groups: readonly GroupRules[];
}
export interface SubnetInspection extends InspectionHead {
  readonly kind: 'subnet';
  readonly ghost: Ghost | null;
  readonly vpc: ResourceRef | null;
  readonly cidr: string | null;
  readonly ipv6Cidrs: readonly string[];
  readonly zone: string | null;
  readonly zoneId: string | null;
  readonly tier: SubnetTier;
  readonly defaultTarget: string | null;
  readonly availableIpAddressCount: number | null;
  readonly mapPublicIpOnLaunch: boolean | null;
  readonly routing: RoutingView;
  readonly acl: AclView;
  readonly interfaces: readonly InterfaceSummary[];
}
export interface InterfaceSummary {
  readonly id: NetworkInterfaceId;
  readonly name: string;
  readonly primaryIp: string | null;
  readonly kind: EniKindVerdict['kind'] | null;
  readonly host: ResourceRef | null;
  readonly worst: Finding['severity'] | 'unknown' | null;
}
export interface VpcInspection extends InspectionHead {
  readonly kind: 'vpc';
  readonly ghost: Ghost | null;
  readonly cidrs: readonly string[];
  readonly ipv6Cidrs: readonly string[];
  readonly isDefault: boolean | null;
  readonly blockPublicAccess: string | null;
  readonly mainRouteTable: ResourceRef | null;
  readonly subnets: readonly (SubnetRef & { readonly zone: string | null; readonly eniCount: number })[];
  readonly gateways: readonly ResourceRef[];
  readonly eniCount: number;
  readonly multiHomed: readonly ResourceRef[];
}
export type GatewayInspectionKind = 'internet-gateway' | 'egress-only-internet-gateway' | 'nat-gateway' | 'vpn-gateway' | 'transit-gateway' | 'vpc-peering' | 'vpc-endpoint';
export interface GatewayInspection extends InspectionHead {
  readonly kind: 'gateway';
  readonly gatewayKind: GatewayInspectionKind;
  readonly state: string | null;
  readonly vpcs: readonly ResourceRef[];
  /** Label code (`inspector.facts.<code>`) and value. */
  readonly facts: readonly { readonly code: 'connectivity' | 'availability' | 'public-ip' | 'private-ip' | 'service' | 'endpoint-type' | 'endpoint-resource' | 'requester' | 'accepter' | 'attachment' | 'peer'; readonly value: string; readonly ref: ResourceRef | null }[];
  readonly interfaces: readonly InterfaceSummary[];
  /** Route tables with a route to it. */
  readonly usedBy: readonly { readonly table: ResourceRef; readonly destination: string; readonly state: Route['state'] }[];
  readonly gaps: readonly GapView[];
}
export interface SecurityGroupInspection extends InspectionHead {
  readonly kind: 'security-group';
  readonly groupName: string;
  readonly description: string;
  readonly vpc: ResourceRef | null;
  readonly ingress: readonly PermissionRow[];
  readonly egress: readonly PermissionRow[];
  readonly members: readonly InterfaceSummary[];
  /** Groups whose rules name this one. */
  readonly referencedBy: readonly ResourceRef[];
}
export interface RouteTableInspection extends InspectionHead {
  readonly kind: 'route-table';
  readonly vpc: ResourceRef | null;
  readonly main: boolean;
  readonly routes: readonly RouteRow[];
  readonly subnets: readonly ResourceRef[];
  readonly gateways: readonly ResourceRef[];
}
export interface NetworkAclInspection extends InspectionHead {
  readonly kind: 'network-acl';
  readonly vpc: ResourceRef | null;
  readonly isDefault: boolean;
  readonly ingress: readonly NetworkAclEntry[];
  readonly egress: readonly NetworkAclEntry[];
  readonly subnets: readonly ResourceRef[];
}
/** Referred to, but nothing was read about it. */
export interface GhostInspection extends InspectionHead {
  readonly kind: 'ghost';
  readonly ghost: Ghost;
  readonly referrers: readonly ResourceRef[];
  readonly interfaces: readonly InterfaceSummary[];
}
export type Inspection =
  | InstanceInspection | NetworkInterfaceInspection | SubnetInspection | VpcInspection | GatewayInspection | SecurityGroupInspection | RouteTableInspection | NetworkAclInspection | GhostInspection;
export type { InstanceId, Tags };
