import { noteRequestSchema } from '@/lib/contract/notes';
import { answer, answerChange, json, readJson } from '@/lib/server/http/answer';
import { listNotes, putNote, removeNote } from '@/lib/server/notes/notes';

export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = (request: Request): Promise<Response> => answer(request, async ({ context }) => json({ notes: await listNotes(context) }));

// Ids are not in the path: that of an account and Region holds a slash, which paths never do here.
export const PUT = (request: Request): Promise<Response> => answerChange(request, async ({ context, client }) => json({ notes: await putNote(context, client, await readJson(request, noteRequestSchema)) }));

export const DELETE = (request: Request): Promise<Response> =>
  answerChange(request, async ({ context, client }) => json({ notes: await removeNote(context, client, new URL(request.url).searchParams.get('id') ?? '') }));
