import 'server-only';
import { audit } from './audit';
import type { Client, ServerContext } from './context';
import { ServerError } from './server-error';

/** Deletes a snapshot and every link to it. */
export async function deleteSnapshot(context: ServerContext, client: Client, id: string): Promise<void> {
  if (!(await context.store.deleteSnapshot(id))) throw new ServerError('not-found');
  await audit(context, client, 'snapshot.delete', 'deleted', { snapshotId: id });
}
