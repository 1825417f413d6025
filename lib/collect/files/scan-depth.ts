// Finds nesting deeper than the limit before anything is built, counting brackets outside strings.
// Only the first 64 KiB are scanned: JSON.parse itself does not recurse and the readers copy named fields only, so depth further on is
// never walked by anybody, and scanning 30 MB would take half as long as parsing it.
import 'server-only';

export const scannedBytes = 64 * 1024;

/** Offset of the first bracket that is too deep, or -1. */
export function scanDepth(utf8: Uint8Array, maxDepth: number): number {
  const length = Math.min(utf8.length, scannedBytes);
  let depth = 0;
  for (let at = 0; at < length; at++) {
    const code = utf8[at] as number;
    if (code === 0x22) {
      for (at++; at < length; at++) {
        const inside = utf8[at] as number;
        if (inside === 0x22) break;
        if (inside === 0x5c) at++;
      }
    } else if (code > 0x5a) {
      // `[` and `{`, `]` and `}` differ in one bit.
      const bracket = code | 0x20;
      if (bracket === 0x7b) {
        if (++depth > maxDepth) return at;
      } else if (bracket === 0x7d) depth--;
    }
  }
  return -1;
}
