// SDK objects to the JSON that AWS's own command line writes: dates as ISO text, nothing undefined, no bytes. What of it is kept is decided by the normaliser's list of fields, the same as for files.
import 'server-only';

export function rawAnswer(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (ArrayBuffer.isView(value)) return undefined;
  if (Array.isArray(value)) return value.map(rawAnswer).filter((entry) => entry !== undefined);
  const plain: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    const raw = rawAnswer(entry);
    if (raw !== undefined) plain[key] = raw;
  }
  return plain;
}
