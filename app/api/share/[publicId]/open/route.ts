import { publicIdPattern } from '@/lib/contract/share-links';
import { shareOpenRequestSchema } from '@/lib/contract/shares';
import { answerChange, readJson, requirePattern } from '@/lib/server/http/answer';
import { secretDocumentAnswer } from '@/lib/server/http/document-answer';
import { transferAnswer, wantsTransfer } from '@/lib/server/transfer/transfer-answer';
import { shareHeaders } from '@/lib/server/http/share-headers';
import { openShare } from '@/lib/server/open-share';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const POST = async (request: Request, path: { params: Promise<{ publicId: string }> }): Promise<Response> => {
  const response = await answerChange(request, async ({ context, client }) => {
    const publicId = requirePattern((await path.params).publicId, publicIdPattern, 'share-not-found');
    const { secret } = await readJson(request, shareOpenRequestSchema);
    const source = await openShare(context, client, { publicId, secret });
    return wantsTransfer(request) ? transferAnswer(null, context, source, shareHeaders) : secretDocumentAnswer(source, shareHeaders);
  });
  for (const [name, value] of Object.entries(shareHeaders)) response.headers.set(name, value);
  return response;
};
