import { shareCreateRequestSchema } from '@/lib/contract/shares';
import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { createShare } from '@/lib/server/create-share';
import { answerChange, json, readJson, requirePattern } from '@/lib/server/http/answer';
import { shareHeaders } from '@/lib/server/http/share-headers';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

interface Path { params: Promise<{ id: string }> }

export const POST = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const id = requirePattern((await path.params).id, snapshotIdPattern);
    const input = await readJson(request, shareCreateRequestSchema);
    return json(await createShare(context, client, id, input), 201, shareHeaders);
  });
