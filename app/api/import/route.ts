import { answerChange, json } from '@/lib/server/http/answer';
import { importFiles } from '@/lib/server/import-files';
import { readChoices } from '@/lib/server/read-choices';
import { readUpload } from '@/lib/server/read-upload';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const POST = (request: Request): Promise<Response> =>
  answerChange(request, async ({ context, client }) => {
    const choices = readChoices(request);
    const result = await importFiles(context, client, { ...(await readUpload(request, context.config)), choices });
    return json(result, 201, { location: `/api/snapshots/${result.id}` });
  });
