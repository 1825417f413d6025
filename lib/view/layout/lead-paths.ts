// What of leads is the same on the page and in an export: paths that end at the edge of the ENI pill and bridge what they cross, and arrow heads.
import type { Lead, MapLink, MapModel } from '../../model/map-model';
import { bridgesOf, buildLinePath, trimAtBox, verticalsOf } from './line-path';

export interface DrawnLead { readonly lead: Lead; readonly path: string }

/** Independent of the selection. Many leads are drawn without bridges. */
export function drawLeads(map: MapModel, leads: readonly Lead[]): DrawnLead[] {
  const docks = new Map<string, { x: number; y: number; width: number; height: number }>();
  for (const subnet of map.subnets) for (const dock of subnet.docks) docks.set(dock.networkInterfaceId, dock);
  const trimmed = leads.map((lead) => {
    const dock = docks.get(lead.networkInterfaceId);
    return dock === undefined ? lead : { ...lead, points: trimAtBox(lead.points, dock) };
  });
  const verticals = verticalsOf(trimmed);
  return trimmed.map((lead) => ({ lead, path: buildLinePath(lead.points, leads.length > 600 ? undefined : bridgesOf(lead.points, verticals, lead.id)) }));
}

/** Filled head at the end of a line. */
export function arrowAt(points: MapLink['points']): string | null {
  const last = points.at(-1);
  const before = points.at(-2);
  if (last === undefined || before === undefined) return null;
  const dx = Math.sign(last[0] - before[0]);
  const dy = Math.sign(last[1] - before[1]);
  const [x, y] = last;
  return `M${x} ${y}L${x - 6 * dx - 3.5 * dy} ${y - 6 * dy - 3.5 * dx}L${x - 6 * dx + 3.5 * dy} ${y - 6 * dy + 3.5 * dx}Z`;
}
