import 'server-only';
import type { Worker } from 'node:worker_threads';
import { ServerError } from '../server-error';
import type { ServerConfig } from '../config';
import { readImport, type ImportInput, type ImportOutput } from './read-import';

/** Runs an import in a thread with its own memory limit and a deadline, at most two at a time. Without a worker file (development) it runs here. */
const deadlineMilliseconds = 30_000;
const atOnce = 2;
/** One file's parsed JSON fits in and dies there, instead of being copied to the old generation first. */
const youngMegabytes = 192;
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

function runInWorker(file: string, memory: number, input: ImportInput, deadline: number): Promise<ImportOutput> {
  // Not an import: bundlers would look for the worker at build time, and it is made by another step.
  const { Worker: Thread } = process.getBuiltinModule('node:worker_threads');
  return new Promise((resolve, reject) => {
    const worker: Worker = new Thread(file, { workerData: input, resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMegabytes }, stdout: false, stderr: false, env: {} });
    const timer = setTimeout(() => finish(new ServerError('import-timeout', { seconds: Math.round(deadline / 1000) })), deadline);
    const finish = (outcome: ImportOutput | Error): void => {
      clearTimeout(timer);
      void worker.terminate();
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    };
    worker.once('message', (output: ImportOutput) => finish(output));
    worker.once('error', (error: NodeJS.ErrnoException) => finish(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ServerError('import-memory', { megabytes: memory }) : error));
    worker.once('exit', (code) => finish(new Error(`the import thread ended with ${code} and no answer`)));
  });
}
