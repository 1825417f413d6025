import 'server-only';

/** Milliseconds to ISO 8601 UTC with seconds, as the API writes times. */
export const isoTime = (milliseconds: number): string => new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().replace('.000Z', 'Z');
export const isoTimeOrNull = (milliseconds: number | null): string | null => (milliseconds === null ? null : isoTime(milliseconds));
