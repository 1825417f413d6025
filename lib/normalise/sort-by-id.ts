// Entities in code-unit order of their ids. Tens of thousands of random ids are sorted as numbers, many times faster than by comparing texts.
import { compareText } from '../base/order';

interface Identified {
  readonly id: string;
}
const keyedFrom = 64;
const largest = 2 ** 18;
const keyCharacters = 5;
const sampled = 32;

/** Length of the start that a few of the ids share: a guess for all, which costs time when it is wrong, not order. */
function guessSharedStart(entities: readonly Identified[]): number {
  let shared = entities[0]?.id ?? '';
  const step = Math.ceil(entities.length / sampled);
  for (let at = step; at < entities.length; at += step) {
    const { id } = entities[at] as Identified;
    while (!id.startsWith(shared)) shared = shared.slice(0, -1);
  }
  return shared.length;
}

/** Five characters after the shared start and the position, in one number; -1 when a character is not ASCII. */
function keyOf(id: string, from: number, position: number): number {
  let key = 0;
  for (let at = from; at < from + keyCharacters; at++) {
    const code = at < id.length ? id.charCodeAt(at) : 0;
    if (code > 127) return -1;
    key = key * 128 + code;
  }
  return key * largest + position;
}

/** A new list; entities of one id stay in their order. */
export function sortById<T extends Identified>(entities: readonly T[]): T[] {
  const compare = (a: T, b: T): number => compareText(a.id, b.id);
  if (entities.length < keyedFrom || entities.length > largest) return entities.toSorted(compare);
  const from = guessSharedStart(entities);
  const keys = new Float64Array(entities.length);
  for (let position = 0; position < entities.length; position++) {
    const key = keyOf((entities[position] as T).id, from, position);
    if (key < 0) return entities.toSorted(compare);
    keys[position] = key;
  }
  keys.sort();
  const sorted: T[] = [];
  // Not `%`: on numbers this large it is slow.
  for (const key of keys) sorted.push(entities[key - Math.floor(key / largest) * largest] as T);
  // Ids that agree in the key stand beside each other and are few, except where ids are hardly random.
  for (let at = 1, moves = 0; at < sorted.length; at++) {
    const entity = sorted[at] as T;
    let to = at;
    for (; to > 0 && compare(sorted[to - 1] as T, entity) > 0; to--) sorted[to] = sorted[to - 1] as T;
    sorted[to] = entity;
    moves += at - to;
    if (moves > entities.length * 4) return entities.toSorted(compare);
  }
  return sorted;
}
