import 'server-only';
import { parentPort, workerData } from 'node:worker_threads';
import { deriveTransfer } from './derive-transfer';

/** Entry of the thread that prepares a document for pages: one body in, its two parts out. Bundled to its own file; run-derive.ts starts it. */
const parts = await deriveTransfer(workerData as Uint8Array);
// Small results live in a pooled buffer, which cannot be handed over.
const buffers = [parts.overview, parts.document].flatMap(({ buffer, byteLength }) => (buffer instanceof ArrayBuffer && byteLength > 0 && buffer.byteLength === byteLength ? [buffer] : []));
parentPort?.postMessage(parts, buffers);
