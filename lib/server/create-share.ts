import 'server-only';
import type { z } from 'zod';
import { canonicalJson } from '../base/canonical-json';
import type { ShareExpiry } from '../contract/share-links';
import type { shareCreateRequestSchema, ShareCreated } from '../contract/shares';
import { packBody } from '../store/body';
import { parseDocument } from '../store/document-text';
import { redactDocument } from '../view/redact/redact-document';
import { redactViewState } from '../view/redact/redact-view-state';
import { audit } from './audit';
import { requireSharing } from './config';
import type { Client, ServerContext } from './context';
import { limitRate, limits } from './rate-limit';
import { readAnnotations } from './guest/read-annotations';
import { ServerError } from './server-error';
import { makeCapability, shareUrl } from './share-secret';
import { shareState, toShareDto } from './share-state';

/** Makes a link: redacts now, stores the result as its own document, and tells the secret once. */
const activePerSnapshot = 50;
const seconds: Readonly<Record<ShareExpiry, number>> = { '1h': 3_600, '1d': 86_400, '7d': 7 * 86_400, '30d': 30 * 86_400 };

export async function createShare(context: ServerContext, client: Client, id: string, input: z.output<typeof shareCreateRequestSchema>): Promise<ShareCreated> {
  requireSharing(context.config);
  await limitRate(context, `share:${client.prefix}`, limits.createPerClient);
  const now = context.now();
  const life = typeof input.expiry === 'number' ? input.expiry : seconds[input.expiry];
  if (life > context.config.maximumExpirySeconds) throw new ServerError('expiry-too-long', { maximumSeconds: context.config.maximumExpirySeconds });
  const meta = await context.store.lookupSnapshot(id);
  const body = await context.store.lookupSnapshotBody(id);
  if (meta === null || body === null) throw new ServerError('not-found');
  if (input.preset === 'full' && input.confirm?.trim() !== meta.name.trim()) throw new ServerError('confirmation-missing');
  const active = (await context.store.listShares(id)).filter((share) => shareState(share, now) === 'active' || shareState(share, now) === 'paused');
  if (active.length >= activePerSnapshot) throw new ServerError('share-limit', { limit: activePerSnapshot });

  // The seed is used here and forgotten: nobody can turn the pseudonyms back, not even with the database.
  const source = parseDocument(meta.name, body);
  const redaction = redactDocument({ ...source, annotations: await readAnnotations(context, source.inventory) }, input.preset, context.random(16));
  const capability = makeCapability(context.random);
  // A draft would be purged and take the link with it.
  if (meta.savedAt === null) await context.store.saveSnapshot(id, meta.name, now);
  const share = await context.store.insertShare({
    publicId: capability.publicId,
    snapshotId: id,
    secretHash: capability.secretHash,
    label: input.label,
    preset: input.preset,
    viewState: redactViewState(input.viewState, input.preset, redaction.lookup),
    createdBy: 'local',
    createdAt: now,
    expiresAt: now + life * 1000,
    // The end of the opening answer; open-share.ts writes its beginning.
    body: await packBody(new TextEncoder().encode(`"document":${canonicalJson(redaction.document)}}`)),
  });
  await audit(context, client, 'share.create', input.preset, { shareId: share.publicId, snapshotId: id });
  return { share: toShareDto(share, meta.name, now), url: shareUrl(context.config.publicUrl, capability) };
}
