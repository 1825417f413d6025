import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { traceRequestSchema } from '@/lib/contract/trace';
import { answerChange, json, readJson, requirePattern } from '@/lib/server/http/answer';
import { makeTrace } from '@/lib/server/trace/make-trace';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const POST = (request: Request, path: { params: Promise<{ id: string }> }): Promise<Response> =>
  answerChange(request, async ({ context }) => {
    const id = requirePattern((await path.params).id, snapshotIdPattern);
    return json(await makeTrace(context, id, await readJson(request, traceRequestSchema)));
  });
