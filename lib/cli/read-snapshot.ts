import 'server-only';
import { readAnnotations } from '../server/guest/read-annotations';
import { parseDocument } from '../store/document-text';
import { openDataFolder } from '../store/data-folder';
import { openSqliteStore } from '../store/sqlite/sqlite-store';
import { StoreError } from '../store/store-error';
import { CliError } from './cli-error';
import type { CliInput } from './cli-input';

/** `snapshot:<id>`: a stored snapshot, or the only one whose id begins so, with evidence from its guests and pins. */
export async function readSnapshot(wanted: string, data: string | undefined): Promise<CliInput> {
  try {
    const store = openSqliteStore(openDataFolder(data ?? process.env['ENI_LENS_DATA']));
    try {
      const matches = (await store.listSnapshots()).filter((meta) => wanted !== '' && meta.id.startsWith(wanted));
      const [match, other] = matches;
      if (!match) throw new CliError(`no saved snapshot has the id ${wanted}.`);
      if (other) throw new CliError(`${wanted} is the beginning of ${matches.length} snapshot ids; give more of it.`);
      const body = await store.lookupSnapshotBody(match.id);
      if (!body) throw new CliError(`snapshot ${match.id} was deleted meanwhile.`);
      const document = parseDocument(match.name, body);
      return { inventory: document.inventory, problems: document.problems, annotations: await readAnnotations({ store }, document.inventory) };
    } finally {
      store.close();
    }
  } catch (error) {
    if (error instanceof StoreError) throw new CliError(error.message);
    throw error;
  }
}
