import { saveRequestSchema } from '@/lib/contract/snapshots';
import { answerChange, json, readJson } from '@/lib/server/http/answer';
import { saveGallery } from '@/lib/server/save-gallery';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const POST = (request: Request, path: { params: Promise<{ world: string }> }): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const { name } = await readJson(request, saveRequestSchema);
    return json({ snapshot: await saveGallery(context, client, { world: (await path.params).world, name }) }, 201);
  });
