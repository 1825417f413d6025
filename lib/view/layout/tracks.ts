// Interval colouring by left edge: intervals that overlap (or nearly touch) get different tracks, as few as possible.
import { compareText } from '../../base/order';
import type { TrackBand, TrackRequest } from './plan';

export const newBand = (): TrackBand => ({ requests: [], count: 0 });

export function request(band: TrackBand, id: string, a: number, b: number): TrackRequest {
  const entry: TrackRequest = { from: Math.min(a, b), to: Math.max(a, b), id, track: 0 };
  band.requests.push(entry);
  return entry;
}

/** Sorted by start; a track is free again `clearance` after its last interval. */
export function colourTracks(band: TrackBand, clearance: number): void {
  band.requests.sort((a, b) => a.from - b.from || a.to - b.to || compareText(a.id, b.id));
  const ends: number[] = [];
  for (const entry of band.requests) {
    let track = ends.findIndex((end) => end + clearance <= entry.from);
    if (track < 0) {
      track = ends.length;
      ends.push(0);
    }
    ends[track] = entry.to;
    entry.track = track;
  }
  band.count = ends.length;
}
