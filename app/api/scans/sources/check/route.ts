import { sourceCheckRequestSchema } from '@/lib/contract/scans';
import { answerChange, json, readJson } from '@/lib/server/http/answer';
import { checkSource } from '@/lib/server/scan/check-source';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const POST = (request: Request): Promise<Response> =>
  answerChange(request, async ({ context, client }) => json(await checkSource(context, client, (await readJson(request, sourceCheckRequestSchema)).source)));
