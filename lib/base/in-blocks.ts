// Walks over many objects that lie scattered in memory. One after the other each waits for the memory; a loop so short that the processor
// runs ahead of it asks for dozens at once. So a block is touched first, and then worked on while it is in the cache.
const blockSize = 192;
/** Items that a cache of today holds whole. */
const fitting = 20_000;

/** `work` for each item, in order. `touch`, and `next` for what only that leads to, read fields that lie apart and give any number made of them. */
export function inBlocks<T>(items: readonly T[], touch: (item: T) => number, work: (item: T) => void, next?: (item: T) => number): number {
  let touched = 0;
  for (let from = 0; from < items.length; from += blockSize) {
    const to = Math.min(items.length, from + blockSize);
    if (items.length > fitting) {
      for (let i = from; i < to; i++) touched += touch(items[i] as T);
      if (next !== undefined) for (let i = from; i < to; i++) touched += next(items[i] as T);
    }
    for (let i = from; i < to; i++) work(items[i] as T);
  }
  return touched;
}
