// Tracks: every lead that is not one straight line asks its lanes for a horizontal track; lanes grow by 8 px a track.
import { channelX, gutterX } from './across';
import type { PlacePlan } from './plan';
import { arrivalSide, bandOf, type LeadPlan } from './routes';
import { sizes } from './sizes';
import { colourTracks, request } from './tracks';

export function requestTracks(leads: readonly LeadPlan[]): void {
  for (const lead of leads) {
    const { port, card, targetLane } = lead;
    const homeBand = bandOf(card.lane, port.side);
    const targetBand = bandOf(targetLane, arrivalSide(port));
    const dot = port.dock.dotX;
    if (lead.kind === 'track') lead.home = request(homeBand, lead.id, port.x, dot);
    else if (lead.kind !== 'straight') {
      const [leave, arrive] = turnX(lead);
      lead.home = request(homeBand, lead.id, port.x, leave);
      lead.target = request(targetBand, lead.id, arrive, dot);
    }
  }
}

/** x of the vertical part in the home frame and in the target's frame. */
export function turnX(lead: LeadPlan): readonly [number, number] {
  if (lead.gutter !== null) {
    const x = gutterX(lead.gutter.vpc, lead.gutter.column, lead.gutter.request.track);
    return [x, x];
  }
  const first = lead.channels[0];
  const last = lead.channels.at(-1);
  const target = lead.targetLane.shelf.place;
  return [channelX(lead.card.lane.shelf.place, first?.track ?? 0), channelX(target, last?.track ?? 0)];
}

export function colourLanes(place: PlacePlan): void {
  for (const shelf of place.shelves) {
    for (const lane of shelf.lanes) {
      colourTracks(lane.top, sizes.track);
      colourTracks(lane.bottom, sizes.track);
    }
  }
}
