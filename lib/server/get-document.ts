import 'server-only';
import type { SnapshotDocument } from '../model/snapshot';
import { documentHead, parseDocument } from '../store/document-text';
import type { ServerContext } from './context';
import type { DocumentSource } from './http/document-answer';
import { ServerError } from './server-error';

/** One snapshot, ready to be sent or as an object. */
export async function getDocumentSource(context: ServerContext, id: string): Promise<DocumentSource> {
  const meta = await context.store.lookupSnapshot(id);
  if (meta === null) throw new ServerError('not-found');
  return {
    head: documentHead(meta.name),
    contentHash: meta.contentHash,
    load: async () => {
      const body = await context.store.lookupSnapshotBody(id);
      if (body === null) throw new ServerError('not-found');
      return body;
    },
  };
}

export async function getDocument(context: ServerContext, id: string): Promise<SnapshotDocument> {
  const meta = await context.store.lookupSnapshot(id);
  const body = await context.store.lookupSnapshotBody(id);
  if (meta === null || body === null) throw new ServerError('not-found');
  return parseDocument(meta.name, body);
}
