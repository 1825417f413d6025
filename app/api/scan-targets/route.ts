import { scanTargetCreateSchema } from '@/lib/contract/scans';
import { answer, answerChange, json, readJson } from '@/lib/server/http/answer';
import { createTarget, listTargets } from '@/lib/server/scan/scan-targets';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request): Promise<Response> => answer(request, async ({ context }) => json({ targets: await listTargets(context) }));

export const POST = (request: Request): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const target = await createTarget(context, client, await readJson(request, scanTargetCreateSchema));
    return json({ target }, 201, { location: `/api/scan-targets/${target.id}` });
  });
