// Account/region frames: packed in rows about 3:2, equal height in a row, with streets between the rows for leads from frame to frame.
import type { FrameMove } from '../../model/map-model';
import { arrangeRows } from '../arrange/moves';
import type { PlacePlan, TrackBand } from './plan';
import { packRows } from './shelves';
import { turnX } from './horizontals';
import type { LeadPlan } from './routes';
import type { StreetYs } from './lead-lines';
import { sizes } from './sizes';
import { colourTracks, newBand, request } from './tracks';

/** Offsets of all places; also the y of street tracks. Returns the size of the whole picture. */
export function placeFrames(places: readonly PlacePlan[], leads: readonly LeadPlan[], moves: readonly FrameMove[]): { width: number; height: number; ys: StreetYs } {
  const rows = arrangeRows(packRows(places, (place) => ({ width: place.width, height: 160 + place.shelves.length * 520 }), sizes.placeGap, 1.5), (place) => place.key, moves);
  rows.forEach((row, street) => {
    let x = 0;
    for (const place of row) {
      place.street = street;
      place.x = x;
      x += place.width + sizes.placeGap;
    }
  });
  const bands: TrackBand[] = rows.map(() => newBand());
  const west = newBand();
  for (const lead of leads) if (lead.kind === 'street') requestStreets(lead, bands, west);
  for (const band of bands) colourTracks(band, sizes.track);
  colourTracks(west, 1);
  const westWidth = west.count * sizes.track;
  for (const place of places) place.x += sizes.margin + westWidth;
  const tops: number[] = [];
  let y: number = sizes.margin;
  let width = 0;
  rows.forEach((row, street) => {
    const height = row.reduce((most, place) => Math.max(most, place.height), 0);
    for (const place of row) {
      place.y = y;
      place.height = height;
      width = Math.max(width, place.x + place.width);
    }
    tops.push(y + height);
    y += height + sizes.placeGap + (bands[street]?.count ?? 0) * sizes.track;
  });
  return {
    width: width + sizes.margin, height: y + sizes.margin - sizes.placeGap,
    ys: { y: (street, track) => (tops[street] ?? 0) + sizes.track * (track + 0.75), westX: (track) => sizes.margin / 2 + track * sizes.track },
  };
}

function requestStreets(lead: LeadPlan, bands: readonly TrackBand[], west: TrackBand): void {
  const from = lead.card.lane.shelf.place;
  const to = lead.targetLane.shelf.place;
  const [leave, arrive] = turnX(lead);
  const add = (street: number, a: number, b: number): void => {
    const band = bands[street];
    if (band !== undefined) lead.streets.push(request(band, lead.id, a, b));
  };
  if (from.street === to.street) add(from.street, from.x + leave, to.x + arrive);
  else {
    add(from.street, -sizes.margin, from.x + leave);
    add(to.street, -sizes.margin, to.x + arrive);
    lead.west = request(west, lead.id, from.street, to.street);
  }
}
