import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { viewRequestSchema } from '@/lib/contract/views';
import { answer, answerChange, json, readJson, requirePattern } from '@/lib/server/http/answer';
import { listViews, putView, removeView } from '@/lib/server/views/saved-views';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

interface Path { params: Promise<{ id: string }> }
const read = async (path: Path): Promise<string> => requirePattern((await path.params).id, snapshotIdPattern);

export const GET = (request: Request, path: Path): Promise<Response> => answer(request, async ({ context }) => json({ views: await listViews(context, await read(path)) }));

// Names are not in the path: they may hold a slash, which paths never do here.
export const PUT = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const id = await read(path);
    const { name, state } = await readJson(request, viewRequestSchema);
    return json({ views: await putView(context, client, id, name, state) });
  });

export const DELETE = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context, client }) => json({ views: await removeView(context, client, await read(path), new URL(request.url).searchParams.get('name') ?? '') }));
