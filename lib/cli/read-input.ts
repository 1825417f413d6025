import 'server-only';
import { readPaths } from '../collect/files/read-paths';
import { readInventory } from '../server/import/read-inventory';
import { CliError } from './cli-error';
import type { CliInput } from './cli-input';
import { readSnapshot } from './read-snapshot';
import { readSnapshotFile } from './read-snapshot-file';
import type { Texts } from './texts';

export interface InputOptions {
  readonly data?: string;
  readonly truncated?: 'refuse' | 'keep';
  readonly encoding?: 'windows-1252' | 'cp1252';
}

export async function readInput(paths: readonly string[], { data, truncated, encoding }: InputOptions): Promise<CliInput> {
  const [first = ''] = paths;
  if (first.startsWith('snapshot:')) {
    if (paths.length > 1) throw new CliError('one snapshot:<id> at a time, without other paths.');
    return readSnapshot(first.slice('snapshot:'.length), data);
  }
  const scanned = paths.length === 1 ? await readSnapshotFile(first) : null;
  if (scanned !== null) return { ...scanned, annotations: [] };
  const read = await readPaths(paths);
  return { ...(await readInventory(read.inputs, read.problems, { truncated: truncated ?? 'refuse', encoding: encoding === undefined ? 'none' : 'windows-1252' })), annotations: [] };
}

/** Problems with the input to standard error; refused when nothing at all could be read. */
export function reportInput({ inventory, problems }: CliInput, pathCount: number, texts: Texts, notes: boolean): void {
  for (const problem of problems) {
    if (problem.level === 'note' && !notes) continue;
    const { title, hint } = texts.problem(problem);
    const place = [problem.file, problem.path, problem.byte === null ? null : `byte ${problem.byte}`].filter(Boolean).join(' ');
    console.error(`${problem.level} ${problem.code} ${place}: ${/[.。]$/.test(title) ? title : `${title}.`} ${hint}`);
  }
  // An account that was read and holds nothing is an answer, too.
  const nothing = inventory.networkInterfaces.length + inventory.instances.length + inventory.subnets.length + inventory.vpcs.length === 0;
  if (nothing && !inventory.coverage.some(({ status }) => status === 'complete')) throw new CliError(texts.text('cli.nothing-read', { count: pathCount }));
}
