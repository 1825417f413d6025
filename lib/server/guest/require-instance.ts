import 'server-only';
import type { ServerContext } from '../context';
import { getDocument } from '../get-document';
import { ServerError } from '../server-error';

/** Evidence goes to instances of the snapshot it is given on, so that nobody fills the store with made-up ids. */
export async function requireInstance(context: ServerContext, snapshotId: string, instanceId: string): Promise<void> {
  const { inventory } = await getDocument(context, snapshotId);
  const known = inventory.instances.some((instance) => instance.id === instanceId) || inventory.networkInterfaces.some((eni) => eni.attachment?.instanceId === instanceId);
  if (!known) throw new ServerError('not-found');
}
