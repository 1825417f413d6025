import { answer, json } from '@/lib/server/http/answer';
import { listSources } from '@/lib/server/scan/list-sources';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request): Promise<Response> => answer(request, async ({ context }) => json(await listSources(context)));
