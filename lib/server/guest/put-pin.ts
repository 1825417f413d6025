import 'server-only';
import type { z } from 'zod';
import type { pinRequestSchema } from '../../contract/guest';
import type { InstanceAnnotations } from '../../model/guest';
import { audit } from '../audit';
import type { Client, ServerContext } from '../context';
import { limitRate, limits } from '../rate-limit';
import { readInstanceAnnotations } from './read-annotations';
import { requireInstance } from './require-instance';

/** One pin a host: a new one replaces the old. */
export async function putPin(context: ServerContext, client: Client, snapshotId: string, instanceId: string, input: z.output<typeof pinRequestSchema>): Promise<InstanceAnnotations> {
  await limitRate(context, `guest:${client.prefix}`, limits.guestPerClient);
  await requireInstance(context, snapshotId, instanceId);
  await context.store.putPin({ instanceId, ...input, createdAt: context.now() });
  await audit(context, client, 'guest.pin', input.routing, { snapshotId });
  return readInstanceAnnotations(context, instanceId);
}
