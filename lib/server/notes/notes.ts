import 'server-only';
import { randomBytes } from 'node:crypto';
import { noteIdPattern } from '../../contract/notes';
import type { Note, NoteDraft } from '../../contract/notes';
import { audit } from '../audit';
import type { Client, ServerContext } from '../context';
import { isoTime } from '../iso-time';
import { limitRate, limits } from '../rate-limit';
import { ServerError } from '../server-error';

/** Notes on resources: listed, written, changed, removed. Each change answers with what there is now. */
export const mostNotes = 2_000;

export async function listNotes(context: ServerContext): Promise<readonly Note[]> {
  return (await context.store.listNotes()).map(({ id, resourceId, text, author, createdAt, editedAt }) => ({ id, resourceId, text, author, at: isoTime(createdAt), edited: editedAt === null ? null : isoTime(editedAt) }));
}

export async function putNote(context: ServerContext, client: Client, { id, resourceId, text, author }: NoteDraft): Promise<readonly Note[]> {
  await limitRate(context, `guest:${client.prefix}`, limits.guestPerClient);
  if (id === null) {
    if ((await context.store.countNotes()) >= mostNotes) throw new ServerError('note-limit', { limit: mostNotes });
    await context.store.insertNote({ id: randomBytes(16).toString('hex'), resourceId, text, author, createdAt: context.now(), editedAt: null });
    await audit(context, client, 'note.add', 'saved', {});
  } else {
    if (!(await context.store.updateNote(id, text, author, context.now()))) throw new ServerError('not-found');
    await audit(context, client, 'note.edit', 'saved', {});
  }
  return listNotes(context);
}

export async function removeNote(context: ServerContext, client: Client, id: string): Promise<readonly Note[]> {
  if (!noteIdPattern.test(id) || !(await context.store.deleteNote(id))) throw new ServerError('not-found');
  await audit(context, client, 'note.remove', 'removed', {});
  return listNotes(context);
}
