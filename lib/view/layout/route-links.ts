// Route edges: from a subnet to the gateway or ENI its table sends traffic to. Drawn for the selection or with the layer on.
import { compareText } from '../../base/order';
import type { Chip, GatewayNode, MapLink } from '../../model/map-model';
import type { Topology } from '../../model/topology';
import { chipsOf } from './card-boxes';
import { isHub } from './gateway-list';
import type { Point } from './lead-lines';
import type { CardPlan, DockPlan, SubnetPlan, VpcPlan } from './plan';
import { routePath, straightUp, toBorder, toChip, toDock, toHub, toSubnet } from './route-paths';

type Draw = (from: SubnetPlan) => Point[];
interface Target { readonly id: string; readonly draw: Draw }
interface Ground { readonly t: Topology; readonly subnets: ReadonlyMap<string, SubnetPlan>; readonly vpcs: ReadonlyMap<string, VpcPlan>; readonly docks: ReadonlyMap<string, DockPlan>; readonly nodes: ReadonlyMap<string, GatewayNode>; readonly chips: Map<SubnetPlan, readonly Chip[]> }

export function routeLinks(t: Topology, subnets: ReadonlyMap<string, SubnetPlan>, vpcs: ReadonlyMap<string, VpcPlan>, cards: ReadonlyMap<string, CardPlan>, gateways: readonly GatewayNode[]): MapLink[] {
  const docks = new Map<string, DockPlan>();
  for (const card of cards.values()) for (const { dock, candidate } of card.ports) if (!candidate) docks.set(dock.eni.id, dock);
  const ground: Ground = { t, subnets, vpcs, docks, nodes: new Map(gateways.map((node) => [node.id, node])), chips: new Map() };
  const links: MapLink[] = [];
  for (const subnet of subnets.values()) {
    const table = subnet.node.routeTable?.table;
    if (table === undefined) continue;
    const byTarget = new Map<string, { destinations: string[]; state: MapLink['state']; target: Target }>();
    for (const route of table.routes) {
      if (route.target.kind === 'local') continue;
      const target = targetOf(route.target.id, ground);
      if (target === null) continue;
      const state = route.state === 'blackhole' ? 'blackhole' : 'active';
      const known = byTarget.get(`${target.id}/${state}`);
      if (known === undefined) byTarget.set(`${target.id}/${state}`, { destinations: [route.destination], state, target });
      else known.destinations.push(route.destination);
    }
    for (const [key, { destinations, state, target }] of byTarget) {
      const [first = ''] = destinations.sort((a, b) => Number(b === '0.0.0.0/0') - Number(a === '0.0.0.0/0') || compareText(a, b));
      links.push({ id: `${subnet.node.id}/${key}`, kind: 'route', from: subnet.node.id, to: target.id, label: destinations.length > 1 ? `${first} +${destinations.length - 1}` : first, points: target.draw(subnet), state });
    }
  }
  return links.sort((a, b) => compareText(a.id, b.id));
}

function targetOf(id: string, { t, subnets, vpcs, docks, nodes, chips }: Ground): Target | null {
  const node = nodes.get(id);
  if (node !== undefined) {
    if (isHub(node.kind)) return { id, draw: (from) => (from.vpc.shelf === null ? [] : routePath(from, toHub(node, from.vpc, from.vpc.shelf), from.vpc.shelf)) };
    const shelf = node.vpcIds.map((vpcId) => vpcs.get(vpcId)?.shelf ?? null).find((found) => found !== null && Math.abs(found.place.y + found.y - node.y) < 1) ?? null;
    return { id, draw: (from) => straightUp(from, node) ?? (shelf === null ? [] : routePath(from, toBorder(node, shelf), shelf)) };
  }
  const nat = t.natGateways.get(id);
  const eniId = nat?.addresses.find((address) => address.networkInterfaceId !== null)?.networkInterfaceId ?? id;
  const dock = docks.get(eniId);
  if (dock !== undefined) return { id, draw: (from) => routePath(from, toDock(dock), dock.subnet.vpc.shelf) };
  const subnet = subnets.get(t.networkInterfaces.get(eniId)?.subnetId ?? nat?.subnetId ?? '');
  if (subnet === undefined) return null;
  let shown = chips.get(subnet);
  if (shown === undefined) chips.set(subnet, (shown = chipsOf(subnet)));
  const boxes = shown;
  const chip = boxes.find((box) => box.networkInterfaceId === eniId) ?? boxes.find((box) => box.hidden.includes(eniId));
  return { id, draw: (from) => routePath(from, chip === undefined ? toSubnet(subnet) : toChip(subnet, chip, boxes), subnet.vpc.shelf) };
}
