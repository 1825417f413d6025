import 'server-only';
import { analyse } from '../analyse/analyse';
import { buildTopology } from '../graph/build-topology';
import { buildAnalysisDocument } from '../view/analysis-document';
import type { AnalyzeResult } from './analyze-result';
import { exitCode } from './exit-code';
import type { FailOn } from './exit-code';
import { formatMarkdown } from './format-markdown';
import { formatSarif } from './format-sarif';
import { formatTable } from './format-table';
import { type InputOptions, readInput, reportInput } from './read-input';
import { buildTexts, pickTerminalLocale } from './texts';
import type { Texts } from './texts';

/** `eni-lens analyze`: files or a stored snapshot → interfaces, scenarios, findings. Problems go to stderr, the result to stdout. */
export interface AnalyzeOptions extends InputOptions {
  readonly format: 'table' | 'json' | 'markdown' | 'sarif';
  readonly failOn: FailOn;
  readonly lang?: string;
}

export async function analyze(paths: readonly string[], options: AnalyzeOptions): Promise<number> {
  const texts = buildTexts(pickTerminalLocale(options.lang, process.env));
  const input = await readInput(paths, options);
  reportInput(input, paths.length, texts, options.format === 'table');
  const topology = buildTopology(input.inventory);
  const result: AnalyzeResult = { topology, analysis: analyse(topology, input.annotations), problems: input.problems };
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
