import 'server-only';
import type { GuestAnnotations } from '../../model/guest';
import type { ServerContext } from '../context';
import { getDocument } from '../get-document';
import { readAnnotations } from './read-annotations';

/** Evidence and pins of the instances in a snapshot. */
export async function listAnnotations(context: ServerContext, snapshotId: string): Promise<GuestAnnotations> {
  // Without any, the document need not be read.
  if ((await context.store.listAnnotatedInstances()).length === 0) return [];
  return readAnnotations(context, (await getDocument(context, snapshotId)).inventory);
}
