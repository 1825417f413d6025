import { getGalleryDocument } from '@/lib/server/get-gallery-document';
import { answer } from '@/lib/server/http/answer';
import { documentAnswer } from '@/lib/server/http/document-answer';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request, path: { params: Promise<{ world: string }> }): Promise<Response> =>
  answer(request, async () => documentAnswer(request, await getGalleryDocument((await path.params).world)));
