import { publicIdPattern } from '@/lib/contract/share-links';
import { shareUpdateRequestSchema } from '@/lib/contract/shares';
import { answerChange, json, readJson, requirePattern } from '@/lib/server/http/answer';
import { updateShare } from '@/lib/server/update-share';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const PATCH = (request: Request, path: { params: Promise<{ shareId: string }> }): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const id = requirePattern((await path.params).shareId, publicIdPattern);
    const { action } = await readJson(request, shareUpdateRequestSchema);
    return json({ share: await updateShare(context, client, id, action) });
  });
