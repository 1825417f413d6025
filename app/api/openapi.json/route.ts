import { buildOpenApi } from '@/lib/contract/openapi';
import { json } from '@/lib/server/http/answer';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = async (): Promise<Response> => json(buildOpenApi());
