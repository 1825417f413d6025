import 'server-only';
import { publicIdPattern, secretPattern } from '../contract/share-links';
import type { ShareRecord } from '../store/port';
import { audit } from './audit';
import type { Client, ServerContext } from './context';
import type { DocumentSource } from './http/document-answer';
import { isoTime } from './iso-time';
import { countUp, limits, readCount } from './rate-limit';
import { ServerError } from './server-error';
import { opensShare } from './share-secret';
import { shareState } from './share-state';

/** The one thing a link can do. Every failure is the same 404; nothing is cached, so a revocation works at the next request. */
export async function openShare(context: ServerContext, client: Client, input: { readonly publicId: string; readonly secret: string }): Promise<DocumentSource> {
  if (!publicIdPattern.test(input.publicId)) throw new ServerError('share-not-found');
  const failures = `open-failed:${client.prefix}`;
  if ((await readCount(context, failures)) >= limits.failedPerClient) throw new ServerError('rate-limited', { retryAfter: 60 });

  const share = await context.store.lookupShare(input.publicId);
  // Both checks run whatever the other says.
  const rightSecret = opensShare(share?.secretHash ?? null, secretPattern.test(input.secret) ? input.secret : '');
  const outcome = describe(share, rightSecret, context);
  if (share === null || outcome !== 'opened') {
    await refuse(context, client, input.publicId, share === null, outcome);
    throw new ServerError('share-not-found');
  }
  if ((await countUp(context, `open-good:${share.publicId}`)) > limits.goodPerShare) throw new ServerError('rate-limited', { retryAfter: 60 });
  await context.store.touchShare(share.publicId, context.now());
  await audit(context, client, 'share.open', outcome, { shareId: share.publicId, snapshotId: share.snapshotId });
  const head = { viewState: share.viewState, preset: share.preset, createdAt: isoTime(share.createdAt), expiresAt: isoTime(share.expiresAt) };
  return {
    head: `${JSON.stringify(head).slice(0, -1)},`,
    contentHash: share.contentHash,
    load: async () => {
      const body = await context.store.lookupShareBody(share.publicId);
      if (body === null) throw new ServerError('share-not-found');
      return body;
    },
  };
}

function describe(share: ShareRecord | null, rightSecret: boolean, context: ServerContext): string {
  if (share === null) return 'unknown';
  if (!rightSecret) return 'wrong-secret';
  if (!context.config.sharing) return 'sharing-off';
  const state = shareState(share, context.now());
  return state === 'active' ? 'opened' : state;
}

async function refuse(context: ServerContext, client: Client, publicId: string, unknown: boolean, outcome: string): Promise<void> {
  await countUp(context, `open-failed:${client.prefix}`);
  const unknowns = unknown ? await countUp(context, 'open-unknown') : await readCount(context, 'open-unknown');
  // Every failure answers 429 then, known id or not, so the answer tells nothing about the id.
  if (unknowns > limits.unknownGlobal) throw new ServerError('rate-limited', { retryAfter: 60 });
  await audit(context, client, 'share.open', outcome, { shareId: publicId });
}
