import { scanIdPattern } from '@/lib/contract/scan-limits';
import { scanTargetUpdateSchema } from '@/lib/contract/scans';
import { answer, answerChange, json, readJson, requirePattern } from '@/lib/server/http/answer';
import { deleteTarget, getTarget, updateTarget } from '@/lib/server/scan/scan-targets';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

interface Path { params: Promise<{ id: string }> }
const idOf = async (path: Path): Promise<string> => requirePattern((await path.params).id, scanIdPattern);

export const GET = (request: Request, path: Path): Promise<Response> => answer(request, async ({ context }) => json({ target: await getTarget(context, await idOf(path)) }));

export const PATCH = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const id = await idOf(path);
    return json({ target: await updateTarget(context, client, id, await readJson(request, scanTargetUpdateSchema)) });
  });

export const DELETE = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    await deleteTarget(context, client, await idOf(path));
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  });
