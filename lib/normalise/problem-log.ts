// Problems found while reading items: at most 100 bad items a file are listed, the rest is counted.
import { canonicalJson } from '../base/canonical-json';
import { compareAll, compareBy, compareNumber } from '../base/order';
import type { ImportProblem } from '../model/problem';

const listedPerFile = 100;

export interface InvalidItem {
  readonly reason: 'missing' | 'shape' | 'long' | 'tags' | 'more';
  /** Field that is missing, or what the item should have been. */
  readonly field: string;
  readonly found: string;
  readonly count: number;
}

export interface ProblemLog {
  readonly itemInvalid: (file: string, path: string, item: InvalidItem) => void;
  readonly duplicate: (file: string, path: string, id: string) => void;
  readonly secrets: (file: string, count: number) => void;
  readonly unknownPlace: (code: 'account-unknown' | 'region-unknown', file: string) => void;
  readonly finish: () => readonly ImportProblem[];
}

const compareProblems = compareAll<ImportProblem>(
  compareBy((problem) => problem.file),
  (a, b) => compareNumber(a.byte ?? -1, b.byte ?? -1),
  compareBy((problem) => problem.path ?? ''),
  compareBy((problem) => problem.code),
  compareBy((problem) => canonicalJson(problem.params)),
);
export const sortProblems = (problems: readonly ImportProblem[]): readonly ImportProblem[] => [...problems].sort(compareProblems);

export function createProblemLog(): ProblemLog {
  const problems: ImportProblem[] = [];
  const invalid = new Map<string, number>();
  const duplicates = new Map<string, number>();
  const secrets = new Map<string, number>();
  const places = new Set<string>();
  const count = (counts: Map<string, number>, file: string, by: number): number => {
    const total = (counts.get(file) ?? 0) + by;
    counts.set(file, total);
    return total;
  };
  const addInvalid = (file: string, path: string | null, item: InvalidItem): void => {
    problems.push({ code: 'item-invalid', level: 'partial', file, path, byte: null, params: { reason: item.reason, field: item.field, found: item.found, count: item.count } });
  };
  return {
    itemInvalid: (file, path, item) => {
      if (count(invalid, file, 1) <= listedPerFile) addInvalid(file, path, item);
    },
    duplicate: (file, path, id) => {
      if (count(duplicates, file, 1) <= listedPerFile) problems.push({ code: 'duplicate-item', level: 'note', file, path, byte: null, params: { id } });
    },
    secrets: (file, found) => {
      if (found > 0) count(secrets, file, found);
    },
    unknownPlace: (code, file) => {
      const key = `${code}\n${file}`;
      if (places.has(key)) return;
      places.add(key);
      problems.push({ code, level: 'note', file, path: null, byte: null, params: {} });
    },
    finish: () => {
      for (const [file, total] of invalid) {
        if (total > listedPerFile) addInvalid(file, null, { reason: 'more', field: '', found: '', count: total - listedPerFile });
      }
      for (const [file, total] of secrets) problems.push({ code: 'secret-removed', level: 'note', file, path: null, byte: null, params: { count: total } });
      return problems;
    },
  };
}
