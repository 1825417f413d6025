import { getGalleryDocument } from '@/lib/server/get-gallery-document';
import { answer } from '@/lib/server/http/answer';
import { documentAnswer } from '@/lib/server/http/document-answer';
import { transferAnswer, wantsTransfer } from '@/lib/server/transfer/transfer-answer';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request, path: { params: Promise<{ world: string }> }): Promise<Response> =>
  answer(request, async ({ context }) => {
    const source = await getGalleryDocument((await path.params).world);
    return wantsTransfer(request) ? transferAnswer(request, context, source) : documentAnswer(request, source);
  });
