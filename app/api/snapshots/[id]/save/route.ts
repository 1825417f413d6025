import { saveRequestSchema, snapshotIdPattern } from '@/lib/contract/snapshots';
import { answerChange, json, readJson, requirePattern } from '@/lib/server/http/answer';
import { saveSnapshot } from '@/lib/server/save-snapshot';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

interface Path { params: Promise<{ id: string }> }

export const POST = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const id = requirePattern((await path.params).id, snapshotIdPattern);
    const { name } = await readJson(request, saveRequestSchema);
    return json({ snapshot: await saveSnapshot(context, client, { id, name }) });
  });
