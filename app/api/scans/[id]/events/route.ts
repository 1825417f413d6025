import { scanIdPattern } from '@/lib/contract/scan-limits';
import { answer, requirePattern } from '@/lib/server/http/answer';
import { scanEvents } from '@/lib/server/scan/scan-events';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

interface Path { params: Promise<{ id: string }> }

export const GET = (request: Request, path: Path): Promise<Response> =>
  answer(request, async ({ context }) => {
    const events = await scanEvents(context, requirePattern((await path.params).id, scanIdPattern), request.signal);
    // no-transform: a compressor would hold lines back.
    return new Response(events, { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' } });
  });
