// All x coordinates inside one account/region frame: VPCs on their shelf, columns, subnets, cards. Local to the frame (its left edge is 0).
import type { CardPlan, PlacePlan, SubnetPlan, VpcPlan } from './plan';
import { sizes, slotsWidth } from './sizes';
import { textWidth } from './text-width';

export const headerWidth = (vpc: VpcPlan): number => textWidth(vpc.name, 12, true) + (vpc.cidrs[0] === undefined ? 0 : 8 + textWidth(vpc.cidrs[0], 12));
/** Room of the count and of the roll-up at the right of a VPC's header. */
export const rollupWidth = (vpc: VpcPlan, levels: number): number => 12 + textWidth(String(vpc.count), 12) + levels * 30;
/** Below this a frame's header counts only what is certainly worth a look, so that its CIDR and its gateways have room. */
export const narrowHeader = 340;
/** Room of the roll-up at the right of a subnet's header. */
export const rollupRoom = 40;
/** x of the end of a subnet's header text: lines from above land right of it when they can. */
export const subnetHeaderEnd = ({ x, name, cidr }: SubnetPlan): number => x + sizes.subnetPad + textWidth(name, 11, true) + 6 + textWidth(cidr, 11) + 8;
export const trackX = (column: { readonly x: number; readonly width: number }, track: number): number => column.x + column.width + sizes.track * (track + 1);

export interface AcrossInput {
  readonly place: PlacePlan;
  readonly cards: readonly CardPlan[];
  /** Width its header line and border gateways ask for. */
  readonly minimumWidth: (vpc: VpcPlan) => number;
  /** Extra room right of a VPC for transit gateways and peerings when nothing follows on its shelf. */
  readonly tail: (vpc: VpcPlan) => number;
}

export function placeAcross({ place, cards, minimumWidth, tail }: AcrossInput): void {
  let right = 0;
  for (const shelf of place.shelves) {
    let x: number = sizes.placePad;
    for (const vpc of shelf.vpcs) {
      vpc.x = x;
      placeVpc(vpc, minimumWidth(vpc));
      x += vpc.width + (vpc === shelf.vpcs.at(-1) ? tail(vpc) : sizes.vpcGap);
    }
    shelf.right = x;
    right = Math.max(right, x);
  }
  place.width = right + sizes.placePad + place.channel * sizes.track;
  for (const card of cards) card.x = card.column.x + card.slot * sizes.slot;
}

function placeVpc(vpc: VpcPlan, minimum: number): void {
  let x = vpc.x + sizes.vpcPad + (vpc.first ? sizes.tierLabel : 0) + vpc.leftGutter * sizes.track;
  vpc.columns.forEach((column, index) => {
    column.x = x;
    column.width = slotsWidth(column.slots);
    x += column.width + column.gutter * sizes.track + (index < vpc.columns.length - 1 ? sizes.gutter : 0);
  });
  const natural = x + sizes.vpcPad - vpc.x;
  const spare = Math.max(0, Math.ceil((minimum - natural) / vpc.columns.length / 4) * 4);
  vpc.width = natural + spare * vpc.columns.length;
  vpc.columns.forEach((column, index) => {
    column.x += spare * index;
    column.width += spare;
  });
  for (const subnet of vpc.subnets) {
    const { column } = subnet;
    subnet.x = column.x + subnet.slot * sizes.slot;
    subnet.width = slotsWidth(subnet.span) + (subnet.slot + subnet.span === column.slots ? spare : 0);
  }
}

export const channelX = (place: PlacePlan, track: number): number => place.width - sizes.placePad - place.channel * sizes.track + sizes.track * track + sizes.track / 2;
export const gutterX = (vpc: VpcPlan, column: { readonly x: number; readonly width: number } | null, track: number): number =>
  column === null ? vpc.x + sizes.vpcPad + (vpc.first ? sizes.tierLabel : 0) + sizes.track * track : trackX(column, track);
