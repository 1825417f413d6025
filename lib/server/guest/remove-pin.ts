import 'server-only';
import type { InstanceAnnotations } from '../../model/guest';
import { audit } from '../audit';
import type { Client, ServerContext } from '../context';
import { ServerError } from '../server-error';
import { readInstanceAnnotations } from './read-annotations';

export async function removePin(context: ServerContext, client: Client, snapshotId: string, instanceId: string): Promise<InstanceAnnotations> {
  if (!(await context.store.deletePin(instanceId))) throw new ServerError('not-found');
  await audit(context, client, 'guest.unpin', 'done', { snapshotId });
  return readInstanceAnnotations(context, instanceId);
}
