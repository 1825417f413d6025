import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as galleryDocument from '@/app/api/gallery/[world]/document/route';
import * as gallerySave from '@/app/api/gallery/[world]/save/route';
import * as gallery from '@/app/api/gallery/route';
import * as health from '@/app/api/health/route';
import * as importRoute from '@/app/api/import/route';
import * as openapi from '@/app/api/openapi.json/route';
import * as snapshotAnalysis from '@/app/api/snapshots/[id]/analysis/route';
import * as snapshotDocument from '@/app/api/snapshots/[id]/document/route';
import * as snapshot from '@/app/api/snapshots/[id]/route';
import * as snapshotSave from '@/app/api/snapshots/[id]/save/route';
import * as snapshots from '@/app/api/snapshots/route';
import { analysisDocumentSchema } from '../contract/analysis';
import { bundleContentType, encodeBundle } from '../contract/bundle';
import { problemDocumentSchema } from '../contract/problem-document';
import { galleryListSchema, importAnswerSchema, saveAnswerSchema, snapshotDocumentSchema, snapshotListSchema } from '../contract/snapshots';
import { getWorld } from '../worlds/worlds';
import { at, get, send, sendBytes, startTestServer, upload, type TestServer } from './test-server';

let server: TestServer;
beforeEach(() => (server = startTestServer({ ENI_LENS_MAX_UPLOAD_MB: '1' })));
afterEach(() => server.close());

const files = getWorld('management-network').build();
const problemOf = async (response: Response): Promise<string> => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemDocumentSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem.code;
};
const importWorld = async (name = 'Production.zip') => importAnswerSchema.parse(await (await importRoute.POST(upload(files, name))).json());

describe('import', () => {
  it('turns files into a draft with a report', async () => {
    const response = await importRoute.POST(upload(files, 'My account/'));
    expect(response.status).toBe(201);
    const answer = importAnswerSchema.parse(await response.json());
    expect(response.headers.get('location')).toBe(`/api/snapshots/${answer.id}`);
    expect(answer).toMatchObject({ created: true, snapshot: { name: 'My account', savedAt: null, source: 'files', shares: 0 } });
    expect(answer.snapshot.networkInterfaces).toBeGreaterThan(1);
    expect(answer.snapshot.multiEniHosts).toBeGreaterThan(0);
    expect(answer.report.files).toHaveLength(files.length);
    expect(answer.report.resources.find((entry) => entry.resource === 'NetworkInterfaces')?.count).toBe(answer.snapshot.networkInterfaces);
  });
  it('names several loose files after the account and region inside', async () => {
    const { snapshot: named } = await importWorld('');
    expect(named.name).toBe([...named.accounts, ...named.regions].join(' '));
    expect(named.accounts).toHaveLength(1);
  });
  it('gives the same id for the same content in any order, and once only', async () => {
    const first = await importWorld();
    const again = importAnswerSchema.parse(await (await importRoute.POST(upload([...files].reverse(), 'other'))).json());
    expect(again).toMatchObject({ id: first.id, created: false, snapshot: { name: 'Production' } });
  });
  it('refuses what does not fit beside the kept snapshots, writes nothing, and still takes what is there already', async () => {
    const first = await importWorld();
    Object.assign(server.context.config, { maximumStoredBytes: (await server.context.store.storedBytes()) + 1 });
    const enis = files.find(({ path }) => path.includes('network-interfaces'))?.json;
    const other = new TextEncoder().encode(JSON.stringify(enis));
    const refused = await importRoute.POST(sendBytes('/api/import', other, { 'content-type': 'application/json' }));
    expect(refused.status).toBe(507);
    expect(await problemOf(refused)).toBe('storage-full');
    expect(await server.context.store.storedBytes()).toBe(server.context.config.maximumStoredBytes - 1);
    expect((await importWorld()).id).toBe(first.id);
    Object.assign(server.context.config, { maximumStoredBytes: 10_485_760 });
    expect((await importRoute.POST(sendBytes('/api/import', other, { 'content-type': 'application/json' }))).status).toBe(201);
  });
  it('takes one JSON or zip file as it is', async () => {
    const json = new TextEncoder().encode(JSON.stringify(files.find(({ path }) => path.includes('network-interfaces'))?.json));
    const answer = importAnswerSchema.parse(await (await importRoute.POST(sendBytes('/api/import', json, { 'content-type': 'application/json' }))).json());
    expect(answer.snapshot.networkInterfaces).toBeGreaterThan(0);
    const zip = new TextEncoder().encode('PK\x03\x04 this is no zip');
    expect(await problemOf(await importRoute.POST(sendBytes('/api/import', zip, { 'content-type': 'application/zip' })))).toBe('nothing-readable');
  });
  it('says what was wrong with files that hold nothing', async () => {
    const response = await importRoute.POST(upload([{ path: 'a.json', json: { hello: 1 } }]));
    expect(response.status).toBe(422);
    const problem = problemDocumentSchema.parse(await response.json());
    expect(problem.code).toBe('nothing-readable');
    expect(problem.problems?.[0]).toMatchObject({ file: 'a.json', code: 'unrecognised-content' });
    expect((await server.context.store.listAudit(1))).toEqual([]);
  });
  it('refuses a body that is not what was announced (WEB-8)', async () => {
    const body = encodeBundle({ name: 'x', files: [{ path: 'a.json', bytes: new TextEncoder().encode('{}') }] });
    const hash = createHash('sha256').update(body).digest('hex');
    const headers = { 'content-type': bundleContentType, 'x-eni-lens-length': String(body.length), 'x-eni-lens-sha256': hash };
    expect(await problemOf(await importRoute.POST(sendBytes('/api/import', body.slice(0, -1), headers)))).toBe('length-mismatch');
    expect(await problemOf(await importRoute.POST(sendBytes('/api/import', body, { ...headers, 'x-eni-lens-sha256': '0'.repeat(64) })))).toBe('hash-mismatch');
    expect(await problemOf(await importRoute.POST(sendBytes('/api/import', body, { 'content-type': bundleContentType })))).toBe('bad-request');
    expect(await problemOf(await importRoute.POST(sendBytes('/api/import', body, { 'content-type': 'text/plain' })))).toBe('wrong-content-type');
    expect(await problemOf(await importRoute.POST(sendBytes('/api/import', new Uint8Array(3), { 'content-type': bundleContentType, 'x-eni-lens-length': '3', 'x-eni-lens-sha256': createHash('sha256').update(new Uint8Array(3)).digest('hex') })))).toBe('bundle-invalid');
  });
  it('answers 413 beyond the limit, announced or not', async () => {
    const large = new Uint8Array(1024 * 1024 + 1);
    const response = await importRoute.POST(sendBytes('/api/import', large, { 'content-type': 'application/zip' }));
    expect([response.status, await problemOf(response)]).toEqual([413, 'too-large']);
    const announced = await importRoute.POST(sendBytes('/api/import', new Uint8Array(1), { 'content-type': 'application/zip', 'content-length': '99999999' }));
    expect(announced.status).toBe(413);
  });
  it('forgets drafts a day after their last import, never saved ones', async () => {
    const draft = await importWorld();
    const other = importAnswerSchema.parse(await (await importRoute.POST(upload(getWorld('network-appliance').build()))).json());
    await snapshotSave.POST(send('/', {}), at({ id: other.id }));
    server.tick(86_400_001);
    await importRoute.POST(upload(getWorld('low-budget-ha').build()));
    expect((await snapshot.GET(get('/'), at({ id: draft.id }))).status).toBe(404);
    expect((await snapshot.GET(get('/'), at({ id: other.id }))).status).toBe(200);
  });
});

