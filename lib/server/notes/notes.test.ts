import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as notesRoute from '@/app/api/notes/route';
import { noteListSchema } from '../../contract/notes';
import { problemDocumentSchema } from '../../contract/problem-document';
import { get, send, startTestServer, type TestServer } from '../test-server';
import { mostNotes } from './notes';

let server: TestServer;
beforeEach(() => { server = startTestServer(); });
afterEach(() => server.close());
const put = (resourceId: string, text: string, author = 'Mori', id: string | null = null) => notesRoute.PUT(send('/x', { id, resourceId, text, author }, {}, 'PUT'));
const remove = (id: string) => notesRoute.DELETE(send(`/x?id=${id}`, {}, {}, 'DELETE'));
const notes = async (response: Response) => noteListSchema.parse(await response.json()).notes;
const problem = async (response: Response) => { const { code, status } = problemDocumentSchema.parse(await response.json()); return [code, status]; };

describe('notes on resources', () => {
  it('are written, changed, listed by resource and removed', async () => {
    const [first] = await notes(await put('i-0123456789abcdef0', ' 移行中\r\n<b>not markup</b> '));
    expect(first).toMatchObject({ resourceId: 'i-0123456789abcdef0', text: '移行中\n<b>not markup</b>', author: 'Mori', edited: null });
    server.tick(60_000);
    await put('111122223333/eu-west-1', 'whole Region');
    const id = first?.id ?? '';
    const changed = await notes(await put('i-0123456789abcdef0', 'done', 'Sato', id));
    expect(changed.map((note) => [note.resourceId, note.text, note.author, note.edited === null])).toEqual([['111122223333/eu-west-1', 'whole Region', 'Mori', true], ['i-0123456789abcdef0', 'done', 'Sato', false]]);
    expect(changed[1]?.at).toBe(first?.at);
    expect(await notes(await remove(id))).toHaveLength(1);
    expect(await problem(await remove(id))).toEqual(['not-found', 404]);
    expect(await problem(await put('i-0123456789abcdef0', 'x', 'y', id))).toEqual(['not-found', 404]);
    expect(await notes(await notesRoute.GET(get('/x')))).toHaveLength(1);
  });
  it('need a resource, a text, an author and room', async () => {
    for (const [resource, text, author] of [['', 'x', 'y'], ['<i>', 'x', 'y'], ['i-1', ' ', 'y'], ['i-1', 'x'.repeat(2_001), 'y'], ['i-1', 'a\u0000b', 'y'], ['i-1', 'x', ''], ['i-1', 'x', 'a\u202Eb']] as const) expect(await problem(await put(resource, text, author))).toEqual(['bad-request', 400]);
    for (const id of ['', 'x', '../..']) expect(await problem(await remove(id))).toEqual(['not-found', 404]);
    for (let i = 0; i < mostNotes; i++) await server.context.store.insertNote({ id: i.toString(16).padStart(32, '0'), resourceId: 'i-1', text: 'x', author: 'y', createdAt: i, editedAt: null });
    expect(await problem(await put('i-1', 'one more'))).toEqual(['note-limit', 409]);
    expect((await put('i-1', 'changed', 'y', '0'.repeat(32))).status).toBe(200);
  });
});
