import { answer, json } from '@/lib/server/http/answer';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request): Promise<Response> =>
  answer(request, async ({ context }) => {
    await context.store.readCounter('health', 0);
    return json({ status: 'ok', version: '0.1.0' });
  });
