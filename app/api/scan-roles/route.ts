import { scanRoleCreateSchema } from '@/lib/contract/scans';
import { answer, answerChange, json, readJson } from '@/lib/server/http/answer';
import { listRoles, registerRole } from '@/lib/server/scan/scan-roles';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request): Promise<Response> => answer(request, async ({ context }) => json(await listRoles(context)));

export const POST = (request: Request): Promise<Response> =>
  answerChange(request, async ({ context, client }) => json(await registerRole(context, client, await readJson(request, scanRoleCreateSchema)), 201));
