import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { answer, json, requirePattern } from '@/lib/server/http/answer';
import { listShares } from '@/lib/server/list-shares';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request): Promise<Response> =>
  answer(request, async ({ context }) => {
    const snapshot = new URL(request.url).searchParams.get('snapshot');
    return json(await listShares(context, snapshot === null ? null : requirePattern(snapshot, snapshotIdPattern)));
  });
