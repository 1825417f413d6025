import 'server-only';
import { receiveInput, tellServer } from '../child/child-side';
import { readImport, type ImportInput } from './read-import';

/** Entry of the import process: one import, one answer, the end. Bundled to its own file; run-import.ts starts it. */
tellServer(await readImport(await receiveInput<ImportInput>()));
