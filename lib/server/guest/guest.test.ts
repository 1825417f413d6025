import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as evidenceRoute from '@/app/api/snapshots/[id]/annotations/[instanceId]/evidence/route';
import * as evidenceItem from '@/app/api/snapshots/[id]/annotations/[instanceId]/evidence/[evidenceId]/route';
import * as pinRoute from '@/app/api/snapshots/[id]/annotations/[instanceId]/pin/route';
import * as listRoute from '@/app/api/snapshots/[id]/annotations/route';
import * as analysisRoute from '@/app/api/snapshots/[id]/analysis/route';
import * as importRoute from '@/app/api/import/route';
import * as openRoute from '@/app/api/share/[publicId]/open/route';
import * as sharesRoute from '@/app/api/snapshots/[id]/shares/route';
import { annotationAnswerSchema, annotationListSchema, evidenceAnswerSchema } from '../../contract/guest';
import { getWorld } from '../../worlds/worlds';
import { at, get, send, startTestServer, upload, type TestServer } from '../test-server';

let server: TestServer;
let id: string;
let host: { id: string; macs: readonly string[]; addresses: readonly string[] };
interface Described { readonly Reservations?: readonly { readonly Instances: readonly { readonly InstanceId: string; readonly NetworkInterfaces: readonly { readonly MacAddress: string; readonly PrivateIpAddress: string }[] }[] }[] }
const world = getWorld('elastic-ip-no-answer').build();

beforeEach(async () => {
  server = startTestServer();
  id = ((await (await importRoute.POST(upload(world, 'Net'))).json()) as { id: string }).id;
  const instances = world.flatMap((file) => (file.json as Described).Reservations ?? []).flatMap((reservation) => reservation.Instances);
  const found = instances.find((instance) => instance.NetworkInterfaces.length > 1)!;
  host = { id: found.InstanceId, macs: found.NetworkInterfaces.map((eni) => eni.MacAddress), addresses: found.NetworkInterfaces.map((eni) => eni.PrivateIpAddress) };
});
afterEach(() => server.close());

const gateway = (address: string): string => address.replace(/\d+$/, '1');
/** Source-based routing of the second ENI, in the shape of `ip -j`. */
const policyRouting = (): string => {
  const [first = '', second = ''] = host.addresses;
  return [
    host.macs.map((mac, i) => ({ ifname: `ens${5 + i}`, link_type: 'ether', address: mac, addr_info: [{ family: 'inet', local: host.addresses[i], prefixlen: 24 }] })),
    [{ priority: 0, src: 'all', table: 'local' }, { priority: 10_001, src: second, table: '10001' }, { priority: 32_766, src: 'all', table: 'main' }],
    [{ dst: 'default', gateway: gateway(first), dev: 'ens5', metric: 512, flags: [] }, { dst: 'default', gateway: gateway(second), dev: 'ens6', table: '10001', flags: [] }],
  ].map((part) => JSON.stringify(part)).join('\n');
};
const add = async (text: string, author = 'Kei') => evidenceRoute.POST(send('/x', { text, author }), at({ id, instanceId: host.id }));
const severity = async (): Promise<string | undefined> => ((await (await analysisRoute.GET(get('/x'), at({ id }))).json()) as { findings: { rule: string; severity: string }[] }).findings.find((finding) => finding.rule === 'AR-02' || finding.rule === 'AR-01')?.severity;
const listed = async () => annotationListSchema.parse(await (await listRoute.GET(get('/x'), at({ id }))).json()).annotations;

