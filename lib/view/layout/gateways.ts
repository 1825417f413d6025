// Places gateways: on the top border right of the VPC's centre where the header is clear, hubs in the gap between the VPCs they join.
import type { GatewayNode, MapLink } from '../../model/map-model';
import { headerWidth, rollupWidth } from './across';
import { isHub, type GatewayDraft } from './gateway-list';
import type { PlacePlan, ShelfPlan, VpcPlan } from './plan';
import { sizes } from './sizes';
import { textWidth } from './text-width';

const diameter = 2 * sizes.gatewayRadius;
const labelWidth = (draft: GatewayDraft): number => 6 + textWidth(draft.name, 11);

/** Border gateways by VPC. A gateway of several VPCs (an old recording) stands on the first. */
export function borderGateways(drafts: readonly GatewayDraft[], vpcs: ReadonlyMap<string, VpcPlan>): Map<VpcPlan, GatewayDraft[]> {
  const byVpc = new Map<VpcPlan, GatewayDraft[]>();
  for (const draft of drafts) {
    if (isHub(draft.kind)) continue;
    for (const id of draft.vpcIds) {
      const vpc = vpcs.get(id);
      if (vpc === undefined) continue;
      byVpc.set(vpc, [...(byVpc.get(vpc) ?? []), draft]);
      break;
    }
  }
  return byVpc;
}

/** Header, roll-up and circles side by side. */
export function minimumVpcWidth(vpc: VpcPlan, gateways: readonly GatewayDraft[], levels: number): number {
  const between = gateways.slice(0, -1).reduce((sum, draft) => sum + labelWidth(draft) + 12, 0);
  return 8 + headerWidth(vpc) + (gateways.length === 0 ? 12 : 8 + diameter * gateways.length + between) + rollupWidth(vpc, levels) + 8;
}

export function placeBorder(vpc: VpcPlan, gateways: readonly GatewayDraft[], levels: number, y: number): GatewayNode[] {
  const left = vpc.x + 8 + headerWidth(vpc) + 8 + sizes.gatewayRadius;
  const between = gateways.slice(0, -1).reduce((sum, draft) => sum + labelWidth(draft) + 12 + diameter, 0);
  const last = vpc.x + vpc.width - 8 - rollupWidth(vpc, levels) - sizes.gatewayRadius - between;
  let x = vpc.x + Math.round(vpc.width / 8) * 4;
  while (x < left) x += 4;
  if (x > last && last >= left) x = Math.floor(last);
  return gateways.map((draft) => {
    const node: GatewayNode = { id: draft.id, kind: draft.kind, x, y, radius: sizes.gatewayRadius, name: draft.name, ghost: draft.ghost, gap: draft.gap, vpcIds: [...draft.vpcIds].sort() };
    x = Math.ceil((x + diameter + labelWidth(draft) + 12) / 4) * 4;
    return node;
  });
}

export interface HubSpot { readonly draft: GatewayDraft; readonly shelf: ShelfPlan; readonly after: VpcPlan }

/** Gap for each hub: between two of its VPCs when neighbours, else beside the first of them. */
export function chooseHubs(drafts: readonly GatewayDraft[], vpcs: ReadonlyMap<string, VpcPlan>): HubSpot[] {
  const spots: HubSpot[] = [];
  for (const draft of drafts) {
    if (!isHub(draft.kind)) continue;
    const joined = [...draft.vpcIds].map((id) => vpcs.get(id)).filter((vpc) => vpc !== undefined);
    joined.sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
    const after = joined.find((vpc) => joined.includes(neighbour(vpc) as VpcPlan)) ?? joined.find((vpc) => neighbour(vpc) !== undefined) ?? joined.find((vpc) => previous(vpc) !== undefined);
    const spot = after === undefined ? joined[0] : after;
    if (spot?.shelf == null) continue;
    const beside = neighbour(spot) === undefined ? (previous(spot) ?? spot) : spot;
    spots.push({ draft, shelf: spot.shelf, after: beside });
  }
  return spots;
}
const order = (vpc: VpcPlan): number => (vpc.shelf === null ? 0 : vpc.shelf.index * 1000 + vpc.shelf.vpcs.indexOf(vpc));
const neighbour = (vpc: VpcPlan): VpcPlan | undefined => vpc.shelf?.vpcs[vpc.shelf.vpcs.indexOf(vpc) + 1];
const previous = (vpc: VpcPlan): VpcPlan | undefined => vpc.shelf?.vpcs[vpc.shelf.vpcs.indexOf(vpc) - 1];

