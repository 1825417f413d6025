import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as gallerySave from '@/app/api/gallery/[world]/save/route';
import * as importRoute from '@/app/api/import/route';
import * as shareOpen from '@/app/api/share/[publicId]/open/route';
import * as shareUpdate from '@/app/api/shares/[shareId]/route';
import * as revokeAllRoute from '@/app/api/shares/revoke-all/route';
import * as shares from '@/app/api/shares/route';
import * as snapshotRoute from '@/app/api/snapshots/[id]/route';
import * as sharePreview from '@/app/api/snapshots/[id]/shares/preview/route';
import * as shareCreate from '@/app/api/snapshots/[id]/shares/route';
import { shareCreatedSchema, shareListSchema, shareOpenedSchema, sharePreviewSchema, type ShareCreated } from '../contract/shares';
import type { SnapshotDocument } from '../model/snapshot';
import { getWorld } from '../worlds/worlds';
import { addressPrefix, peerHeader } from './client-address';
import { logError, redactLog } from './log';
import { opensShare, hashSecret } from './share-secret';
import { at, get, send, startTestServer, upload, type TestServer } from './test-server';

let server: TestServer;
let id: string;
async function restart(env: Record<string, string> = {}): Promise<void> {
  server = startTestServer({ PUBLIC_URL: 'https://eni.example.com', ...env });
  id = ((await (await gallerySave.POST(send('/', { name: 'Acme 123456789012' }), at({ world: 'acme' }))).json()) as { snapshot: { id: string } }).snapshot.id;
}
beforeEach(() => restart());
afterEach(() => {
  server.close();
  vi.restoreAllMocks();
});

async function create(input: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<ShareCreated & { publicId: string; secret: string }> {
  const response = await shareCreate.POST(send('/', input, headers), at({ id }));
  expect(response.status).toBe(201);
  const created = shareCreatedSchema.parse(await response.json());
  const [, publicId = '', secret = ''] = /^https:\/\/eni\.example\.com\/s\/([\w-]+)#v1\.([\w-]+)$/.exec(created.url) ?? [];
  return { ...created, publicId, secret };
}
const open = (publicId: string, secret: string, client = '203.0.113.9', headers: Record<string, string> = {}): Promise<Response> =>
  shareOpen.POST(send('/', { secret }, { [peerHeader]: client, ...headers }), at({ publicId }));
const update = (publicId: string, action: string): Promise<Response> => shareUpdate.PATCH(send('/', { action }, {}, 'PATCH'), at({ shareId: publicId }));
const list = async () => shareListSchema.parse(await (await shares.GET(get('/'))).json());
const asText = async (response: Response): Promise<string> => `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`;

describe('SH-1, SH-2: the link', () => {
  it('has 128 public and 256 secret bits, is built from the configured address, and differs every time', async () => {
    const one = await create({}, { host: 'evil.example', 'x-forwarded-host': 'evil.example' });
    const two = await create();
    for (const link of [one, two]) {
      expect(Buffer.from(link.publicId, 'base64url')).toHaveLength(16);
      expect(link.publicId).toHaveLength(22);
      expect(Buffer.from(link.secret, 'base64url')).toHaveLength(32);
      expect(link.secret).toHaveLength(43);
    }
    expect(one.publicId).not.toBe(two.publicId);
    expect(one.secret).not.toBe(two.secret);
  });
  it('takes no id or secret from the caller', async () => {
    const mine = await create({ id: 'A'.repeat(22), publicId: 'A'.repeat(22), secret: 'B'.repeat(43) });
    expect(mine.publicId).not.toBe('A'.repeat(22));
    expect((await open(mine.publicId, 'B'.repeat(43))).status).toBe(404);
  });
  it('is nowhere at rest, in no list and in no log', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { publicId, secret } = await create();
    await open(publicId, secret);
    await open(publicId, `${secret.slice(0, -1)}-`);
    expect(JSON.stringify(await list())).not.toContain(secret);
    expect(JSON.stringify(await server.context.store.listAudit(100))).not.toContain(secret);
    for (const file of readdirSync(server.folder)) {
      const bytes = readFileSync(join(server.folder, file));
      expect(bytes.includes(secret), file).toBe(false);
      expect(bytes.includes(Buffer.from(secret, 'base64url')), file).toBe(false);
    }
    logError(`open ${secret}`, new Error(`failed for v1.${secret}\r\nforged line`));
    expect(JSON.stringify(error.mock.calls)).not.toContain(secret);
    expect(redactLog(`token=${'x'.repeat(40)} a\r\nb`)).toBe('token=[secret] a\\x0d\\x0ab');
  });
});