describe('snapshots', () => {
  it('are listed once saved, renamed, opened and deleted', async () => {
    const { id } = await importWorld();
    expect(snapshotListSchema.parse(await (await snapshots.GET(get('/'))).json()).snapshots).toEqual([]);
    const saved = saveAnswerSchema.parse(await (await snapshotSave.POST(send('/', { name: '  Prod “Tokyo” ' }), at({ id }))).json());
    expect(saved.snapshot).toMatchObject({ id, name: 'Prod “Tokyo”', savedAt: '2026-09-14T02:00:00Z' });
    const document = snapshotDocumentSchema.parse(await (await snapshotDocument.GET(get('/'), at({ id }))).json());
    expect(document).toMatchObject({ name: 'Prod “Tokyo”', schema: 'eni-lens/snapshot@1', redaction: null });
    expect(snapshotListSchema.parse(await (await snapshots.GET(get('/'))).json()).snapshots.map((entry) => entry.id)).toEqual([id]);
    expect((await snapshot.DELETE(send('/', {}, {}, 'DELETE'), at({ id }))).status).toBe(204);
    expect((await snapshot.DELETE(send('/', {}, {}, 'DELETE'), at({ id }))).status).toBe(404);
    expect((await snapshotDocument.GET(get('/'), at({ id }))).status).toBe(404);
  });
  it('have a strong ETag that changes with the name', async () => {
    const { id } = await importWorld();
    const first = await snapshotDocument.GET(get('/'), at({ id }));
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[^"]+"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect((await snapshotDocument.GET(get('/', { 'if-none-match': `"x", ${tag}` }), at({ id }))).status).toBe(304);
    await snapshotSave.POST(send('/', { name: 'renamed' }), at({ id }));
    expect((await snapshotDocument.GET(get('/', { 'if-none-match': tag }), at({ id }))).status).toBe(200);
  });
  it('are analysed as the published schema says', async () => {
    const { id } = await importWorld();
    const analysis = analysisDocumentSchema.parse(await (await snapshotAnalysis.GET(get('/'), at({ id }))).json());
    expect(analysis.summary.multiEniInstances).toBeGreaterThan(0);
    expect(analysis.instances.flatMap((entry) => entry.scenarios).some((entry) => entry.label && entry.scenario === 'management-network')).toBe(true);
  });
  it.each(['x', ':id', '[id]', '..', '*', '', 'A'.repeat(32), 'a'.repeat(33), '%00', `${'a'.repeat(32)}\n`])('with the id "%s" are not looked for', async (id) => {
    server.context.store.close();
    for (const handler of [snapshot.GET, snapshotDocument.GET, snapshotAnalysis.GET]) expect(await problemOf(await handler(get('/'), at({ id })))).toBe('not-found');
    expect((await snapshot.DELETE(send('/', {}, {}, 'DELETE'), at({ id }))).status).toBe(404);
  });
  it('refuse bodies that are not what is expected', async () => {
    const { id } = await importWorld();
    expect(await problemOf(await snapshotSave.POST(send('/', { name: 5 }), at({ id })))).toBe('bad-request');
    expect(await problemOf(await snapshotSave.POST(send('/', { name: 'x'.repeat(201) }), at({ id })))).toBe('bad-request');
    expect(await problemOf(await snapshotSave.POST(send('/', {}, { 'content-type': 'text/plain' }), at({ id })))).toBe('wrong-content-type');
    expect(await problemOf(await snapshotSave.POST(send('/', { name: 'x'.repeat(1_100_000) }), at({ id })))).toBe('too-large');
    expect(await problemOf(await snapshotSave.POST(sendBytes('/', new TextEncoder().encode('{"name":'), { 'content-type': 'application/json' }), at({ id })))).toBe('bad-request');
  });
  it('say so when their bytes are damaged, and when the database is gone', async () => {
    const { id } = await importWorld();
    const broken = { ...server.context.store, lookupSnapshotBody: async () => { throw Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR' }); } };
    (globalThis as Record<symbol, unknown>)[Symbol.for('eni-lens.context')] = { ...server.context, store: broken };
    expect(await problemOf(await snapshotDocument.GET(get('/'), at({ id })))).toBe('storage-failed');
  });
});

describe('changes come from our own pages (WEB-3)', () => {
  const refused = async (headers: Record<string, string>): Promise<number> => {
    const request = send('/', {}, headers);
    for (const [name, value] of Object.entries(headers)) if (value === '') request.headers.delete(name);
    return (await gallerySave.POST(request, at({ world: 'acme' }))).status;
  };
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }], [{ 'sec-fetch-site': 'same-site' }], [{ 'sec-fetch-site': 'none' }], [{ 'sec-fetch-site': '' }],
    [{ 'sec-fetch-site': '', origin: 'null' }], [{ 'sec-fetch-site': '', origin: 'https://evil.example' }], [{ 'sec-fetch-site': '', origin: 'http://127.0.0.1:3001' }],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' }], [{ 'sec-fetch-site': '', origin: 'http://127.0.0.1:3000.evil.example' }],
    [{ 'sec-fetch-site': '', origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'evil.example' }],
  ])('%j is refused', async (headers) => expect(await refused(headers)).toBe(403));
  it.each([[{ 'sec-fetch-site': 'same-origin' }], [{ 'sec-fetch-site': '', origin: 'http://127.0.0.1:3000' }], [{ 'sec-fetch-site': '', origin: 'http://localhost:3000' }]])('%j is accepted', async (headers) => expect(await refused(headers)).toBe(201));
});

