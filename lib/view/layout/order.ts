// Orders of the map: buckets so that one more ENI does not reorder frames, natural names, addresses by value.
import { compareText } from '../../base/order';

/** Power-of-two bucket of a count. */
export const bucket = (count: number): number => (count <= 0 ? 0 : 32 - Math.clz32(count));

/** Key whose code-unit order is the natural order ("web-2" before "web-10"); cheaper than comparing parts when thousands are sorted. */
export function naturalKey(text: string): string {
  let key = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text, i)) continue;
    let end = i + 1;
    while (end < text.length && isDigit(text, end)) end++;
    key += (i > done ? text.slice(done, i) : '') + (end - i < 10 ? zeros.slice(end - i) : '') + text.slice(i, end);
    done = end;
    i = end;
  }
  return done === 0 ? text : done === text.length ? key : key + text.slice(done);
}
const zeros = '0000000000';
const isDigit = (text: string, i: number): boolean => { const code = text.charCodeAt(i); return code >= 48 && code <= 57; };

interface Sized { readonly count: number; readonly key: string; readonly id: string }
/** Frames: bigger bucket first, then natural name, id. */
export const compareSized = (a: Sized, b: Sized): number => bucket(b.count) - bucket(a.count) || compareText(a.key, b.key) || compareText(a.id, b.id);

/** IPv4 by value; anything else after all of them, by text. */
export function addressOrder(address: string): number {
  let value = 0;
  let octet = 0;
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i);
    if (code === 46) {
      value = value * 256 + octet;
      octet = 0;
    } else if (code >= 48 && code <= 57) octet = octet * 10 + code - 48;
    else return 2 ** 40;
  }
  return address === '' ? 2 ** 41 : value * 256 + octet;
}