describe('SH-3, SH-4: opening', () => {
  it('gives the redacted document and where to look', async () => {
    const { publicId, secret } = await create({ viewState: 'q=payroll&rule=AR-01' });
    const response = await open(publicId, secret);
    const opened = shareOpenedSchema.parse(await response.json());
    expect(opened).toMatchObject({ preset: 'topology', viewState: 'v=1&rule=AR-01', document: { redaction: 'topology', name: '' } });
    expect(response.headers.get('set-cookie')).toBeNull();
  });
  it('fails with the same bytes for every reason', async () => {
    const [wrong, revoked, paused, expired, deleted] = [await create(), await create(), await create(), await create({ expiry: '1h' }), await create()];
    await update(revoked.publicId, 'revoke');
    await update(paused.publicId, 'pause');
    await server.context.store.deleteSnapshot('0'.repeat(32));
    server.tick(3_600_000);
    const answers = [
      await open(wrong.publicId, 'A'.repeat(43), '1.1.1.1'),
      await open(wrong.publicId, '', '1.1.1.2'),
      await open(wrong.publicId, 'x'.repeat(199), '1.1.1.3'),
      await open('A'.repeat(22), wrong.secret, '1.1.1.4'),
      await open(revoked.publicId, revoked.secret, '1.1.1.5'),
      await open(paused.publicId, paused.secret, '1.1.1.6'),
      await open(expired.publicId, expired.secret, '1.1.1.7'),
      await open(':id', wrong.secret, '1.1.1.8'),
      await open(deleted.publicId, revoked.secret, '1.1.1.9'),
    ];
    const [first, ...others] = await Promise.all(answers.map(asText));
    expect(first).toMatch(/^404 .*share-not-found/);
    for (const other of others) expect(other).toBe(first);
  });
  it('compares digests of one length, also when there is no share', () => {
    expect(opensShare(hashSecret('a'), 'a')).toBe(true);
    expect(opensShare(hashSecret('a'), 'b')).toBe(false);
    expect(opensShare(null, 'a')).toBe(false);
    expect(opensShare(null, 'no share has this secret')).toBe(false);
  });
});

describe('SH-5: expiry', () => {
  it('is seven days by default, may be chosen up to the maximum, and is checked at every opening', async () => {
    expect((await create()).share.expiresAt).toBe('2026-09-21T02:00:00Z');
    expect((await create({ expiry: '30d' })).share.expiresAt).toBe('2026-10-14T02:00:00Z');
    const { publicId, secret } = await create({ expiry: 90 });
    server.tick(89_000);
    expect((await open(publicId, secret)).status).toBe(200);
    server.tick(1_000);
    expect((await open(publicId, secret)).status).toBe(404);
    expect((await list()).shares.find((share) => share.id === publicId)?.state).toBe('expired');
    for (const expiry of ['never', 0, -1, 59, null, '8d']) expect((await shareCreate.POST(send('/', { expiry }), at({ id }))).status).toBe(400);
    expect((await shareCreate.POST(send('/', { expiry: 91 * 86_400 }), at({ id }))).status).toBe(422);
    expect((await shareCreate.POST(send('/', { expiry: 90 * 86_400 }), at({ id }))).status).toBe(201);
  });
  it('has the maximum of the configuration', async () => {
    server.close();
    await restart({ ENI_LENS_MAX_SHARE_DAYS: '1' });
    expect((await shareCreate.POST(send('/', { expiry: '7d' }), at({ id }))).status).toBe(422);
    expect((await list()).maximumExpirySeconds).toBe(86_400);
  });
});

