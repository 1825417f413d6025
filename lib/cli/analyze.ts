import 'server-only';
import { analyse } from '../analyse/analyse';
import { readPaths } from '../collect/files/read-paths';
import { buildTopology } from '../graph/build-topology';
import type { Inventory } from '../model/inventory';
import type { ImportProblem } from '../model/problem';
import { readInventory } from '../server/import/read-inventory';
import { buildAnalysisDocument } from '../view/analysis-document';
import type { AnalyzeResult } from './analyze-result';
import { CliError } from './cli-error';
import { exitCode } from './exit-code';
import type { FailOn } from './exit-code';
import { formatMarkdown } from './format-markdown';
import { formatSarif } from './format-sarif';
import { formatTable } from './format-table';
import { readSnapshot } from './read-snapshot';
import { readSnapshotFile } from './read-snapshot-file';
import { buildTexts, pickTerminalLocale } from './texts';
import type { Texts } from './texts';

/** `eni-lens analyze`: files or a stored snapshot → interfaces, scenarios, findings. Problems go to stderr, the result to stdout. */
export interface AnalyzeOptions {
  readonly format: 'table' | 'json' | 'markdown' | 'sarif';
  readonly failOn: FailOn;
  readonly lang?: string;
  readonly data?: string;
  readonly truncated?: 'refuse' | 'keep';
  readonly encoding?: 'windows-1252' | 'cp1252';
}

async function readInput(paths: readonly string[], { data, truncated, encoding }: AnalyzeOptions): Promise<{ inventory: Inventory; problems: readonly ImportProblem[] }> {
  const [first = ''] = paths;
  if (first.startsWith('snapshot:')) {
    if (paths.length > 1) throw new CliError('one snapshot:<id> at a time, without other paths.');
    return readSnapshot(first.slice('snapshot:'.length), data);
  }
  const scanned = paths.length === 1 ? await readSnapshotFile(first) : null;
  if (scanned !== null) return scanned;
  const read = await readPaths(paths);
  return readInventory(read.inputs, read.problems, { truncated: truncated ?? 'refuse', encoding: encoding === undefined ? 'none' : 'windows-1252' });
}

export async function analyze(paths: readonly string[], options: AnalyzeOptions): Promise<number> {
  const texts = buildTexts(pickTerminalLocale(options.lang, process.env));
  const { inventory, problems } = await readInput(paths, options);
  for (const problem of problems) {
    if (problem.level === 'note' && options.format !== 'table') continue;
    const { title, hint } = texts.problem(problem);
    const place = [problem.file, problem.path, problem.byte === null ? null : `byte ${problem.byte}`].filter(Boolean).join(' ');
    console.error(`${problem.level} ${problem.code} ${place}: ${/[.。]$/.test(title) ? title : `${title}.`} ${hint}`);
  }
  const topology = buildTopology(inventory);
  const nothing = inventory.networkInterfaces.length + inventory.instances.length + inventory.subnets.length + inventory.vpcs.length === 0;
  if (nothing) throw new CliError(texts.text('cli.nothing-read', { count: paths.length }));
  const result: AnalyzeResult = { topology, analysis: analyse(topology), problems };
  console.log(formatResult(result, options.format, texts));
  return exitCode(result.analysis.findings, options.failOn);
}

export function formatResult(result: AnalyzeResult, to: AnalyzeOptions['format'], texts: Texts): string {
  switch (to) {
    case 'json': return JSON.stringify(buildAnalysisDocument(result.topology, result.analysis, result.problems), null, 2);
    case 'markdown': return formatMarkdown(result, texts);
    case 'sarif': return JSON.stringify(formatSarif(result, texts), null, 2);
    case 'table': return formatTable(result, texts);
  }
}
