import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as viewsRoute from '@/app/api/snapshots/[id]/views/route';
import * as importRoute from '@/app/api/import/route';
import { problemDocumentSchema } from '../../contract/problem-document';
import { viewListSchema } from '../../contract/views';
import { getWorld } from '../../worlds/worlds';
import { at, get, send, startTestServer, upload, type TestServer } from '../test-server';

let server: TestServer;
let id: string;
beforeEach(async () => {
  server = startTestServer();
  id = ((await (await importRoute.POST(upload(getWorld('network-appliance').build(), 'Net'))).json()) as { id: string }).id;
});
afterEach(() => server.close());
const put = (name: string, state: string, of = id) => viewsRoute.PUT(send('/x', { name, state }, {}, 'PUT'), at({ id: of }));
const remove = (name: string) => viewsRoute.DELETE(send(`/x?name=${encodeURIComponent(name)}`, {}, {}, 'DELETE'), at({ id }));
const views = async (response: Response) => viewListSchema.parse(await response.json()).views.map(({ name, state }) => [name, state]);
const problem = async (response: Response) => { const { code, status } = problemDocumentSchema.parse(await response.json()); return [code, status]; };

describe('saved views', () => {
  it('are saved cleaned, replaced, listed by name and removed', async () => {
    expect(await views(await put('本番 / 経路', 'sel=eni-0aaaaaaaaaaaaaaa1&sev=high,worst&zzz=1'))).toEqual([['本番 / 経路', 'v=1&sel=eni-0aaaaaaaaaaaaaaa1&sev=high']]);
    await put('all', '');
    expect(await views(await put('本番 / 経路', 'at=10,20,0.5'))).toEqual([['all', ''], ['本番 / 経路', 'v=1&at=10,20,0.5']]);
    expect(await views(await viewsRoute.GET(get('/x'), at({ id })))).toHaveLength(2);
    expect(await views(await remove('all'))).toEqual([['本番 / 経路', 'v=1&at=10,20,0.5']]);
    expect(await problem(await remove('all'))).toEqual(['not-found', 404]);
  });
  it('need a snapshot, a name and room', async () => {
    expect(await problem(await put('x', '', 'f'.repeat(32)))).toEqual(['not-found', 404]);
    for (const name of [' ', 'a'.repeat(81), 'a\u0000b', 'a\u202Eb']) expect(await problem(await put(name, ''))).toEqual(['bad-request', 400]);
    expect((await viewsRoute.PUT(send('/x', { name: 'x', state: 'x'.repeat(4_001) }, {}, 'PUT'), at({ id }))).status).toBe(400);
    for (let i = 0; i < 100; i++) { server.tick(60_000); await put(`view ${i}`, ''); }
    expect(await problem(await put('one more', ''))).toEqual(['view-limit', 409]);
    expect((await put('view 5', 'sev=high')).status).toBe(200);
  });
});