describe('SH-6: pause, revoke, switch off', () => {
  it('works at the next request', async () => {
    const { publicId, secret } = await create();
    expect((await open(publicId, secret)).status).toBe(200);
    await update(publicId, 'pause');
    expect((await open(publicId, secret)).status).toBe(404);
    await update(publicId, 'resume');
    expect((await open(publicId, secret)).status).toBe(200);
    await update(publicId, 'revoke');
    expect((await open(publicId, secret)).status).toBe(404);
    for (const action of ['resume', 'pause']) expect((await update(publicId, action)).status).toBe(409);
    expect((await update(publicId, 'revoke')).status).toBe(200);
    expect((await update('A'.repeat(22), 'pause')).status).toBe(404);
  });
  it('keeps several links of a snapshot apart', async () => {
    const [one, two] = [await create({ label: 'vendor' }), await create({ label: 'auditor' })];
    await update(one.publicId, 'revoke');
    expect((await open(two.publicId, two.secret)).status).toBe(200);
    expect((await list()).shares.map(({ label, state, useCount, snapshotName }) => ({ label, state, useCount, snapshotName })).sort((a, b) => (a.label < b.label ? -1 : 1))).toEqual([
      { label: 'auditor', state: 'active', useCount: 1, snapshotName: 'Acme 123456789012' }, { label: 'vendor', state: 'revoked', useCount: 0, snapshotName: 'Acme 123456789012' },
    ]);
  });
  it('revokes all of a snapshot, or all', async () => {
    const link = await create();
    expect(await (await revokeAllRoute.POST(send('/', { snapshotId: 'f'.repeat(32) }))).json()).toEqual({ revoked: 0 });
    expect(await (await revokeAllRoute.POST(send('/', { snapshotId: id }))).json()).toEqual({ revoked: 1 });
    const other = await create();
    expect(await (await revokeAllRoute.POST(send('/', {}))).json()).toEqual({ revoked: 1 });
    for (const { publicId, secret } of [link, other]) expect((await open(publicId, secret)).status).toBe(404);
  });
  it('goes with its snapshot', async () => {
    const { publicId, secret } = await create();
    await snapshotRoute.DELETE(send('/', {}, {}, 'DELETE'), at({ id }));
    expect((await open(publicId, secret)).status).toBe(404);
    expect((await list()).shares).toEqual([]);
  });
  it('is switched off for the whole server by SHARING=off', async () => {
    const { publicId, secret } = await create();
    (globalThis as Record<symbol, unknown>)[Symbol.for('eni-lens.context')] = { ...server.context, config: { ...server.context.config, sharing: false } };
    expect((await open(publicId, secret)).status).toBe(404);
    for (const handler of [shareCreate.POST, sharePreview.POST]) expect((await handler(send('/', {}), at({ id }))).status).toBe(403);
    expect((await list()).sharing).toBe(false);
  });
  it('keeps the snapshot of a draft that is shared', async () => {
    const draft = ((await (await importRoute.POST(upload(getWorld('network-appliance').build()))).json()) as { id: string }).id;
    expect((await shareCreate.POST(send('/', {}), at({ id: draft }))).status).toBe(201);
    expect((await server.context.store.lookupSnapshot(draft))?.savedAt).not.toBeNull();
  });
});

describe('SH-7: its own redacted document', () => {
  it('is written at creation and does not change', async () => {
    const { publicId, secret } = await create();
    const bytes = await (await open(publicId, secret)).text();
    await server.context.store.saveSnapshot(id, 'Renamed later', 1);
    expect(await (await open(publicId, secret)).text()).toBe(bytes);
    expect(bytes).not.toContain('123456789012');
    const other = await create();
    expect(JSON.stringify((JSON.parse(await (await open(other.publicId, other.secret)).text()) as { document: SnapshotDocument }).document)).not.toBe(JSON.stringify((JSON.parse(bytes) as { document: SnapshotDocument }).document));
  });
  it('shares everything only when the name of the snapshot is typed', async () => {
    for (const confirm of [undefined, '', 'acme', 'yes']) expect((await shareCreate.POST(send('/', { preset: 'full', ...(confirm === undefined ? {} : { confirm }) }), at({ id }))).status).toBe(422);
    const { publicId, secret } = await create({ preset: 'full', confirm: 'Acme 123456789012' });
    expect(shareOpenedSchema.parse(await (await open(publicId, secret)).json()).document.name).toBe('Acme 123456789012');
  });
  it('is previewed before it is made', async () => {
    const preview = async (preset: string) => sharePreviewSchema.parse(await (await sharePreview.POST(send('/', { preset }), at({ id }))).json());
    const topology = await preview('topology');
    expect(topology.removed.ids).toBeGreaterThan(10);
    expect(topology.samples.map((sample) => sample.sort)).toEqual(expect.arrayContaining(['accounts', 'ids', 'names', 'privateAddresses', 'publicAddresses']));
    const internal = await preview('internal');
    expect(internal.samples.map((sample) => sample.sort)).not.toContain('ids');
    expect((await preview('full')).samples).toEqual([]);
    expect((await list()).shares).toEqual([]);
  });
});

describe('SH-9: headers', () => {
  it('are on the opening answer and on its failures', async () => {
    const { publicId, secret } = await create();
    for (const response of [await open(publicId, secret), await open(publicId, 'x'), await open('..', 'x')]) {
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow, noarchive', 'cross-origin-resource-policy': 'same-origin',
      });
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(response.headers.get('etag')).toBeNull();
    }
    expect(readFileSync('app/robots.txt', 'utf8')).toMatch(/^Disallow: \/s\/$/m);
  });
});

