import 'server-only';
import type { SnapshotDocument } from '../model/snapshot';
import { lookupWorld } from '../worlds/worlds';
import { worldTime } from '../worlds/world';
import { prepareSnapshot, type PreparedSnapshot } from './import/prepare-snapshot';
import { readInventory } from './import/read-inventory';
import { ServerError } from './server-error';

/** Made accounts as snapshots. They go through the same reading as uploaded files, once per process. */
interface GalleryEntry {
  readonly document: Omit<SnapshotDocument, 'name'>;
  readonly prepared: PreparedSnapshot;
}
const entries = new Map<string, Promise<GalleryEntry>>();

export function getGalleryEntry(id: string): Promise<GalleryEntry> {
  const world = lookupWorld(id);
  if (world === undefined || world.gallery === null) return Promise.reject(new ServerError('not-found'));
  const known = entries.get(id);
  if (known !== undefined) return known;
  const made = build(id);
  entries.set(id, made);
  made.catch(() => entries.delete(id));
  return made;
}

async function build(id: string): Promise<GalleryEntry> {
  const files = (lookupWorld(id)?.build() ?? []).map(({ path, json }) => ({ path, bytes: new TextEncoder().encode(JSON.stringify(json)) }));
  const { inventory, problems } = await readInventory(files);
  const document = { schema: 'eni-lens/snapshot@1', collectedAt: worldTime, source: 'gallery', inventory, problems, redaction: null } as const;
  return { document, prepared: await prepareSnapshot(document) };
}
