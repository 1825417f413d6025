import 'server-only';
import type { Worker } from 'node:worker_threads';
import type { ServerConfig } from '../config';
import { deriveTransfer } from './derive-transfer';
import type { TransferParts } from './derive-transfer';

/** Bodies below this are prepared faster than a thread starts. */
const threadFrom = 4_000_000;

export async function runDerive(config: ServerConfig, body: Uint8Array): Promise<TransferParts> {
  if (config.deriveWorker === null || body.byteLength < threadFrom) return deriveTransfer(body);
  const file = config.deriveWorker;
  const { Worker: Thread } = process.getBuiltinModule('node:worker_threads');
  return new Promise((resolve, reject) => {
    const worker: Worker = new Thread(file, { workerData: body, stdout: false, stderr: false, env: {} });
    worker.once('message', (parts: TransferParts) => { void worker.terminate(); resolve(parts); });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the derive thread ended with ${code} and no answer`)));
  });
}
