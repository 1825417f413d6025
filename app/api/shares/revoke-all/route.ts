import { revokeAllRequestSchema } from '@/lib/contract/shares';
import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { answerChange, json, readJson, requirePattern } from '@/lib/server/http/answer';
import { revokeAll } from '@/lib/server/revoke-all';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const POST = (request: Request): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const { snapshotId } = await readJson(request, revokeAllRequestSchema);
    return json({ revoked: await revokeAll(context, client, snapshotId === undefined ? null : requirePattern(snapshotId, snapshotIdPattern)) });
  });