describe('guest evidence', () => {
  it('is read, kept without the text, counted in, and can be removed', async () => {
    const before = await severity();
    const response = await add(`${policyRouting()}\n# password=hunter2`);
    expect(response.status).toBe(201);
    const { annotations, added } = evidenceAnswerSchema.parse(await response.json());
    expect(annotations.evidence).toMatchObject([{ id: added, author: 'Kei', at: '2026-09-14T02:00:00Z' }]);
    expect(JSON.stringify(annotations)).not.toContain('hunter2');
    expect(await severity()).toBe('info');
    expect(before).not.toBe('info');
    expect(await listed()).toEqual([annotations]);
    const removed = await evidenceItem.DELETE(send('/x', {}, {}, 'DELETE'), at({ id, instanceId: host.id, evidenceId: added ?? '' }));
    expect(annotationAnswerSchema.parse(await removed.json()).annotations.evidence).toEqual([]);
    expect(await severity()).toBe(before);
    expect((await evidenceItem.DELETE(send('/x', {}, {}, 'DELETE'), at({ id, instanceId: host.id, evidenceId: added ?? '' }))).status).toBe(404);
  });
  it('that cannot be read is answered with place and reason, and nothing is kept', async () => {
    for (const [text, code] of [['', 'empty'], ['hello there', 'unrecognised'], ['[{"ifname":', 'json-invalid'], ['['.repeat(200) + ']'.repeat(200), 'json-too-deep']] as const) {
      const response = await add(text);
      expect(response.status).toBe(200);
      const answer = evidenceAnswerSchema.parse(await response.json());
      expect([answer.added, answer.problems[0]?.code]).toEqual([null, code]);
    }
    expect(await listed()).toEqual([]);
    expect((await add('x'.repeat(1_000_001))).status).toBe(400);
    expect((await add(policyRouting(), ' ')).status).toBe(400);
  });
  it('is taken for instances of the snapshot only, and from our own pages only', async () => {
    const other = at({ id, instanceId: 'i-0123456789abcdef0' });
    expect((await evidenceRoute.POST(send('/x', { text: policyRouting(), author: 'Kei' }), other)).status).toBe(404);
    expect((await pinRoute.PUT(send('/x', { routing: 'policy-routing', author: 'Kei' }, {}, 'PUT'), other)).status).toBe(404);
    expect((await evidenceRoute.POST(send('/x', { text: policyRouting(), author: 'Kei' }, { 'sec-fetch-site': 'cross-site' }), at({ id, instanceId: host.id }))).status).toBe(403);
    expect((await evidenceRoute.POST(send('/x', { text: 'a', author: 'Kei' }), at({ id, instanceId: '../../x' }))).status).toBe(404);
  });
  it('outlives the snapshot and speaks in the next one', async () => {
    await add(policyRouting());
    id = ((await (await importRoute.POST(upload(world.map((file) => ({ ...file, json: JSON.parse(JSON.stringify(file.json).replaceAll('"Name","Value":"', '"Name","Value":"new-')) as unknown })), 'Next'))).json()) as { id: string }).id;
    expect(await severity()).toBe('info');
  });
});

describe('a pin', () => {
  it('is one a host, replaced by the next, and taken back', async () => {
    const pin = (routing: string, reason = '') => pinRoute.PUT(send('/x', { routing, reason, author: 'Kei' }, {}, 'PUT'), at({ id, instanceId: host.id }));
    expect((await pin('appliance')).status).toBe(400);
    await pin('single-default-route');
    expect(annotationAnswerSchema.parse(await (await pin('policy-routing', 'ansible role net')).json()).annotations.pin).toMatchObject({ routing: 'policy-routing', reason: 'ansible role net', author: 'Kei' });
    expect(await severity()).toBe('info');
    expect((await pinRoute.DELETE(send('/x', {}, {}, 'DELETE'), at({ id, instanceId: host.id }))).status).toBe(200);
    expect(await listed()).toEqual([]);
  });
});

it('a share carries what was known when it was made, without names, and nothing changes it later', async () => {
  await add(policyRouting(), 'Eva Müller');
  const created = (await (await sharesRoute.POST(send('/x', { label: '', preset: 'topology', expiry: '1d', viewState: '' }), at({ id }))).json()) as { url: string };
  const [, publicId = '', secret = ''] = /\/s\/([^#]+)#v1\.(.+)$/.exec(created.url) ?? [];
  await pinRoute.PUT(send('/x', { routing: 'single-default-route', author: 'Kei' }, {}, 'PUT'), at({ id, instanceId: host.id }));
  const text = await (await openRoute.POST(send('/x', { secret }), at({ publicId }))).text();
  const { document } = JSON.parse(text) as { document: { annotations: { evidence: unknown[]; pin: unknown }[] } };
  expect(document.annotations).toMatchObject([{ evidence: [{ author: '' }], pin: null }]);
  for (const word of ['Eva', host.id, ...host.macs, ...host.addresses]) expect(text).not.toContain(word);
});
