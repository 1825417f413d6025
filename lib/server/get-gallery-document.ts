import 'server-only';
import { documentHead } from '../store/document-text';
import { verifyBody } from '../store/body';
import { getGalleryEntry } from './gallery';
import type { DocumentSource } from './http/document-answer';

/** A made account as a document; its name is its id, which the screen translates. */
export async function getGalleryDocument(world: string): Promise<DocumentSource> {
  const { prepared } = await getGalleryEntry(world);
  return { head: documentHead(world), contentHash: prepared.body.contentHash, made: true, load: () => verifyBody(prepared.body, `gallery ${world}`) };
}
