import 'server-only';
import { parentPort, workerData } from 'node:worker_threads';
import { readImport, type ImportInput } from './read-import';

/** Entry of the import thread: one import, one answer, the end. Bundled to its own file; run-import.ts starts it. */
const output = await readImport(workerData as ImportInput);
const bytes = output.snapshot?.body.deflated;
// Small results live in a pooled buffer, which cannot be handed over.
parentPort?.postMessage(output, bytes !== undefined && bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.byteLength ? [bytes.buffer] : []);
