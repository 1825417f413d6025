import { reachRequestSchema } from '@/lib/contract/reach';
import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { answerChange, json, readJson, requirePattern } from '@/lib/server/http/answer';
import { makeReach } from '@/lib/server/trace/make-reach';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const POST = (request: Request, path: { params: Promise<{ id: string }> }): Promise<Response> =>
  answerChange(request, async ({ context }) => {
    const id = requirePattern((await path.params).id, snapshotIdPattern);
    return json(await makeReach(context, id, await readJson(request, reachRequestSchema)));
  });
