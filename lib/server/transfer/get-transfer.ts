import 'server-only';
import { engineVersion } from '../../analyse/analyse';
import type { ServerContext } from '../context';
import type { DocumentSource } from '../http/document-answer';
import type { TransferParts } from './derive-transfer';
import { runDerive } from './run-derive';

/** Changes whenever equal bodies give other parts: the format, and the engine behind the overview. */
const derivedKind = `transfer 2 ${engineVersion}`;
/** Made accounts have no stored body, so theirs is kept here: a few, none of them large. */
const galleryKept = 24;
const ofGallery = new Map<string, TransferParts>();
const making = new Map<string, Promise<TransferParts>>();

/** The parts of a document for pages, from the cache or made now; two requests at once make them once. The cache goes with the snapshot or share it is of. */
export async function getTransfer(context: ServerContext, source: DocumentSource): Promise<TransferParts> {
  const cached = await context.store.lookupDerived(source.contentHash, derivedKind);
  if (cached !== null) return cached;
  const kept = ofGallery.get(source.contentHash);
  if (kept !== undefined) return kept;
  const known = making.get(source.contentHash);
  if (known !== undefined) return known;
  const made = make(context, source);
  making.set(source.contentHash, made);
  try {
    return await made;
  } finally {
    making.delete(source.contentHash);
  }
}

async function make(context: ServerContext, source: DocumentSource): Promise<TransferParts> {
  const { plain } = await source.load();
  const parts = await runDerive(context.config, plain);
  await context.store.putDerived(source.contentHash, derivedKind, parts);
  if (source.made === true) {
    for (const oldest of ofGallery.keys()) { if (ofGallery.size < galleryKept) break; ofGallery.delete(oldest); }
    ofGallery.set(source.contentHash, parts);
  }
  return parts;
}
