import type { EniKind, PatternId, ScenarioId, Severity } from './analysis';
import type { InstanceId, NetworkInterfaceId, ResourceId, SecurityGroupId, SubnetId, VpcId } from './ids';
import type { GhostReason, PlaceKey, SubnetTier } from './topology';

/**
 * What is drawn: plain JSON in map pixels (middle-level sizes of the design), absolute coordinates, no text except names and addresses.
 * Made by view/layout, consumed by components/map and the exports. A component never sorts, filters or classifies.
 */
export interface MapModel {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly Frame[];
  readonly subnets: readonly SubnetBox[];
  readonly hosts: readonly HostCard[];
  readonly leads: readonly Lead[];
  readonly gateways: readonly GatewayNode[];
  readonly links: readonly MapLink[];
  readonly zoneLabels: readonly { readonly id: string; readonly x: number; readonly y: number; readonly width: number; readonly text: string }[];
  /** `x`/`y`/`height` of the upright tier name at the left edge of a VPC. */
  readonly tierLabels: readonly { readonly id: string; readonly x: number; readonly y: number; readonly height: number; readonly tier: RowTier }[];
  /** Dashed line between two zones. */
  readonly separators: readonly { readonly id: string; readonly x: number; readonly y: number; readonly height: number }[];
  /** What the lines of security groups say and what they leave out; absent while their layer is off. */
  readonly allows?: AllowSummary;
}
/** Rows of a VPC. `special`: private or isolated subnets that hold nothing but attachments, endpoints and the like. */
export type RowTier = SubnetTier | 'special';
export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type SeverityCounts = Readonly<Record<Severity | 'unknown', number>>;

