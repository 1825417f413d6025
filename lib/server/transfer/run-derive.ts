import 'server-only';
import { runChild } from '../child/run-child';
import type { ServerConfig } from '../config';
import { ServerError } from '../server-error';
import { deriveTransfer } from './derive-transfer';
import type { TransferParts } from './derive-transfer';

/** Bodies below this are prepared faster than a process starts. */
const childFrom = 4_000_000;

/** In a process of its own when the body is large: what does not fit there ends the preparation, not the server. */
export async function runDerive({ deriveWorker, importMemoryMegabytes: memoryMegabytes }: ServerConfig, body: Uint8Array): Promise<TransferParts> {
  if (deriveWorker === null || body.byteLength < childFrom) return deriveTransfer(body);
  return new Promise((resolve, reject) => {
    const child = runChild<TransferParts>({ file: deriveWorker, memoryMegabytes, env: {}, input: body }, {
      onMessage: (parts) => { child.stop(); resolve(parts); },
      onEnd: (end) => reject(end.kind === 'memory' ? new ServerError('import-memory', { megabytes: memoryMegabytes }) : new Error(`the preparation for pages ${end.message}`)),
    });
  });
}
