import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { getAnalysis } from '@/lib/server/get-analysis';
import { answer, json, requirePattern } from '@/lib/server/http/answer';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

interface Path { params: Promise<{ id: string }> }

export const GET = (request: Request, path: Path): Promise<Response> =>
  answer(request, async ({ context }) => {
    const id = requirePattern((await path.params).id, snapshotIdPattern);
    return json(await getAnalysis(context, id));
  });
