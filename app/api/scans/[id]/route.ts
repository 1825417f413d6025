import { scanIdPattern } from '@/lib/contract/scan-limits';
import { scanChangeRequestSchema } from '@/lib/contract/scans';
import { answer, answerChange, json, readJson, requirePattern } from '@/lib/server/http/answer';
import { changeScan } from '@/lib/server/scan/change-scan';
import { getScan } from '@/lib/server/scan/list-scans';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

interface Path { params: Promise<{ id: string }> }

export const GET = (request: Request, path: Path): Promise<Response> =>
  answer(request, async ({ context }) => json(await getScan(context, requirePattern((await path.params).id, scanIdPattern))));

export const PATCH = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const id = requirePattern((await path.params).id, scanIdPattern);
    return json({ scan: await changeScan(context, client, id, await readJson(request, scanChangeRequestSchema)) });
  });
