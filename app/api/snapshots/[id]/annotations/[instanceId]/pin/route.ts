import { instanceIdPattern, pinRequestSchema } from '@/lib/contract/guest';
import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { putPin } from '@/lib/server/guest/put-pin';
import { removePin } from '@/lib/server/guest/remove-pin';
import { answerChange, json, readJson, requirePattern } from '@/lib/server/http/answer';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

interface Path { params: Promise<{ id: string; instanceId: string }> }
const ids = async (path: Path): Promise<readonly [string, string]> => { const { id, instanceId } = await path.params; return [requirePattern(id, snapshotIdPattern), requirePattern(instanceId, instanceIdPattern)]; };

export const PUT = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const [id, instanceId] = await ids(path);
    return json({ annotations: await putPin(context, client, id, instanceId, await readJson(request, pinRequestSchema)) });
  });

export const DELETE = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context, client }) => json({ annotations: await removePin(context, client, ...(await ids(path))) }));
