import { scanIdPattern } from '@/lib/contract/scan-limits';
import { answerChange, json, requirePattern } from '@/lib/server/http/answer';
import { renewExternalId } from '@/lib/server/scan/scan-roles';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

interface Path { params: Promise<{ id: string }> }

export const POST = (request: Request, path: Path): Promise<Response> =>
  answerChange(request, async ({ context, client }) => json(await renewExternalId(context, client, requirePattern((await path.params).id, scanIdPattern))));
