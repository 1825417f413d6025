import 'server-only';
import { receiveInput, tellServer } from '../child/child-side';
import { deriveTransfer } from './derive-transfer';

/** Entry of the process that prepares a document for pages: one body in, its two parts out. Bundled to its own file; run-derive.ts starts it. */
tellServer(await deriveTransfer(await receiveInput<Uint8Array>()));
