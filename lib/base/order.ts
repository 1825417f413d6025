/** Total orders. Nothing in the product depends on input order, so every list is sorted by one of these. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const compareNumber = (a: number, b: number): number => a - b;

const digits = /(\d+)/;

/** "web-2" before "web-10"; ties by code unit, so that the order is total and the same on every machine. */
export function compareNatural(a: string, b: string): number {
  if (a === b) return 0;
  const left = a.split(digits);
  const right = b.split(digits);
  const count = Math.min(left.length, right.length);
  for (let i = 0; i < count; i++) {
    const l = left[i] ?? '';
    const r = right[i] ?? '';
    if (l === r) continue;
    if (i % 2 === 1) {
      const difference = Number(l) - Number(r);
      if (difference !== 0) return difference;
    }
    return compareText(l, r);
  }
  return left.length - right.length || compareText(a, b);
}

export const compareBy =
  <T>(key: (value: T) => string) =>
  (a: T, b: T): number =>
    compareText(key(a), key(b));

/** First comparator that decides wins. */
export const compareAll =
  <T>(...comparators: readonly ((a: T, b: T) => number)[]) =>
  (a: T, b: T): number => {
    for (const compare of comparators) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
