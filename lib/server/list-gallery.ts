import 'server-only';
import type { GalleryList } from '../contract/snapshots';
import { worlds } from '../worlds/worlds';

/** Made accounts that the gallery shows, in its order. Titles are in messages, by id. */
export function listGallery(): GalleryList {
  return { worlds: worlds.flatMap((world) => (world.gallery === null ? [] : [{ id: world.id, group: world.gallery.group, order: world.gallery.order }])) };
}
