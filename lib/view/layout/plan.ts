// Working state of the placement: what the steps fill in, in order (structure, columns, cards, docks, tracks, rows, frames).
import type { EniKind } from '../../model/analysis';
import type { Chip, RowTier } from '../../model/map-model';
import type { NetworkInterface } from '../../model/inventory';
import type { GhostReason, HostNode, PlaceKey, SubnetNode, VpcNode } from '../../model/topology';
import type { Badge, Level } from './worst';

/** A chip before it has a place. */
export interface ChipDraft {
  readonly kind: Exclude<Chip['kind'], 'more'>;
  readonly eniKind: EniKind | null;
  readonly resourceId: string;
  readonly networkInterfaceId: string;
  readonly name: string;
  readonly worst: Level | null;
  /** Worst first, instances before services; then by `key`. */
  readonly rank: number;
  readonly key: string;
  readonly address: string;
  readonly managed: boolean;
}
/** The ENI of a card in its own subnet. `side`: edge of the subnet box that faces the lane its lead comes through. */
export interface DockPlan {
  readonly eni: NetworkInterface;
  readonly card: CardPlan;
  readonly subnet: SubnetPlan;
  readonly side: 'top' | 'bottom';
  /** Lane (of the subnet's shelf) that the lead arrives through. */
  readonly lane: number;
  readonly address: string;
  readonly width: number;
  readonly worst: Level | null;
  readonly movable: boolean;
  dotX: number;
  x: number;
  y: number;
  line: number;
}
export interface PortPlan {
  readonly dock: DockPlan;
  readonly side: 'top' | 'bottom';
  readonly label: string;
  readonly device: number;
  readonly candidate: boolean;
  /** -1 leaves the column to the left, 1 to the right, 0 neither. */
  readonly leaves: -1 | 0 | 1;
  x: number;
}
export interface CardPlan {
  readonly host: HostNode;
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly badges: readonly Badge[];
  readonly rows: number;
  role: 'active' | 'standby' | null;
  /** Cards of one pair share this and stay neighbours. */
  group: string;
  readonly vpc: VpcPlan;
  readonly column: ColumnPlan;
  readonly lane: LanePlan;
  readonly ports: PortPlan[];
  span: number;
  slot: number;
  x: number;
}
export interface SubnetPlan {
  readonly node: SubnetNode;
  readonly name: string;
  readonly cidr: string;
  readonly key: string;
  readonly vpc: VpcPlan;
  readonly column: ColumnPlan;
  readonly chips: ChipDraft[];
  readonly docks: { readonly top: DockPlan[]; readonly bottom: DockPlan[] };
  /** Height of name and, with its layer on, network ACL. */
  readonly header: number;
  readonly tier: RowTier;
  row: number;
  slot: number;
  span: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Rows of pills on each side. */
  dockLines: { top: number; bottom: number };
  chipLines: number;
}
/** Subnets side by side. */
export interface CellLine { readonly subnets: SubnetPlan[]; height: number }
/** Subnets of one VPC, tier and zone: `full` reach over the cell's height at its left, `lines` stack right of them. */
export interface CellPlan { readonly subnets: SubnetPlan[]; full: SubnetPlan[]; lines: CellLine[] }
export interface ColumnPlan {
  readonly zone: string | null;
  readonly index: number;
  readonly vpc: VpcPlan;
  /** By row. */
  cells: CellPlan[];
  slots: number;
  /** Vertical tracks in the gutter right of it. */
  gutter: number;
  x: number;
  width: number;
}
export interface VpcPlan {
  readonly id: string;
  readonly node: VpcNode | null;
  readonly place: PlacePlan;
  readonly name: string;
  readonly key: string;
  readonly cidrs: readonly string[];
  readonly ghost: GhostReason | null;
  readonly count: number;
  readonly columns: ColumnPlan[];
  readonly subnets: SubnetPlan[];
  readonly tiers: ReadonlySet<RowTier>;
  shelf: ShelfPlan | null;
  first: boolean;
  /** Vertical tracks left of its first column. */
  leftGutter: number;
  x: number;
  width: number;
}
export interface TrackBand {
  readonly requests: TrackRequest[];
  count: number;
}
export interface TrackRequest { from: number; to: number; readonly id: string; track: number }
export interface LanePlan {
  readonly index: number;
  readonly shelf: ShelfPlan;
  readonly cards: CardPlan[];
  readonly top: TrackBand;
  readonly bottom: TrackBand;
  cardHeight: number;
  y: number;
  cardY: number;
  height: number;
}
export interface ShelfPlan {
  readonly place: PlacePlan;
  readonly index: number;
  readonly vpcs: VpcPlan[];
  tiers: RowTier[];
  lanes: LanePlan[];
  rows: { y: number; height: number }[];
  y: number;
  height: number;
  right: number;
}
export interface PlacePlan {
  readonly key: PlaceKey;
  readonly account: string | null;
  readonly region: string | null;
  readonly vpcs: VpcPlan[];
  readonly count: number;
  shelves: ShelfPlan[];
  /** Index of its row of frames. */
  street: number;
  /** Vertical tracks along its right edge. */
  channel: number;
  x: number;
  y: number;
  width: number;
  height: number;
}
