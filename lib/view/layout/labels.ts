// Zone names above the columns, tier names at the left edge of a shelf, dashed lines between zones.
import type { MapModel } from '../../model/map-model';
import type { PlacePlan } from './plan';
import { sizes } from './sizes';

export function labelsOf(places: readonly PlacePlan[]): Pick<MapModel, 'zoneLabels' | 'tierLabels' | 'separators'> {
  const zoneLabels: MapModel['zoneLabels'][number][] = [];
  const tierLabels: MapModel['tierLabels'][number][] = [];
  const separators: MapModel['separators'][number][] = [];
  for (const place of places) for (const shelf of place.shelves) for (const vpc of shelf.vpcs) {
    const zoneY = place.y + shelf.y + sizes.vpcTop + sizes.vpcHeader;
    const last = shelf.rows.at(-1);
    vpc.columns.forEach((column, index) => {
      if (column.zone !== null) zoneLabels.push({ id: `${vpc.id}/${column.zone}`, x: place.x + column.x, y: zoneY, width: column.width, text: column.zone });
      const next = vpc.columns[index + 1];
      if (next !== undefined && last !== undefined) separators.push({ id: `${vpc.id}/${index}`, x: place.x + next.x - sizes.gutter / 2, y: zoneY, height: place.y + last.y + last.height - zoneY });
    });
    if (!vpc.first) continue;
    shelf.tiers.forEach((tier, row) => {
      const at = shelf.rows[row];
      if (at !== undefined) tierLabels.push({ id: `${vpc.id}/${tier}`, x: place.x + vpc.x + sizes.vpcPad, y: place.y + at.y, height: at.height, tier });
    });
  }
  return { zoneLabels, tierLabels, separators };
}
