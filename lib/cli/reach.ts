import 'server-only';
import { askReach } from '../analyse/trace/questions/ask-reach';
import { withReplies } from '../analyse/trace/questions/ask-reply';
import type { ReachQuery } from '../model/reach';
import { CliError } from './cli-error';
import { formatReach } from './format-reach';
import { openTraceContext, type TraceInputOptions } from './open-trace-context';
import { buildTexts, pickTerminalLocale } from './texts';
import { readQueryWords } from './trace-query-words';

/** `eni-lens reach`: one question over many flows. */
export interface ReachOptions extends TraceInputOptions {
  readonly to?: string;
  readonly from?: string;
  readonly internet?: boolean;
  readonly replies?: boolean;
  readonly protocol?: string;
  readonly port?: string;
  readonly ipVersion?: string;
  readonly format?: 'table' | 'json';
  readonly lang?: string;
}

export async function reach(paths: readonly string[], options: ReachOptions): Promise<0 | 3> {
  const texts = buildTexts(pickTerminalLocale(options.lang, process.env));
  const query = readOptions(options);
  const context = await openTraceContext(paths, options, texts);
  const asked = askReach(context, query);
  if (!asked.ok) throw new CliError(`${asked.error.code}: ${texts.text(`trace.problems.${asked.error.code}`, asked.error.params)}`);
  const found = options.replies === true ? withReplies(context, asked.value) : asked.value;
  console.log(options.format === 'json' ? JSON.stringify(found, null, 2) : formatReach(context.topology, found, texts));
  return asked.value.counts.unknown > 0 ? 3 : 0;
}

function readOptions({ to, from, internet, protocol, port, ipVersion }: ReachOptions): ReachQuery {
  const named = [to, from, internet === true ? 'internet' : undefined].filter((word) => word !== undefined);
  if (named.length !== 1) throw new CliError('missing: one of --to REF, --from REF and --internet is needed.');
  const read = readQueryWords({ from: from ?? 'internet', to: to ?? 'internet', protocol: protocol ?? (port === undefined ? 'all' : 'tcp'), port, ipVersion });
  if (!read.ok) throw new CliError(`${read.error.code}: --${read.error.field === 'ipVersion' ? 'ip-version' : read.error.field} has to be ${read.error.hint}.`);
  const question = internet === true ? 'internet' : to !== undefined ? 'to' : 'from';
  return { question, ref: to ?? from ?? null, protocol: read.value.protocol, port: read.value.port, ipVersion: read.value.ipVersion };
}
