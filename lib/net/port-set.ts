// Sets of TCP or UDP ports as sorted, disjoint, non-adjacent ranges.

export interface PortRange {
  readonly from: number;
  readonly to: number;
}
export type PortSet = readonly PortRange[];

export const noPorts: PortSet = [];
export const allPorts: PortSet = [{ from: 0, to: 65_535 }];
/** Client ports of every common system. https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports */
export const ephemeralPorts: PortSet = [{ from: 1024, to: 65_535 }];

/** Any ranges to a set; empty and reversed ones are dropped. */
export function portSet(ranges: Iterable<PortRange>): PortSet {
  const sorted = [...ranges].filter((range) => range.from <= range.to).sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: { from: number; to: number }[] = [];
  for (const range of sorted) {
    const last = merged[merged.length - 1];
    if (last !== undefined && range.from <= last.to + 1) last.to = Math.max(last.to, range.to);
    else merged.push({ from: range.from, to: range.to });
  }
  return merged;
}

export const union = (a: PortSet, b: PortSet): PortSet => portSet([...a, ...b]);

export function containsPort(set: PortSet, port: number): boolean {
  for (const range of set) if (port >= range.from && port <= range.to) return true;
  return false;
}

export function isSubset(inner: PortSet, outer: PortSet): boolean {
  return inner.every((range) => outer.some((whole) => range.from >= whole.from && range.to <= whole.to));
}

export function intersect(a: PortSet, b: PortSet): PortSet {
  const found: PortRange[] = [];
  for (const left of a) {
    for (const right of b) {
      const from = Math.max(left.from, right.from);
      const to = Math.min(left.to, right.to);
      if (from <= to) found.push({ from, to });
    }
  }
  return portSet(found);
}

/** Ports of `a` that are not in `b`. */
export function subtract(a: PortSet, b: PortSet): PortSet {
  let rest: PortRange[] = [...a];
  for (const hole of b) {
    rest = rest.flatMap((range) => {
      if (hole.to < range.from || hole.from > range.to) return [range];
      return [{ from: range.from, to: hole.from - 1 }, { from: hole.to + 1, to: range.to }].filter((part) => part.from <= part.to);
    });
  }
  return portSet(rest);
}
