// Builds one coded problem; its texts get `params` alone, so the byte is in there too. The level follows from the code, except where a caller knows better.
import 'server-only';
import type { ImportProblem, ImportProblemCode, ImportProblemLevel } from '../../model/problem';

interface ProblemFacts {
  readonly level?: ImportProblemLevel;
  readonly path?: string;
  readonly byte?: number;
  readonly params?: ImportProblem['params'];
}

const levels: Partial<Record<ImportProblemCode, ImportProblemLevel>> = {
  'json-trailing-garbage': 'partial',
  'json-forbidden-key': 'note',
  'encoding-replaced': 'note',
  'encoding-assumed': 'note',
  'unrecognised-content': 'note',
  'page-missing': 'partial',
  'secret-removed': 'note',
  'region-unknown': 'note',
  'account-unknown': 'note',
  'duplicate-item': 'note',
};

export function importProblem(code: ImportProblemCode, file: string, facts: ProblemFacts = {}): ImportProblem {
  return { code, level: facts.level ?? levels[code] ?? 'error', file, path: facts.path ?? null, byte: facts.byte ?? null, params: facts.byte === undefined ? (facts.params ?? {}) : { ...facts.params, byte: facts.byte } };
}
