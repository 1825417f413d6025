import 'server-only';
import type { ChildProcess } from 'node:child_process';

/**
 * A worker file in a process of its own. Not a thread: when one allocation does not fit under the heap limit of a thread (an array
 * that grows, a text that is joined), Node 24 aborts the whole process instead of ending the thread.
 */
export interface ChildOptions {
  readonly file: string;
  readonly memoryMegabytes: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: unknown;
}
export type ChildEnd = { readonly kind: 'memory' } | { readonly kind: 'broken'; readonly message: string };
export interface ChildHooks<Message> {
  onMessage(message: Message): void;
  /** It ended by itself. Not called after stop(). */
  onEnd(end: ChildEnd): void;
}
export interface Child {
  tell(word: string): void;
  /** At once, also when it does not listen. */
  stop(): void;
}
/** What is made of one file on the way fits in the young generation and dies there; larger ones no longer fit in a processor's cache, and cost memory. */
const semiSpaceMegabytes = 32;
const mostError = 32_768;

export function runChild<Message>({ file, memoryMegabytes, env, input }: ChildOptions, hooks: ChildHooks<Message>): Child {
  // Not an import: bundlers would look for the worker at build time, and it is made by another step.
  const { fork } = process.getBuiltinModule('node:child_process');
  const child: ChildProcess = fork(file, [], {
    serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env: { ...env } as NodeJS.ProcessEnv,
    execArgv: [`--max-old-space-size=${memoryMegabytes}`, `--max-semi-space-size=${semiSpaceMegabytes}`],
  });
  let errors = '';
  let over = false;
  const kill = (): void => void child.kill('SIGKILL');
  const end = (outcome: ChildEnd | null): void => {
    if (over) return;
    over = true;
    process.off('exit', kill);
    kill();
    if (outcome !== null) hooks.onEnd(outcome);
  };
  process.once('exit', kill);
  child.stderr?.setEncoding('utf8').on('data', (text: string) => { if (errors.length < mostError) errors += text; });
  child.on('message', (message) => { if (!over) hooks.onMessage(message as Message); });
  child.once('error', (error) => end({ kind: 'broken', message: error.message }));
  // `close`, not `exit`: everything it wrote has arrived.
  child.once('close', (code, signal) => end(signal === 'SIGKILL' || errors.includes('heap out of memory') ? { kind: 'memory' } : { kind: 'broken', message: `ended with ${code ?? signal} and no answer${/^\w*Error.*/m.exec(errors)?.[0].replace(/^/, ': ') ?? ''}` }));
  // A child that is gone already says so by `close`.
  const send = (message: unknown): void => void child.send(message as object, () => undefined);
  send(input);
  return { tell: (word) => { if (!over && child.connected) send(word); }, stop: () => end(null) };
}
