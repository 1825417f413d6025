import { sharePreviewRequestSchema } from '@/lib/contract/shares';
import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { answerChange, json, readJson, requirePattern } from '@/lib/server/http/answer';
import { previewShare } from '@/lib/server/preview-share';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

interface Path { params: Promise<{ id: string }> }

export const POST = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context }) => {
    const id = requirePattern((await path.params).id, snapshotIdPattern);
    return json(await previewShare(context, id, await readJson(request, sharePreviewRequestSchema)));
  });
