import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as galleryDocument from '@/app/api/gallery/[world]/document/route';
import * as importRoute from '@/app/api/import/route';
import * as openRoute from '@/app/api/share/[publicId]/open/route';
import * as snapshotDocument from '@/app/api/snapshots/[id]/document/route';
import * as sharesRoute from '@/app/api/snapshots/[id]/shares/route';
import { unpack } from '../../contract/packed/unpack';
import { prefixLength, readPrefix, transferType } from '../../contract/transfer/envelope';
import { makeAccount } from '../../worlds/made-account';
import { getWorld } from '../../worlds/worlds';
import type { Overview } from '../../view/overview';
import { at, get, send, startTestServer, upload, type TestServer } from '../test-server';

let server: TestServer;
beforeEach(() => (server = startTestServer()));
afterEach(() => server.close());

async function read(response: Response) {
  expect(response.headers.get('content-type')).toBe(transferType);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const lengths = readPrefix(bytes);
  if (lengths === null) throw new Error('no prefix');
  const { head, overview, document } = lengths;
  expect(prefixLength + head + overview + document).toBe(bytes.length);
  const part = (from: number, length: number): unknown => (length === 0 ? null : unpack(inflateSync(bytes.subarray(from, from + length))));
  return {
    head: JSON.parse(new TextDecoder().decode(bytes.subarray(prefixLength, prefixLength + head))) as Record<string, unknown>,
    overview: part(prefixLength + head, overview) as Overview | null,
    document: part(prefixLength + head + overview, document) as Record<string, unknown>,
  };
}
const imported = async (files: ReturnType<ReturnType<typeof getWorld>['build']>): Promise<string> => ((await (await importRoute.POST(upload(files, 'Net'))).json()) as { id: string }).id;

describe('the transfer of a document', () => {
  it('is the document, in fewer bytes, with its own ETag', async () => {
    const id = await imported(getWorld('acme').build());
    const json = await snapshotDocument.GET(get('/x'), at({ id }));
    const plain = (await json.json()) as Record<string, unknown>;
    const response = await snapshotDocument.GET(get('/x', { accept: transferType }), at({ id }));
    const etag = response.headers.get('etag') ?? '';
    expect(etag).not.toBe(json.headers.get('etag'));
    const { head, overview, document } = await read(response);
    expect({ ...document, ...head }).toEqual(plain);
    expect(overview).toBeNull();
    const again = await snapshotDocument.GET(get('/x', { accept: transferType, 'if-none-match': etag }), at({ id }));
    expect(again.status).toBe(304);
  });
  it('of a big account begins with an overview: every dot, every count, no id of an ENI that no list names', async () => {
    const id = await imported(makeAccount({ eni: 2000, instances: 800, seed: 5 }));
    const { overview, document } = await read(await snapshotDocument.GET(get('/x', { accept: transferType }), at({ id })));
    const { networkInterfaces } = (document as { inventory: { networkInterfaces: { id: string; subnetId: string | null }[] } }).inventory;
    expect(overview?.networkInterfaces).toBe(networkInterfaces.length);
    expect(overview?.map.subnets.reduce((sum, box) => sum + box.dots.length, 0)).toBe(networkInterfaces.filter((eni) => eni.subnetId !== null).length);
    expect(overview?.findings.total).toBe(overview?.findings.items.length);
    expect(overview?.coverage.total).toBeGreaterThan(10);
    // Made once, kept with the snapshot.
    expect(await read(await snapshotDocument.GET(get('/x', { accept: transferType }), at({ id })))).toEqual({ head: { name: 'Net' }, overview, document });
  });
  it('works for made accounts and for shares, which say nothing more than their document', async () => {
    const made = await read(await galleryDocument.GET(get('/x', { accept: transferType }), at({ world: 'acme' })));
    expect(made.head).toEqual({ name: 'acme' });
    const id = await imported(getWorld('acme').build());
    const created = (await (await sharesRoute.POST(send('/x', { label: '', preset: 'topology', expiry: '1d', viewState: '' }), at({ id }))).json()) as { url: string };
    const [, publicId = '', secret = ''] = /\/s\/([^#]+)#v1\.(.+)$/.exec(created.url) ?? [];
    const response = await openRoute.POST(send('/x', { secret }, { accept: transferType }), at({ publicId }));
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(response.headers.get('etag')).toBeNull();
    const { head, document } = await read(response);
    expect(Object.keys(head).toSorted()).toEqual(['createdAt', 'expiresAt', 'preset', 'viewState']);
    expect(document['redaction']).toBe('topology');
    expect(JSON.stringify(document)).not.toContain('edge-7');
  });
});
