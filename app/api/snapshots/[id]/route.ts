import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { deleteSnapshot } from '@/lib/server/delete-snapshot';
import { getSnapshot } from '@/lib/server/get-snapshot';
import { answer, answerChange, json, requirePattern } from '@/lib/server/http/answer';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

interface Path { params: Promise<{ id: string }> }

export const GET = (request: Request, path: Path): Promise<Response> =>
  answer(request, async ({ context }) => {
    const id = requirePattern((await path.params).id, snapshotIdPattern);
    return json({ snapshot: await getSnapshot(context, id) });
  });

export const DELETE = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const id = requirePattern((await path.params).id, snapshotIdPattern);
    await deleteSnapshot(context, client, id);
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  });
