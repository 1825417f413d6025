import { evidenceRequestSchema, instanceIdPattern, mostGuestText } from '@/lib/contract/guest';
import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { addEvidence } from '@/lib/server/guest/add-evidence';
import { answerChange, json, readJson, requirePattern } from '@/lib/server/http/answer';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const POST = (request: Request, path: { params: Promise<{ id: string; instanceId: string }> }): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const { id, instanceId } = await path.params;
    const snapshot = requirePattern(id, snapshotIdPattern);
    const instance = requirePattern(instanceId, instanceIdPattern);
    const answer = await addEvidence(context, client, snapshot, instance, await readJson(request, evidenceRequestSchema, mostGuestText * 4));
    return json(answer, answer.added === null ? 200 : 201);
  });
