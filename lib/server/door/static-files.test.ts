import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../cli/serve';
import { listStaticFiles, sendStaticFile } from './static-files';

const folder = mkdtempSync(join(tmpdir(), 'eni-lens-static-'));
let server: Server;
let base = '';
beforeAll(async () => {
  mkdirSync(join(folder, 'chunks'));
  writeFileSync(join(folder, 'chunks', 'a.js'), 'plain');
  writeFileSync(join(folder, 'chunks', 'a.js.br'), brotliCompressSync('the script'));
  writeFileSync(join(folder, 'secret.txt.br'), 'no');
  const files = listStaticFiles(folder);
  server = createServer((request, response) => { if (!sendStaticFile(files, request.url ?? '', request, response)) response.writeHead(418).end(); });
  base = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
});
afterAll(() => { server.close(); rmSync(folder, { recursive: true, force: true }); });

describe('compressed parts of a build', () => {
  const ask = (path: string, encoding = 'gzip, br', method = 'GET') => fetch(base + path, { method, headers: { 'accept-encoding': encoding } });
  it('go out as they were made, for ever', async () => {
    const answer = await ask('/_next/static/chunks/a.js');
    expect([answer.status, await answer.text(), answer.headers.get('content-type'), answer.headers.get('vary')]).toEqual([200, 'the script', 'application/javascript; charset=UTF-8', 'accept-encoding']);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const head = await ask('/_next/static/chunks/a.js', 'br', 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
  it.each([
    ['/_next/static/chunks/a.js', 'gzip', 'GET'], ['/_next/static/chunks/a.js', 'gzip, br;q=0', 'GET'], ['/_next/static/chunks/a.js', 'br', 'POST'], ['/_next/static/chunks/a.js.br', 'br', 'GET'],
    ['/_next/static/secret.txt', 'br', 'GET'], ['/_next/static/../static/chunks/b.js', 'br', 'GET'], ['/chunks/a.js', 'br', 'GET'],
  ])('%s as %s by %s is left to Next', async (path, encoding, method) => { expect((await ask(path, encoding, method)).status).toBe(418); });
  it('of a folder that is not there are none', () => { expect(listStaticFiles(join(folder, 'none')).size).toBe(0); });
});
