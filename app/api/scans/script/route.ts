import { answer } from '@/lib/server/http/answer';
import { getScript } from '@/lib/server/scan/get-plan';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request): Promise<Response> =>
  answer(request, async ({ context }) =>
    new Response(await getScript(context), { headers: { 'content-type': 'text/x-shellscript; charset=utf-8', 'content-disposition': 'attachment; filename="eni-lens-collect.sh"', 'cache-control': 'no-store' } }));