export interface Frame extends Box {
  readonly id: string;
  readonly kind: 'place' | 'vpc';
  /** PlaceKey or VPC id. */
  readonly resourceId: ResourceId;
  readonly name: string;
  /** CIDRs of a VPC, or `account · region` parts. */
  readonly details: readonly string[];
  readonly eniCount: number;
  readonly counts: SeverityCounts;
  readonly ghost: GhostReason | null;
  /** True when a coverage gap touches it (hatch). */
  readonly gap: boolean;
}
/** A row of a tier with no subnet in this VPC, drawn dashed. */
export interface SubnetBox extends Box {
  readonly id: SubnetId;
  readonly vpcId: VpcId | null;
  readonly tier: SubnetTier;
  readonly placeholder: boolean;
  readonly name: string;
  readonly cidr: string;
  readonly eniCount: number;
  readonly counts: SeverityCounts;
  readonly ghost: GhostReason | null;
  /** Row under the name; absent while its layer is off. `null`: not known. */
  readonly acl?: SubnetAcl | null;
  readonly chips: readonly Chip[];
  readonly docks: readonly Dock[];
  /** Far level: one dot per ENI, absolute coordinates, in the order of chips then docks. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly networkInterfaceId: NetworkInterfaceId; readonly managed: boolean; readonly worst: Severity | 'unknown' | null }[];
}
/** `rules`: all entries but the final deny of each direction; `denies`: those of them that deny. */
export interface SubnetAcl { readonly id: ResourceId; readonly name: string; readonly isDefault: boolean; readonly rules: number; readonly denies: number }
/** What sits inside a subnet and needs no lead. `more`: stands for `hidden`, opens on click. */
export interface Chip extends Box {
  readonly id: string;
  readonly kind: 'instance' | 'eni' | 'orphan' | 'more';
  /** `null` for an instance and for `more`. */
  readonly eniKind: EniKind | null;
  readonly resourceId: ResourceId;
  readonly networkInterfaceId: NetworkInterfaceId | null;
  readonly name: string;
  readonly worst: Severity | 'unknown' | null;
  readonly hidden: readonly ResourceId[];
}
/** The pill of a multi-homed host's ENI inside its own subnet. */
export interface Dock extends Box {
  readonly networkInterfaceId: NetworkInterfaceId;
  readonly hostId: InstanceId;
  readonly address: string;
  /** x of the dot, absolute; `above`: the host's lane is above the subnet. */
  readonly dotX: number;
  readonly dotSide: 'left' | 'right';
  readonly worst: Severity | 'unknown' | null;
  readonly movable: boolean;
}
export interface HostCard extends Box {
  readonly id: InstanceId;
  readonly name: string;
  readonly instanceType: string;
  readonly state: string | null;
  readonly ghost: GhostReason | null;
  readonly slots: { readonly attached: number; readonly maximum: number | null };
  readonly worst: { readonly severity: Severity | 'unknown'; readonly rule: string } | null;
  readonly badges: readonly { readonly severity: Severity | 'unknown'; readonly rule: string }[];
  readonly scenarios: readonly { readonly scenario: ScenarioId | PatternId; readonly confidence: number }[];
  /** True: multi-homed and no scenario labels it. */
  readonly unexplained: boolean;
  readonly role: 'active' | 'standby' | null;
  readonly ports: readonly { readonly networkInterfaceId: NetworkInterfaceId; readonly label: string; readonly x: number; readonly y: number; readonly side: 'top' | 'bottom'; readonly worst: Severity | 'unknown' | null; readonly movable: boolean }[];
}
export interface Lead {
  readonly id: string;
  readonly hostId: InstanceId;
  readonly networkInterfaceId: NetworkInterfaceId;
  /** Only horizontal and vertical segments, from the port to the dock's dot. */
  readonly points: readonly (readonly [number, number])[];
  /** Where it crosses a frame border. */
  readonly crossings: readonly (readonly [number, number])[];
  readonly kind: 'normal' | 'high' | 'movable' | 'candidate';
}
export type GatewayKind = 'internet-gateway' | 'egress-only-internet-gateway' | 'nat-gateway' | 'vpn-gateway' | 'transit-gateway' | 'vpc-peering';
export interface GatewayNode {
  readonly id: ResourceId;
  readonly kind: GatewayKind;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string;
  readonly ghost: GhostReason | null;
  readonly gap: boolean;
  readonly vpcIds: readonly VpcId[];
}
/** Route edge (subnet → gateway or ENI), or VPC ↔ TGW/peering. Shown for the selection or with the layer on. */
export interface MapLink {
  readonly id: string;
  readonly kind: 'route' | 'attachment' | 'allow';
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly label: string;
  readonly points: readonly (readonly [number, number])[];
  readonly state: 'active' | 'blackhole' | 'unknown';
  /** Of an allow line: the security groups whose rules it bundles. */
  readonly groups?: readonly SecurityGroupId[];
}
export const moveSides = ['left', 'right', 'above', 'below'] as const;
/** `left`, `right`: in the row of the anchor, next to it. `above`, `below`: in a row of its own, next to the anchor's row. */
export type MoveSide = (typeof moveSides)[number];
/** A frame that somebody moved: beside which other frame it stands. VPC id, or `account/region`. */
export interface FrameMove {
  readonly id: string;
  readonly side: MoveSide;
  readonly anchor: string;
}
/** `notDrawn`: lines beyond the most, or between accounts, whose frames none crosses. `wide`: rules that no line could say. `within`: rules inside one subnet. */
export interface AllowSummary { readonly drawn: number; readonly notDrawn: number; readonly wide: number; readonly within: number }
export interface LayoutOptions {
  /** Frames moved by hand. */
  readonly moves: readonly FrameMove[];
  /** Subnets whose `+n more` was opened. */
  readonly expanded: readonly SubnetId[];
  /** Lines of what security groups allow. */
  readonly showAllows: boolean;
  /** The network ACL of each subnet, in a row of its own under the name. */
  readonly showAcls: boolean;
  readonly showManaged: boolean;
  readonly showOrphans: boolean;
  readonly showSingleHomed: boolean;
}
export type { PlaceKey };
