import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as importRoute from '@/app/api/import/route';
import * as pinRoute from '@/app/api/snapshots/[id]/annotations/[instanceId]/pin/route';
import * as reachRoute from '@/app/api/snapshots/[id]/reach/route';
import * as traceRoute from '@/app/api/snapshots/[id]/trace/route';
import { reachAnswerSchema } from '../../contract/reach';
import { traceAnswerSchema } from '../../contract/trace';
import { openWorld } from '../../testing/open-world';
import { getWorld } from '../../worlds/worlds';
import { at, send, startTestServer, upload, type TestServer } from '../test-server';

let server: TestServer;
let id: string;
let host: string;
let second: string;
const world = getWorld('elastic-ip-no-answer').build();

beforeEach(async () => {
  server = startTestServer();
  id = ((await (await importRoute.POST(upload(world, 'Net'))).json()) as { id: string }).id;
  const node = [...(await openWorld(world)).topology.hosts.values()].find((one) => one.networkInterfaces.length > 1)!;
  [host, second] = [node.id, node.networkInterfaces[1]!.id];
});
afterEach(() => server.close());
const ask = (body: unknown, snapshot = id, headers: Record<string, string> = {}): Promise<Response> => traceRoute.POST(send(`/api/snapshots/${snapshot}/trace`, body, headers), at({ id: snapshot }));

describe('POST trace', () => {
  it('answers trace@1, and heeds what is known about guests', async () => {
    const before = traceAnswerSchema.parse(await (await ask({ from: 'internet', to: second, port: 443 })).json());
    expect([before.forward.verdict, before.return.verdict, before.asymmetry?.code]).toEqual(['reachable', 'blocked', 'reply-leaves-other-interface']);
    await pinRoute.PUT(send('/', { routing: 'policy-routing', reason: '', author: 'Ana' }, {}, 'PUT'), at({ id, instanceId: host }));
    const after = traceAnswerSchema.parse(await (await ask({ from: 'internet', to: second, port: 443 })).json());
    expect([after.return.verdict, after.symmetric, after.hosts.at(-1)?.basis]).toEqual(['reachable', true, 'pinned']);
  });
  it('refuses with a code, the field and the place', async () => {
    const problem = async (response: Response): Promise<unknown> => { const body = (await response.json()) as { code: string; params?: unknown }; return [response.status, body.code, body.params]; };
    expect(await problem(await ask({ from: 'internet', to: 'eni-0ffffffffffffffff' }))).toEqual([422, 'trace-refused', { problem: 'unknown-ref', field: 'to', ref: 'eni-0ffffffffffffffff' }]);
    expect(await problem(await ask({ from: 'internet', to: second, port: 70_000 }))).toEqual([400, 'bad-request', { path: '$.port', expected: 'too_big' }]);
    expect((await ask({ from: 'internet', to: second }, '0'.repeat(id.length))).status).toBe(404);
    expect((await ask({ from: 'internet', to: second }, id, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
});

describe('POST reach', () => {
  const question = (body: unknown): Promise<Response> => reachRoute.POST(send(`/api/snapshots/${id}/reach`, body), at({ id }));
  it('answers in groups', async () => {
    const found = reachAnswerSchema.parse(await (await question({ question: 'internet' })).json());
    expect(found.groups.find(({ members }) => members.includes(second))).toMatchObject({ verdict: 'reachable', reason: null });
    const sources = reachAnswerSchema.parse(await (await question({ question: 'to', ref: second, protocol: 'tcp', port: 443 })).json());
    expect(sources.groups.find(({ end }) => end === 'internet')).toMatchObject({ verdict: 'reachable', ports: [{ protocol: 'tcp', from: 443, to: 443 }] });
  });
  it('refuses a question without its end, and an end that is not there', async () => {
    expect((await question({ question: 'to' })).status).toBe(400);
    expect((await question({ question: 'internet', ref: second })).status).toBe(400);
    const refused = await question({ question: 'from', ref: 'eni-0ffffffffffffffff' });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([422, 'trace-refused']);
  });
});
