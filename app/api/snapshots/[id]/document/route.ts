import { snapshotIdPattern } from '@/lib/contract/snapshots';
import { getDocumentSource } from '@/lib/server/get-document';
import { answer, requirePattern } from '@/lib/server/http/answer';
import { documentAnswer } from '@/lib/server/http/document-answer';
import { transferAnswer, wantsTransfer } from '@/lib/server/transfer/transfer-answer';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

interface Path { params: Promise<{ id: string }> }

export const GET = (request: Request, path: Path): Promise<Response> =>
  answer(request, async ({ context }) => {
    const id = requirePattern((await path.params).id, snapshotIdPattern);
    const source = await getDocumentSource(context, id);
    return wantsTransfer(request) ? transferAnswer(request, context, source) : documentAnswer(request, source);
  });
