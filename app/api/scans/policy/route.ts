import { answer, json } from '@/lib/server/http/answer';
import { getPolicies } from '@/lib/server/scan/get-plan';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request): Promise<Response> =>
  answer(request, async ({ context }) => {
    const query = new URL(request.url).searchParams;
    return json(await getPolicies(context, { accounts: query.get('accounts'), addOns: query.get('addOns') }));
  });
