/** Nothing where the process runs without `--expose-gc`. */
export const collectGarbage = (globalThis as { gc?: () => void }).gc ?? ((): void => undefined);
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
