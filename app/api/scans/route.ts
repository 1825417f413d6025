import { scanIdPattern } from '@/lib/contract/scan-limits';
import { scanStartRequestSchema } from '@/lib/contract/scans';
import { answer, answerChange, json, readJson, requirePattern } from '@/lib/server/http/answer';
import { startScan } from '@/lib/server/scan/change-scan';
import { listScans } from '@/lib/server/scan/list-scans';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request): Promise<Response> =>
  answer(request, async ({ context }) => {
    const target = new URL(request.url).searchParams.get('target');
    return json({ scans: await listScans(context, target === null ? null : requirePattern(target, scanIdPattern)) });
  });

export const POST = (request: Request): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const { targetId } = await readJson(request, scanStartRequestSchema);
    const scan = await startScan(context, client, targetId);
    return json({ scan }, 201, { location: `/api/scans/${scan.id}` });
  });
