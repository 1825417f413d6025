// Longest-prefix match over IPv4 and IPv6: one hash map per prefix length in use, longest first.
import { type Cidr, mask4, mask6 } from './cidr';
import type { Ip } from './ip';

export interface PrefixMatch<T> {
  readonly cidr: Cidr;
  readonly value: T;
}
interface Level<K, T> {
  readonly length: number;
  readonly entries: Map<K, PrefixMatch<T>[]>;
}

export class PrefixTable<T> {
  readonly #v4: Level<number, T>[] = [];
  readonly #v6: Level<bigint, T>[] = [];

  static from<T>(entries: Iterable<readonly [Cidr, T]>): PrefixTable<T> {
    const table = new PrefixTable<T>();
    for (const [cidr, value] of entries) table.add(cidr, value);
    return table;
  }

  /** Several values under one prefix are kept in the order of adding. */
  add(cidr: Cidr, value: T): void {
    if (cidr.family === 4) put(this.#v4, cidr.base, cidr, value);
    else put(this.#v6, cidr.base, cidr, value);
  }

  /** The most specific match; of equal prefixes the one added first. */
  lookup(ip: Ip): PrefixMatch<T> | null {
    return this.#best(ip)?.[0] ?? null;
  }

  /** Everything under the most specific prefix that holds the address. */
  lookupEqual(ip: Ip): readonly PrefixMatch<T>[] {
    return this.#best(ip) ?? [];
  }

  /** All matches, most specific first. */
  matches(ip: Ip): readonly PrefixMatch<T>[] {
    const found: PrefixMatch<T>[] = [];
    if (ip.family === 4) for (const level of this.#v4) found.push(...(level.entries.get(mask4(ip.value, level.length)) ?? []));
    else for (const level of this.#v6) found.push(...(level.entries.get(mask6(ip.value, level.length)) ?? []));
    return found;
  }

  #best(ip: Ip): readonly PrefixMatch<T>[] | null {
    if (ip.family === 4) {
      for (const level of this.#v4) {
        const hit = level.entries.get(mask4(ip.value, level.length));
        if (hit !== undefined) return hit;
      }
      return null;
    }
    for (const level of this.#v6) {
      const hit = level.entries.get(mask6(ip.value, level.length));
      if (hit !== undefined) return hit;
    }
    return null;
  }
}

function put<K, T>(levels: Level<K, T>[], base: K, cidr: Cidr, value: T): void {
  let at = 0;
  while (at < levels.length && (levels[at]?.length ?? -1) > cidr.length) at += 1;
  let level = levels[at];
  if (level === undefined || level.length !== cidr.length) {
    level = { length: cidr.length, entries: new Map() };
    levels.splice(at, 0, level);
  }
  const list = level.entries.get(base);
  if (list === undefined) level.entries.set(base, [{ cidr, value }]);
  else list.push({ cidr, value });
}
