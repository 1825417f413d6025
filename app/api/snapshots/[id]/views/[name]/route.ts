import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { viewRequestSchema } from '@/lib/contract/views';
import { answerChange, json, readJson, requirePattern } from '@/lib/server/http/answer';
import { putView, removeView } from '@/lib/server/views/saved-views';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

interface Path { params: Promise<{ id: string; name: string }> }
// Next hands the segment over as it came; a name may hold anything.
const decode = (name: string): string => { try { return decodeURIComponent(name); } catch { return name; } };
const read = async (path: Path): Promise<readonly [string, string]> => { const { id, name } = await path.params; return [requirePattern(id, snapshotIdPattern), decode(name)]; };

export const PUT = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const [id, name] = await read(path);
    return json({ views: await putView(context, client, id, name, (await readJson(request, viewRequestSchema)).state) });
  });

export const DELETE = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context, client }) => json({ views: await removeView(context, client, ...(await read(path))) }));
