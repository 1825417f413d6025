import { scanIdPattern } from '@/lib/contract/scan-limits';
import { answerChange, requirePattern } from '@/lib/server/http/answer';
import { deleteRole } from '@/lib/server/scan/scan-roles';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

interface Path { params: Promise<{ id: string }> }

export const DELETE = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    await deleteRole(context, client, requirePattern((await path.params).id, scanIdPattern));
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  });
