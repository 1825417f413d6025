import { answer, json } from '@/lib/server/http/answer';
import { listSnapshots } from '@/lib/server/list-snapshots';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request): Promise<Response> => answer(request, async ({ context }) => json(await listSnapshots(context)));
