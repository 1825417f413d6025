import { evidenceIdPattern, instanceIdPattern } from '@/lib/contract/guest';
import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { removeEvidence } from '@/lib/server/guest/remove-evidence';
import { answerChange, json, requirePattern } from '@/lib/server/http/answer';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const DELETE = (request: Request, path: { params: Promise<{ id: string; instanceId: string; evidenceId: string }> }): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const { id, instanceId, evidenceId } = await path.params;
    return json({ annotations: await removeEvidence(context, client, requirePattern(id, snapshotIdPattern), requirePattern(instanceId, instanceIdPattern), requirePattern(evidenceId, evidenceIdPattern)) });
  });
