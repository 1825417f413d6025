import 'server-only';
import type { ImportChoices, InputFile } from '../../collect/files/import-limits';
import type { ImportReportDto } from '../../contract/snapshots';
import type { ImportProblem } from '../../model/problem';
import { prepareSnapshot, type PreparedSnapshot } from './prepare-snapshot';
import { readInventory } from './read-inventory';

/** From uploaded files to a snapshot that only has to be stored. Runs in a worker thread where there is one. */
export interface ImportInput {
  readonly files: readonly InputFile[];
  readonly choices?: ImportChoices;
  readonly collectedAt: string;
}
export interface ImportOutput {
  /** `null`: nothing in the files was an AWS answer. */
  readonly snapshot: PreparedSnapshot | null;
  readonly problems: readonly ImportProblem[];
  readonly report: ImportReportDto;
}

export async function readImport(input: ImportInput): Promise<ImportOutput> {
  const { inventory, problems, files, pageCount } = await readInventory(input.files, [], input.choices);
  const counts = new Map<string, number>();
  for (const cell of inventory.coverage) if (cell.count > 0) counts.set(cell.resource, (counts.get(cell.resource) ?? 0) + cell.count);
  const report: ImportReportDto = {
    files: files.map(({ file, bytes, resources }) => ({ file, bytes, resources: [...resources] })),
    problems: problems.map((problem) => ({ ...problem, params: { ...problem.params } })),
    resources: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([resource, count]) => ({ resource, count })),
  };
  if (pageCount === 0) return { snapshot: null, problems, report };
  const snapshot = await prepareSnapshot({ schema: 'eni-lens/snapshot@1', collectedAt: input.collectedAt, source: 'files', inventory, problems, redaction: null });
  return { snapshot, problems, report };
}