describe('SH-10: limits', () => {
  it('stops a client after ten failures in a minute, whatever it asks for then', async () => {
    const { publicId, secret } = await create();
    for (let i = 0; i < 10; i++) expect((await open(i % 2 === 0 ? publicId : 'A'.repeat(22), 'x')).status).toBe(404);
    const stopped = await Promise.all([open(publicId, secret), open(publicId, 'x'), open('B'.repeat(22), 'x')].map(async (response) => asText(await response)));
    expect(stopped[0]).toMatch(/^429 .*retry-after/);
    expect(new Set(stopped).size).toBe(1);
    expect((await open(publicId, secret, '203.0.113.10')).status).toBe(200);
    server.tick(60_000);
    expect((await open(publicId, secret)).status).toBe(200);
  });
  it('counts an IPv6 /64 as one client', async () => {
    const { publicId, secret } = await create();
    for (let i = 0; i < 10; i++) await open(publicId, 'x', `2001:db8:1:2::${i}`);
    expect((await open(publicId, secret, '2001:db8:1:2:ffff::1')).status).toBe(429);
    expect((await open(publicId, secret, '2001:db8:1:3::1')).status).toBe(200);
  });
  it('stops guessing of ids by many clients without telling which ids exist', async () => {
    const { publicId, secret } = await create();
    for (let i = 0; i <= 100; i++) await open('A'.repeat(22), 'x', `192.0.2.${i}`);
    const [unknown, known] = [await asText(await open('B'.repeat(22), 'x', '198.51.100.1')), await asText(await open(publicId, 'x', '198.51.100.2'))];
    expect(unknown).toMatch(/^429/);
    expect(known).toBe(unknown);
    expect((await open(publicId, secret, '198.51.100.3')).status).toBe(200);
  });
  it('opens a share sixty times a minute', async () => {
    const { publicId, secret } = await create();
    for (let i = 0; i < 60; i++) expect((await open(publicId, secret, `192.0.2.${i}`)).status).toBe(200);
    expect((await open(publicId, secret, '192.0.2.99')).status).toBe(429);
  });
  it('has at most fifty open links per snapshot (SH-14)', async () => {
    for (let i = 0; i < 50; i++) {
      if (i % 25 === 0) server.tick(60_000);
      await create();
    }
    server.tick(60_000);
    expect((await shareCreate.POST(send('/', {}), at({ id }))).status).toBe(409);
  });
  it('ignores a peer header when no door sets it', () => {
    expect(addressPrefix('::ffff:203.0.113.9', 32, 64)).toBe('203.0.113.9/32');
    expect(addressPrefix('fe80::1%eth0', 32, 64)).toBe('fe80:0:0:0::/64');
    expect(addressPrefix('203.0.113.9', 24, 48)).toBe('203.0.113.0/24');
    expect(addressPrefix('6.6.6', 32, 64)).toBe('unknown');
  });
});

describe('SH-11: audit', () => {
  it('writes what happened, with a truncated address', async () => {
    const { publicId, secret } = await create();
    await open(publicId, secret, '203.0.113.9', { 'user-agent': 'Browser' });
    await open(publicId, 'x', '2001:db8:1:2::5');
    await update(publicId, 'pause');
    await update(publicId, 'resume');
    await update(publicId, 'revoke');
    await revokeAllRoute.POST(send('/', {}));
    const events = (await server.context.store.listAudit(7)).toReversed();
    expect(events.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'share.create topology', 'share.open opened', 'share.open wrong-secret', 'share.pause done', 'share.resume done', 'share.revoke done', 'share.revoke-all 0',
    ]);
    expect(events[1]).toMatchObject({ shareId: publicId, client: '203.0.113.0/24', userAgent: 'Browser' });
    expect(events[2]?.client).toBe('2001:db8:1::/48');
  });
});

describe('SH-13: identifiers', () => {
  it.each([':id', '[id]', '%00', '..', '', '*', '//', `${'A'.repeat(22)}.`, `${'A'.repeat(22)}\n`, 'A'.repeat(21), 'A'.repeat(5000), `${'A'.repeat(21)}/`])('"%s" is refused before the database', async (publicId) => {
    server.context.store.close();
    expect((await open(publicId, 'A'.repeat(43))).status).toBe(404);
    expect((await update(publicId, 'revoke')).status).toBe(404);
  });
});
