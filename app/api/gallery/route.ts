import { answer, json } from '@/lib/server/http/answer';
import { listGallery } from '@/lib/server/list-gallery';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request): Promise<Response> => answer(request, async () => json(listGallery()));
