import 'server-only';
import { runChild } from '../child/run-child';
import { ServerError } from '../server-error';
import type { ServerConfig } from '../config';
import { readImport, type ImportInput, type ImportOutput } from './read-import';

/** Runs an import in a process with its own memory limit and a deadline, at most two at a time. Without a worker file (development) it runs here. */
const deadlineMilliseconds = 30_000;
const atOnce = 2;
let running = 0;

export async function runImport(config: ServerConfig, input: ImportInput, deadline = deadlineMilliseconds): Promise<ImportOutput> {
  if (running >= atOnce) throw new ServerError('busy', { retryAfter: 5 });
  running++;
  try {
    return config.importWorker === null ? await readImport(input) : await runInWorker(config.importWorker, config.importMemoryMegabytes, input, deadline);
  } finally {
    running--;
  }
}

function runInWorker(file: string, memoryMegabytes: number, input: ImportInput, deadline: number): Promise<ImportOutput> {
  return new Promise((resolve, reject) => {
    const finish = (outcome: ImportOutput | Error): void => {
      clearTimeout(timer);
      child.stop();
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    };
    const timer = setTimeout(() => finish(new ServerError('import-timeout', { seconds: Math.round(deadline / 1000) })), deadline);
    const child = runChild<ImportOutput>({ file, memoryMegabytes, env: {}, input }, {
      onMessage: finish,
      onEnd: (end) => finish(end.kind === 'memory' ? new ServerError('import-memory', { megabytes: memoryMegabytes }) : new Error(`the import ${end.message}`)),
    });
  });
}
