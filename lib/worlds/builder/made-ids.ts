/** Made identifiers: the same words give the same id, shaped as AWS shapes it. */
function mix(text: string, seed: number): number {
  let h = seed | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  h = Math.imul(h, 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}
const hex8 = (n: number): string => n.toString(16).padStart(8, '0');

/** `eni-0…`: prefix, a zero and 16 hexadecimal digits. */
export function makeId(prefix: string, words: string): string {
  const text = `${prefix}/${words}`;
  return `${prefix}-0${hex8(mix(text, 0x811c9dc5))}${hex8(mix(text, 0x1b873593))}`;
}

/** A locally plausible MAC with the second-least bit of the first byte set, as in a VPC. */
export function makeMac(words: string): string {
  const h = `${hex8(mix(words, 0x7feb352d))}${hex8(mix(words, 0x846ca68b))}`;
  return `0${(mix(words, 3) & 1) === 0 ? 'a' : '2'}:${h.slice(0, 2)}:${h.slice(2, 4)}:${h.slice(4, 6)}:${h.slice(6, 8)}:${h.slice(8, 10)}`;
}

/** An integer in [0, limit), always the same for the same words. */
export function makeNumber(words: string, limit: number): number {
  return mix(words, 0x9e3779b9) % limit;
}

/** Address number `offset` of an IPv4 block. */
export function addressAt(cidr: string, offset: number): string {
  const base = cidr.slice(0, cidr.indexOf('/')).split('.');
  const n = ((Number(base[0]) * 256 + Number(base[1])) * 256 + Number(base[2])) * 256 + Number(base[3]) + offset;
  return `${Math.floor(n / 16777216)}.${Math.floor(n / 65536) % 256}.${Math.floor(n / 256) % 256}.${n % 256}`;
}

/** ISO time `minutes` after `time`. */
export function minutesAfter(time: string, minutes: number): string {
  return new Date(Date.parse(time) + minutes * 60_000).toISOString().replace('.000Z', '+00:00');
}
