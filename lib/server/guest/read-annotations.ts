import 'server-only';
import type { GuestAnnotations, InstanceAnnotations } from '../../model/guest';
import type { ServerContext } from '../context';
import { isoTime } from '../iso-time';

/** What is kept about one instance. */
export async function readInstanceAnnotations(context: Pick<ServerContext, 'store'>, instanceId: string): Promise<InstanceAnnotations> {
  const [evidence, pin] = await Promise.all([context.store.listEvidence(instanceId), context.store.lookupPin(instanceId)]);
  return {
    instanceId,
    evidence: evidence.map((record) => ({ id: record.id, author: record.author, at: isoTime(record.createdAt), evidence: record.evidence })),
    pin: pin === null ? null : { routing: pin.routing, reason: pin.reason, author: pin.author, at: isoTime(pin.createdAt) },
  };
}

/** What is kept about the instances of an inventory, by id. */
export async function readAnnotations(context: Pick<ServerContext, 'store'>, inventory: { readonly instances: readonly { readonly id: string }[]; readonly networkInterfaces: readonly { readonly attachment: { readonly instanceId: string | null } | null }[] }): Promise<GuestAnnotations> {
  const annotated = await context.store.listAnnotatedInstances();
  if (annotated.length === 0) return [];
  const here = new Set<string | null | undefined>([...inventory.instances.map((instance) => instance.id), ...inventory.networkInterfaces.map((eni) => eni.attachment?.instanceId)]);
  return Promise.all(annotated.filter((id) => here.has(id)).map((id) => readInstanceAnnotations(context, id)));
}
