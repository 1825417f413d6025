// Route edges: from a subnet to the gateway or ENI its table sends traffic to. Drawn for the selection or with the layer on.
import { compareText } from '../../base/order';
import type { GatewayNode, MapLink } from '../../model/map-model';
import type { Topology } from '../../model/topology';
import { dockWidth } from './docks';
import { tidy, type Point } from './lead-lines';
import type { CardPlan, SubnetPlan, VpcPlan } from './plan';
import { sizes } from './sizes';

interface Target { readonly id: string; readonly point: Point; readonly fromRight: boolean }

export function routeLinks(t: Topology, subnets: ReadonlyMap<string, SubnetPlan>, cards: ReadonlyMap<string, CardPlan>, gateways: readonly GatewayNode[]): MapLink[] {
  const nodes = new Map(gateways.map((node) => [node.id, node]));
  const docks = new Map<string, Target>();
  for (const card of cards.values()) {
    for (const { dock, candidate } of card.ports) {
      if (candidate) continue;
      const { x, y } = dock.subnet.vpc.place;
      docks.set(dock.eni.id, { id: dock.eni.id, point: [x + dock.x + dockWidth(dock), y + dock.y + sizes.dockHeight / 2], fromRight: true });
    }
  }
  const links: MapLink[] = [];
  for (const subnet of subnets.values()) {
    const table = subnet.node.routeTable?.table;
    if (table === undefined) continue;
    const byTarget = new Map<string, { destinations: string[]; state: MapLink['state']; target: Target }>();
    for (const route of table.routes) {
      if (route.target.kind === 'local') continue;
      const target = targetOf(route.target.id, t, subnets, docks, nodes);
      if (target === null) continue;
      const state = route.state === 'blackhole' ? 'blackhole' : 'active';
      const known = byTarget.get(`${target.id}/${state}`);
      if (known === undefined) byTarget.set(`${target.id}/${state}`, { destinations: [route.destination], state, target });
      else known.destinations.push(route.destination);
    }
    for (const [key, { destinations, state, target }] of byTarget) {
      const [first = ''] = destinations.sort((a, b) => Number(b === '0.0.0.0/0') - Number(a === '0.0.0.0/0') || compareText(a, b));
      links.push({ id: `${subnet.node.id}/${key}`, kind: 'route', from: subnet.node.id, to: target.id, label: destinations.length > 1 ? `${first} +${destinations.length - 1}` : first, points: path(subnet, target), state });
    }
  }
  return links.sort((a, b) => compareText(a.id, b.id));
}

function targetOf(id: string, t: Topology, subnets: ReadonlyMap<string, SubnetPlan>, docks: ReadonlyMap<string, Target>, nodes: ReadonlyMap<string, GatewayNode>): Target | null {
  const node = nodes.get(id);
  if (node !== undefined) return { id, point: [node.x, node.y + node.radius], fromRight: false };
  const dock = docks.get(id);
  if (dock !== undefined) return dock;
  const nat = t.natGateways.get(id);
  const eniId = nat?.addresses.find((address) => address.networkInterfaceId !== null)?.networkInterfaceId ?? id;
  const subnet = subnets.get(t.networkInterfaces.get(eniId)?.subnetId ?? nat?.subnetId ?? '');
  if (subnet === undefined) return null;
  const { x, y } = subnet.vpc.place;
  return { id, point: [x + subnet.x + subnet.width, y + subnet.y + subnet.height / 2], fromRight: true };
}

/** Straight up when the target is right above, else along the gutter right of the subnet's column. */
function path(subnet: SubnetPlan, target: Target): Point[] {
  const { x: px, y: py } = subnet.vpc.place;
  const [tx, ty] = target.point;
  const left = px + subnet.x;
  const right = left + subnet.width;
  const top = py + subnet.y;
  const vpc: VpcPlan = subnet.vpc;
  if (!target.fromRight && subnet.row === 0 && tx > left + 8 && tx < right - 8 && ty < top) return [[tx, top], [tx, ty]];
  const gutter = px + subnet.column.x + subnet.column.width + 4;
  const y = top + 14;
  if (target.fromRight) return tidy([[right, y], [gutter, y], [gutter, ty], [tx, ty]]);
  const header = py + (vpc.shelf?.y ?? 0) + sizes.vpcTop + sizes.vpcHeader + 10;
  return ty < header ? tidy([[right, y], [gutter, y], [gutter, header], [tx, header], [tx, ty]]) : tidy([[right, y], [gutter, y], [gutter, ty], [tx, ty]]);
}
