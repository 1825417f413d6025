// Which names the far level sets: frame names, hosts with a high finding (the rest of a crowd becomes `+n`), and where. Pure.
import type { Frame, HostCard, MapModel } from '@/lib/model/map-model';
import type { ViewRect } from './map-nodes';
import { inView } from './map-nodes';

export interface Callout { readonly host: HostCard; readonly x: number; readonly y: number; readonly others: readonly HostCard[] }

/** Width on the screen: severity mark, name, padding. An estimate is enough, the pills never touch because of the 6 px between. */
const calloutWidth = (host: HostCard): number => 36 + Math.min(host.name.length, 18) * 7;

/** `+3 high` and the gap before it. */
const restWidth = 64;

/** Greedy from the left in each row of cards; a callout that would touch the one before joins it as `+n`. */
export function placeCallouts(map: MapModel, zoom: number, rect: ViewRect): Callout[] {
  const rows = new Map<number, HostCard[]>();
  for (const host of map.hosts) {
    if (host.worst?.severity !== 'high' || !inView(host, rect)) continue;
    const row = Math.round(((host.y + host.height / 2) * zoom) / 22);
    const list = rows.get(row);
    if (list === undefined) rows.set(row, [host]);
    else list.push(host);
  }
  const callouts: { host: HostCard; x: number; y: number; others: HostCard[] }[] = [];
  for (const [, hosts] of [...rows].sort((a, b) => a[0] - b[0])) {
    let end = -Infinity;
    let before = -Infinity;
    for (const host of hosts.toSorted((a, b) => a.x - b.x)) {
      const x = host.x + host.width / 2;
      const left = x * zoom - 10;
      const last = callouts.at(-1);
      if (left < end && last !== undefined) { last.others.push(host); continue; }
      callouts.push({ host, x, y: host.y + host.height / 2, others: [] });
      before = end;
      end = left + calloutWidth(host) + 44;
    }
    // The last of a row keeps its end inside the map, as far as the one before leaves room.
    const last = callouts.at(-1);
    if (last === undefined) continue;
    const over = last.x * zoom - 10 + calloutWidth(last.host) + (last.others.length > 0 ? restWidth : 0) - map.width * zoom;
    if (over > 0) last.x -= Math.min(over, Math.max(0, last.x * zoom - 10 - before)) / zoom;
  }
  return callouts;
}

export interface FarLabel { readonly frame: Frame; readonly room: number }

/** Frame names: of a frame too narrow for a name only the count is left, and below that nothing (its box still opens on click). */
export function listFarLabels(map: MapModel, zoom: number, rect: ViewRect): FarLabel[] {
  return map.frames.filter((frame) => inView(frame, rect) && frame.width * zoom >= 28).map((frame) => ({ frame, room: Math.floor(frame.width * zoom) }));
}
