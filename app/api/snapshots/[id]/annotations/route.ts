import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { listAnnotations } from '@/lib/server/guest/list-annotations';
import { answer, json, requirePattern } from '@/lib/server/http/answer';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request, path: { params: Promise<{ id: string }> }): Promise<Response> =>
  answer(request, async ({ context }) => json({ annotations: await listAnnotations(context, requirePattern((await path.params).id, snapshotIdPattern)) }));
