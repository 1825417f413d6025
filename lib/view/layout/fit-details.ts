import { textWidth } from './text-width';

/** As many of `details` (CIDRs, account, Region) as stand beside `name` in `room` px; an address is shown whole or not at all. */
export function fitDetails(name: string, details: readonly string[], room: number, size: number, separator = ' · '): string {
  let left = room - textWidth(name, size, true) - 6;
  const shown: string[] = [];
  for (const detail of details) {
    if (detail === name) continue;
    left -= textWidth(detail, size) + (shown.length === 0 ? 0 : 12);
    if (left < 0) break;
    shown.push(detail);
  }
  return shown.join(separator);
}
