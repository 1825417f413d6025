// Lookups over one map model: where a resource is drawn, what is next to it. Pure; made once per model.
import type { ResourceId } from '@/lib/model/ids';
import type { Box, HostCard, MapModel, SubnetBox } from '@/lib/model/map-model';

export interface MapIndex {
  readonly boxes: ReadonlyMap<ResourceId, Box>;
  /** Selectable parts in reading order, for the arrow keys. */
  readonly stops: readonly { readonly id: ResourceId; readonly x: number; readonly y: number }[];
  readonly hostNames: ReadonlyMap<ResourceId, string>;
  readonly subnetOf: ReadonlyMap<ResourceId, ResourceId>;
  /** Undirected: host – ENI – subnet, resource – subnet, both ends of every link. */
  readonly neighbours: ReadonlyMap<ResourceId, ReadonlySet<ResourceId>>;
  readonly hosts: ReadonlyMap<ResourceId, HostCard>;
}

export function buildMapIndex(map: MapModel): MapIndex {
  const boxes = new Map<ResourceId, Box>();
  const stops: { id: ResourceId; x: number; y: number }[] = [];
  const subnetOf = new Map<ResourceId, ResourceId>();
  const neighbours = new Map<ResourceId, Set<ResourceId>>();
  const hosts = new Map<ResourceId, HostCard>();
  const join = (a: ResourceId, b: ResourceId): void => {
    for (const [from, to] of [[a, b], [b, a]] as const) {
      const set = neighbours.get(from);
      if (set === undefined) neighbours.set(from, new Set([to]));
      else set.add(to);
    }
  };
  const place = (id: ResourceId, box: Box, stop: boolean): void => {
    if (boxes.has(id)) return;
    boxes.set(id, box);
    if (stop) stops.push({ id, x: box.x + box.width / 2, y: box.y + box.height / 2 });
  };
  for (const frame of map.frames) place(frame.resourceId, frame, false);
  for (const host of map.hosts) { hosts.set(host.id, host); place(host.id, host, true); }
  for (const gateway of map.gateways) place(gateway.id, { x: gateway.x - gateway.radius, y: gateway.y - gateway.radius, width: gateway.radius * 2, height: gateway.radius * 2 }, true);
  for (const subnet of map.subnets) {
    if (subnet.placeholder) continue;
    place(subnet.id, subnet, false);
    // A subnet is reached at its header, else it would lie in the way of its own chips.
    stops.push({ id: subnet.id, x: subnet.x + Math.min(40, subnet.width / 2), y: subnet.y + 12 });
    for (const dock of subnet.docks) {
      place(dock.networkInterfaceId, dock, true);
      subnetOf.set(dock.networkInterfaceId, subnet.id);
      join(dock.hostId, dock.networkInterfaceId);
      join(dock.networkInterfaceId, subnet.id);
    }
    for (const chip of subnet.chips) indexChip(chip, subnet, place, join, subnetOf);
    for (const dot of subnet.dots) {
      subnetOf.set(dot.networkInterfaceId, subnet.id);
      place(dot.networkInterfaceId, { x: dot.x, y: dot.y, width: 0, height: 0 }, false);
    }
  }
  for (const link of map.links) join(link.from, link.to);
  return { boxes, stops, hostNames: new Map(map.hosts.map((host) => [host.id, host.name])), subnetOf, neighbours, hosts };
}

function indexChip(chip: SubnetBox['chips'][number], subnet: SubnetBox, place: (id: ResourceId, box: Box, stop: boolean) => void, join: (a: ResourceId, b: ResourceId) => void, subnetOf: Map<ResourceId, ResourceId>): void {
  if (chip.kind === 'more') {
    for (const id of chip.hidden) { join(id, subnet.id); subnetOf.set(id, subnet.id); place(id, chip, false); }
    return;
  }
  place(chip.resourceId, chip, true);
  join(chip.resourceId, subnet.id);
  subnetOf.set(chip.resourceId, subnet.id);
  if (chip.networkInterfaceId !== null && chip.networkInterfaceId !== chip.resourceId) {
    place(chip.networkInterfaceId, chip, false);
    join(chip.networkInterfaceId, chip.resourceId);
  }
}

/** Everything at most `hops` steps away; a host's own ENIs and an ENI's subnet cost nothing extra, as they are one thing to the eye. */
export function neighbourhood(index: MapIndex, from: ResourceId, hops: number): Set<ResourceId> {
  const found = new Set<ResourceId>([from]);
  let edge: ResourceId[] = [from];
  const free = (id: ResourceId, into: ResourceId[]): void => {
    if (!index.hosts.has(id)) return;
    for (const next of index.neighbours.get(id) ?? []) if (!found.has(next)) { found.add(next); into.push(next); }
  };
  free(from, edge);
  for (let step = 0; step < hops; step++) {
    const next: ResourceId[] = [];
    for (const id of edge) for (const other of index.neighbours.get(id) ?? []) {
      if (found.has(other)) continue;
      found.add(other);
      next.push(other);
      free(other, next);
    }
    edge = next;
  }
  return found;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Where an arrow key goes: along a lead when one leaves that way, else to the nearest part in a 45° fan (sideways distance counts double). */
export function lookupNeighbour(index: MapIndex, from: ResourceId, direction: Direction): ResourceId | null {
  const box = index.boxes.get(from);
  if (box === undefined) return index.stops[0]?.id ?? null;
  const own = index.stops.find((stop) => stop.id === from);
  const x = own?.x ?? box.x + box.width / 2;
  const y = own?.y ?? box.y + box.height / 2;
  const joined = index.neighbours.get(from);
  const led = (id: ResourceId): boolean => (index.hosts.has(from) || index.hosts.has(id)) && joined?.has(id) === true;
  let best: ResourceId | null = null;
  let cost = Infinity;
  for (const stop of index.stops) {
    if (stop.id === from) continue;
    const dx = stop.x - x;
    const dy = stop.y - y;
    const ahead = direction === 'right' ? dx : direction === 'left' ? -dx : direction === 'down' ? dy : -dy;
    const aside = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
    if (ahead <= 1 || aside > ahead * (led(stop.id) ? 6 : 1.2) + 4) continue;
    const price = ahead + aside * 2 - (led(stop.id) ? 400 : 0);
    if (price < cost) { cost = price; best = stop.id; }
  }
  return best;
}
