import 'server-only';
import { traceFlow } from '../analyse/trace/trace-flow';
import { CliError } from './cli-error';
import { formatTrace } from './format-trace';
import { openTraceContext, type TraceInputOptions } from './open-trace-context';
import { buildTexts, pickTerminalLocale } from './texts';
import { traceBatch } from './trace-batch';
import { traceExitCode, type TraceExit } from './trace-exit';
import { type QueryWords, readQueryWords } from './trace-query-words';

/** `eni-lens trace`: one flow there and back, or many from a file. */
export interface TraceOptions extends TraceInputOptions {
  readonly from?: string;
  readonly to?: string;
  readonly protocol?: string;
  readonly port?: string;
  readonly sourcePort?: string;
  readonly ipVersion?: string;
  readonly batch?: string;
  readonly format?: 'table' | 'json';
  readonly lang?: string;
}

const optionNames: Readonly<Record<keyof QueryWords, string>> = { from: '--from', to: '--to', protocol: '--protocol', port: '--port', sourcePort: '--source-port', ipVersion: '--ip-version' };

export async function trace(paths: readonly string[], options: TraceOptions): Promise<TraceExit> {
  const texts = buildTexts(pickTerminalLocale(options.lang, process.env));
  if (options.batch !== undefined) {
    const other = (Object.keys(optionNames) as (keyof QueryWords)[]).find((field) => options[field] !== undefined);
    if (other !== undefined) throw new CliError(`${optionNames[other]} and --batch exclude each other: each line names its own flow.`);
    if (options.format === 'table') throw new CliError('--batch writes JSON, one trace a line.');
    return traceBatch(await openTraceContext(paths, options, texts), options.batch, { write: writeOut });
  }
  const query = readQueryWords(options);
  if (!query.ok) throw new CliError(`${query.error.code}: ${optionNames[query.error.field]} has to be ${query.error.hint}.`);
  const context = await openTraceContext(paths, options, texts);
  const traced = traceFlow(context, query.value);
  if (!traced.ok) {
    const { code, params } = traced.error;
    const candidates = Array.isArray(params['candidates']) ? ` ${params['candidates'].join(' ')}` : '';
    throw new CliError(`${code}: ${texts.text(`trace.problems.${code}`, params)}${candidates}`);
  }
  console.log(options.format === 'json' ? JSON.stringify(traced.value, null, 2) : formatTrace(context.topology, traced.value, texts));
  return traceExitCode(traced.value);
}

/** A slow reader is waited for, so that a million traces never pile up. */
const writeOut = (text: string): Promise<void> => (process.stdout.write(text) ? Promise.resolve() : new Promise((resolve) => process.stdout.once('drain', resolve)));
