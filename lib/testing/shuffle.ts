/** Deterministic disorder: the same seed gives the same order on every machine. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function shuffle<T>(list: readonly T[], random: () => number): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}

/** Every list inside a JSON value in another order: AWS promises none. */
export function shuffleDeep(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return shuffle(value.map((item) => shuffleDeep(item, random)), random);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shuffleDeep(member, random)]));
}
