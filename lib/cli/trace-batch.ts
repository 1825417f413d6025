import 'server-only';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { traceFlow } from '../analyse/trace/trace-flow';
import type { TraceContext } from '../analyse/trace/trace-context';
import { CliError } from './cli-error';
import { readQueryWords } from './trace-query-words';
import { traceExitCode, type TraceExit } from './trace-exit';

/** Flows, one JSON object a line, to traces, one a line, in order. A line that cannot be traced becomes `{id, line, error}` in its place. */
export interface BatchOutput {
  /** Resolves when more may be written. */
  write(text: string): Promise<void>;
}
const chunk = 1 << 16;

interface BatchLine { readonly text: string; readonly exit: TraceExit }

export function traceLine(context: TraceContext, line: string, number: number): BatchLine {
  let id: unknown = null;
  const fail = (code: string, field: string | null, params: object): BatchLine => ({ text: JSON.stringify({ id, line: number, error: { code, field, params } }), exit: 2 });
  let words: unknown;
  try {
    words = JSON.parse(line);
  } catch {
    return fail('invalid-json', null, { hint: 'one JSON object a line' });
  }
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return fail('not-an-object', null, { hint: 'one JSON object a line' });
  id = 'id' in words ? words.id : null;
  const query = readQueryWords(words);
  if (!query.ok) return fail(query.error.code, query.error.field, { hint: query.error.hint });
  const traced = traceFlow(context, query.value);
  if (!traced.ok) return fail(traced.error.code, traced.error.field, traced.error.params);
  return { text: JSON.stringify({ id, ...traced.value }), exit: traceExitCode(traced.value) };
}

/** The worst of all lines: bad input, then not reachable, then cannot tell. */
export async function traceBatch(context: TraceContext, file: string, output: BatchOutput): Promise<TraceExit> {
  const input = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: chunk });
  const broken = new Promise<never>((_, reject) => {
    input.once('error', (error: NodeJS.ErrnoException) => reject(new CliError(`${file} cannot be read (${error.code ?? error.message}).`)));
  });
  const seen = new Set<TraceExit>();
  const run = async (): Promise<void> => {
    let number = 0;
    let waiting = '';
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number++;
      const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
      if (text.trim() === '') continue;
      const answered = traceLine(context, text, number);
      seen.add(answered.exit);
      waiting += `${answered.text}\n`;
      if (waiting.length < chunk) continue;
      await output.write(waiting);
      waiting = '';
    }
    await output.write(waiting);
  };
  await Promise.race([run(), broken]);
  return ([2, 1, 3] as const).find((code) => seen.has(code)) ?? 0;
}
