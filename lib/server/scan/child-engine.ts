import 'server-only';
import type { Worker } from 'node:worker_threads';
import type { ScanEngine, ScanEngineHooks, ScanOutput } from './scan-engine';
import type { ScanCall, ScanMessage } from './thread-messages';

/**
 * Live collection in a thread of its own, one for each call: XML parsing and analysis never hold up the pages, and a thread that is
 * out of memory or hangs takes only its scan along. The AWS SDK is loaded there and nowhere else.
 */
export interface ThreadOptions {
  readonly file: string;
  readonly memoryMegabytes: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How long a cancelled scan may take to end by itself. */
  readonly graceMilliseconds?: number;
}
/** A profile may start a program or open a browser; a person waits for the answer. */
const callDeadline = 90_000;

export function threadEngine(options: ThreadOptions): ScanEngine {
  const ask = <T>(call: ScanCall): Promise<T> => runThread<T>(options, call, null);
  return {
    listProfiles: () => ask({ verb: 'listProfiles' }),
    identify: (source) => ask({ verb: 'identify', source }),
    survey: (source) => ask({ verb: 'survey', source }),
    checkRole: (source, role) => ask({ verb: 'checkRole', source, role }),
    plan: (request) => ask({ verb: 'plan', request }),
    policies: (accounts, addOns) => ask({ verb: 'policies', accounts, addOns }),
    collectScript: () => ask({ verb: 'collectScript' }),
    scan: (input, hooks) => runThread<ScanOutput>(options, { verb: 'scan', input }, hooks),
  };
}

function runThread<T>(options: ThreadOptions, call: ScanCall, hooks: ScanEngineHooks | null): Promise<T> {
  // Not an import: bundlers would look for the worker at build time, and it is made by another step.
  const { Worker: Thread } = process.getBuiltinModule('node:worker_threads');
  return new Promise((resolve, reject) => {
    const worker: Worker = new Thread(options.file, {
      workerData: call, env: threadEnvironment(options.env), stdout: false, stderr: false, resourceLimits: { maxOldGenerationSizeMb: options.memoryMegabytes },
    });
    let timer = hooks === null ? setTimeout(() => finish(new Error(`no answer to ${call.verb} in time`)), callDeadline) : undefined;
    const finish = (outcome: { readonly value: T } | Error): void => {
      clearTimeout(timer);
      hooks?.signal.removeEventListener('abort', cancel);
      void worker.terminate();
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome.value);
    };
    const cancel = (): void => {
      worker.postMessage('cancel', []);
      timer = setTimeout(() => finish(new Error('the scan did not end when it was cancelled')), options.graceMilliseconds ?? 15_000);
    };
    worker.on('message', (message: ScanMessage) => {
      if (message.kind === 'progress') hooks?.onProgress(message.progress);
      else if (message.kind === 'cells') for (const cell of message.cells) hooks?.onCell(cell);
      else finish({ value: message.value as T });
    });
    worker.once('error', (error) => finish(error instanceof Error ? error : new Error(String(error))));
    worker.once('exit', (code) => finish(new Error(`the scan thread ended with ${code} and no answer`)));
    hooks?.signal.addEventListener('abort', cancel, { once: true });
    if (hooks?.signal.aborted === true) cancel();
  });
}

/** Everything the SDK and a credential_process may look at, but not the secret of this server. */
function threadEnvironment(env: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  const { ENI_LENS_TOKEN: _token, ...rest } = env;
  return rest as NodeJS.ProcessEnv;
}
