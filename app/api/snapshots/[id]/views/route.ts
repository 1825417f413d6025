import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { answer, json, requirePattern } from '@/lib/server/http/answer';
import { listViews } from '@/lib/server/views/saved-views';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request, path: { params: Promise<{ id: string }> }): Promise<Response> =>
  answer(request, async ({ context }) => json({ views: await listViews(context, requirePattern((await path.params).id, snapshotIdPattern)) }));
