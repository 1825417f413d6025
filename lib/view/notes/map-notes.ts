// Notes of an export: numbered in reading order of the map, each with the corner it is pinned to.
import type { ResourceId } from '../../model/ids';
import type { Box, MapModel } from '../../model/map-model';

/** `words`: name, text, author and time in one. */
export interface MapNote { readonly resourceId: ResourceId; readonly words: string }
export interface PinnedNote extends MapNote { readonly x: number; readonly y: number }

/** Where every resource of a map is drawn; what is folded into `+n more` is there. */
export function boxesOf(map: MapModel): ReadonlyMap<ResourceId, Box> {
  const boxes = new Map<ResourceId, Box>();
  const add = (id: ResourceId | null, box: Box): void => { if (id !== null && !boxes.has(id)) boxes.set(id, box); };
  for (const frame of map.frames) add(frame.resourceId, frame);
  for (const host of map.hosts) add(host.id, host);
  for (const { id, x, y, radius } of map.gateways) add(id, { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 });
  for (const subnet of map.subnets) {
    if (subnet.placeholder) continue;
    add(subnet.id, subnet);
    for (const dock of subnet.docks) add(dock.networkInterfaceId, dock);
    for (const chip of subnet.chips) for (const id of chip.kind === 'more' ? chip.hidden : [chip.resourceId, chip.networkInterfaceId]) add(id, chip);
  }
  return boxes;
}

/** Those that have a place on the map; inside `area` when one is given. */
export function pinNotes(map: MapModel, notes: readonly MapNote[], area: Box | null): PinnedNote[] {
  const boxes = boxesOf(map);
  return notes
    .flatMap((note) => { const box = boxes.get(note.resourceId); return box === undefined ? [] : [{ ...note, x: box.x + box.width, y: box.y }]; })
    .filter(({ x, y }) => area === null || (x >= area.x && y >= area.y && x <= area.x + area.width && y <= area.y + area.height))
    .sort((a, b) => a.y - b.y || a.x - b.x);
}
