import 'server-only';
import { runChild } from '../child/run-child';
import type { ScanEngine, ScanEngineHooks, ScanOutput } from './scan-engine';
import type { ScanCall, ScanMessage } from './child-messages';

/**
 * Live collection in a process of its own, one for each call: XML parsing and analysis never hold up the pages, and a process that is
 * out of memory or hangs takes only its scan along. The AWS SDK is loaded there and nowhere else.
 */
export interface ChildEngineOptions {
  readonly file: string;
  readonly memoryMegabytes: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How long a cancelled scan may take to end by itself. */
  readonly graceMilliseconds?: number;
}
/** A profile may start a program or open a browser; a person waits for the answer. */
const callDeadline = 90_000;

export function childEngine(options: ChildEngineOptions): ScanEngine {
  const ask = <T>(call: ScanCall): Promise<T> => runCall<T>(options, call, null);
  return {
    listProfiles: () => ask({ verb: 'listProfiles' }),
    identify: (source) => ask({ verb: 'identify', source }),
    survey: (source) => ask({ verb: 'survey', source }),
    checkRole: (source, role) => ask({ verb: 'checkRole', source, role }),
    plan: (request) => ask({ verb: 'plan', request }),
    policies: (accounts, addOns) => ask({ verb: 'policies', accounts, addOns }),
    collectScript: () => ask({ verb: 'collectScript' }),
    scan: (input, hooks) => runCall<ScanOutput>(options, { verb: 'scan', input }, hooks),
  };
}

function runCall<T>(options: ChildEngineOptions, call: ScanCall, hooks: ScanEngineHooks | null): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer = hooks === null ? setTimeout(() => finish(new Error(`no answer to ${call.verb} in time`)), callDeadline) : undefined;
    const finish = (outcome: { readonly value: T } | Error): void => {
      clearTimeout(timer);
      hooks?.signal.removeEventListener('abort', cancel);
      child.stop();
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome.value);
    };
    const child = runChild<ScanMessage>({ file: options.file, memoryMegabytes: options.memoryMegabytes, env: childEnvironment(options.env), input: call }, {
      onMessage: (message) => {
        if (message.kind === 'progress') hooks?.onProgress(message.progress);
        else if (message.kind === 'cells') for (const cell of message.cells) hooks?.onCell(cell);
        else finish({ value: message.value as T });
      },
      onEnd: (end) => finish(new Error(end.kind === 'memory' ? `the scan needed more than ${options.memoryMegabytes} MB` : `the scan ${end.message}`)),
    });
    const cancel = (): void => {
      child.tell('cancel');
      timer = setTimeout(() => finish(new Error('the scan did not end when it was cancelled')), options.graceMilliseconds ?? 15_000);
    };
    hooks?.signal.addEventListener('abort', cancel, { once: true });
    if (hooks?.signal.aborted === true) cancel();
  });
}

/** Everything the SDK and a credential_process may look at, but not the secret of this server. */
function childEnvironment(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string | undefined>> {
  const { ENI_LENS_TOKEN: _token, ...rest } = env;
  return rest;
}
