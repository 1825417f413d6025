// Zone names above the columns, tier names at the left edge of a shelf, dashed lines between zones.
import type { GatewayNode, MapModel } from '../../model/map-model';
import type { PlacePlan } from './plan';
import { sizes } from './sizes';
import { textWidth } from './text-width';

export function labelsOf(places: readonly PlacePlan[], gateways: readonly GatewayNode[]): Pick<MapModel, 'zoneLabels' | 'tierLabels' | 'separators'> {
  const zoneLabels: MapModel['zoneLabels'][number][] = [];
  const tierLabels: MapModel['tierLabels'][number][] = [];
  const separators: MapModel['separators'][number][] = [];
  const onBorder = new Map<number, number[]>();
  for (const { x, y } of gateways) {
    const list = onBorder.get(y);
    if (list === undefined) onBorder.set(y, [x]);
    else list.push(x);
  }
  for (const place of places) for (const shelf of place.shelves) for (const vpc of shelf.vpcs) {
    const zoneY = place.y + shelf.y + sizes.vpcTop + sizes.vpcHeader;
    const last = shelf.rows.at(-1);
    vpc.columns.forEach((column, index) => {
      if (column.zone !== null) zoneLabels.push({ id: `${vpc.id}/${column.zone}`, y: zoneY, ...clearOf(place.x + column.x, column.width, textWidth(column.zone, 11), onBorder.get(place.y + shelf.y) ?? []), text: column.zone });
      const next = vpc.columns[index + 1];
      if (next !== undefined && last !== undefined) separators.push({ id: `${vpc.id}/${index}`, x: place.x + next.x - 6, y: zoneY, height: place.y + last.y + last.height - zoneY });
    });
    if (!vpc.first) continue;
    shelf.tiers.forEach((tier, row) => {
      const at = shelf.rows[row];
      if (at !== undefined) tierLabels.push({ id: `${vpc.id}/${tier}`, x: place.x + vpc.x + sizes.vpcPad, y: place.y + at.y, height: at.height, tier });
    });
  }
  return { zoneLabels, tierLabels, separators };
}

/** Part of a column in which its name stands: the middle one that no route edge up to a gateway runs through. */
function clearOf(x: number, width: number, text: number, uprights: readonly number[]): { x: number; width: number } {
  const centre = x + width / 2;
  if (uprights.every((at) => Math.abs(at - centre) >= text / 2 + 6)) return { x, width };
  const edges = [x, ...uprights.filter((at) => at > x && at < x + width).sort((a, b) => a - b), x + width];
  let best = { x, width };
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < edges.length; i++) {
    const from = edges[i - 1] ?? x;
    const to = edges[i] ?? x + width;
    const off = Math.abs((from + to) / 2 - centre);
    if (to - from < text + 12 || off >= least) continue;
    least = off;
    best = { x: from, width: to - from };
  }
  return best;
}