/** y in the gap: the middle of the lane with the fewest tracks, then the nearest place clear of leads and other hubs. */
export function placeHubs(spots: readonly HubSpot[], place: PlacePlan, horizontals: (x: number, from: number, to: number) => boolean): GatewayNode[] {
  const nodes: GatewayNode[] = [];
  for (const { draft, shelf, after } of spots) {
    if (shelf.place !== place) continue;
    const lane = [...shelf.lanes].sort((a, b) => a.top.count + a.bottom.count - b.top.count - b.bottom.count || b.index - a.index)[0];
    const x = after.x + after.width + sizes.vpcGap / 2;
    const top = shelf.y + 40;
    const bottom = shelf.y + shelf.height - 48;
    const wanted = lane === undefined || lane.height === 0 ? (top + bottom) / 2 : lane.cards.length > 0 ? lane.cardY + lane.cardHeight / 2 : lane.y + lane.height / 2;
    const free = (from: number, to: number, apart: number): number | null => {
      for (let offset = 0; offset < 4 * shelf.height; offset += 4) {
        const candidate = Math.round(wanted) + (offset % 8 === 0 ? offset / 2 : -(offset + 4) / 2);
        if (candidate < from || candidate > to) continue;
        if (horizontals(x, candidate - 22, candidate + 40)) continue;
        if (nodes.some((node) => Math.abs(node.x - x) < 40 && Math.abs(node.y - candidate) < apart)) continue;
        return candidate;
      }
      return null;
    };
    // A low shelf with several hubs in one gap: closer together, and beyond its ends, before one lies on the other.
    const y = free(top, bottom, 64) ?? free(shelf.y + 20, shelf.y + shelf.height - 36, 52) ?? free(shelf.y, shelf.y + shelf.height, 40) ?? Math.round(wanted);
    nodes.push({ id: draft.id, kind: draft.kind, x, y, radius: sizes.hubRadius, name: draft.name, ghost: draft.ghost, gap: draft.gap, vpcIds: [...draft.vpcIds].sort() });
  }
  return nodes;
}

/** Dashed lines from a hub to the frames it joins: straight to its neighbours, else over the tops of the frames of the shelf. */
export function attachmentLinks(node: GatewayNode, vpcs: ReadonlyMap<string, VpcPlan>): MapLink[] {
  const links: MapLink[] = [];
  for (const id of node.vpcIds) {
    const vpc = vpcs.get(id);
    if (vpc?.shelf == null) continue;
    const { x: px, y: py } = vpc.shelf.place;
    const left = px + vpc.x;
    const right = left + vpc.width;
    const top = py + vpc.shelf.y;
    const inside = node.y > top && node.y < top + vpc.shelf.height;
    let points: [number, number][];
    if (inside && Math.abs(right - (node.x - sizes.vpcGap / 2)) < 1) points = [[node.x - node.radius, node.y], [right, node.y]];
    else if (inside && Math.abs(left - (node.x + sizes.vpcGap / 2)) < 1) points = [[node.x + node.radius, node.y], [left, node.y]];
    else {
      const street = top - sizes.gatewayRoom + 1;
      const end = Math.min(right - 16, Math.max(left + 16, node.x));
      points = [[node.x, node.y + (street < node.y ? -node.radius : node.radius)], [node.x, street], [end, street], [end, top]];
    }
    links.push({ id: `${node.id}/${id}`, kind: 'attachment', from: id, to: node.id, label: '', points, state: node.gap || node.ghost !== null ? 'unknown' : 'active' });
  }
  return links;
}