describe('the gallery and the rest', () => {
  it('lists every shown world and opens each', async () => {
    const { worlds } = galleryListSchema.parse(await (await gallery.GET(get('/'))).json());
    expect(worlds.length).toBeGreaterThan(8);
    for (const { id } of worlds) {
      const response = await galleryDocument.GET(get('/'), at({ world: id }));
      expect(response.status, id).toBe(200);
      expect(snapshotDocumentSchema.parse(await response.json())).toMatchObject({ name: id, source: 'gallery' });
    }
    const tag = (await galleryDocument.GET(get('/'), at({ world: 'acme' }))).headers.get('etag') ?? '';
    expect((await galleryDocument.GET(get('/', { 'if-none-match': tag }), at({ world: 'acme' }))).status).toBe(304);
  });
  it('knows no other world', async () => {
    for (const world of ['nothing', '__proto__', '../acme', '']) expect((await galleryDocument.GET(get('/'), at({ world }))).status).toBe(404);
  });
  it('saves a world like a snapshot', async () => {
    const saved = saveAnswerSchema.parse(await (await gallerySave.POST(send('/', { name: 'Acme' }), at({ world: 'acme' }))).json());
    expect(saved.snapshot).toMatchObject({ name: 'Acme', source: 'gallery' });
    expect(saved.snapshot.savedAt).not.toBeNull();
  });
  it('answers health and its own description', async () => {
    expect(await (await health.GET(get('/'))).json()).toMatchObject({ status: 'ok' });
    expect(await (await openapi.GET()).json()).toMatchObject({ openapi: '3.1.0' });
    server.context.store.close();
    expect((await health.GET(get('/'))).status).toBe(500);
  });
});
