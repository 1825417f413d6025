import { connect } from 'node:net';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../../cli/serve';
import { Access } from './access';
import { createDoor } from './door';
import { allowedHosts, plainPath } from './request-target';

interface Answer { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }
interface Seen { readonly headers: IncomingHttpHeaders; readonly raw: readonly string[]; readonly url: string | undefined }

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const token = 'correct horse battery staple, twice over';
async function open(options: { publicUrl?: string; https?: boolean; token?: string | null } = {}) {
  const seen: Seen[] = [];
  let port = 0;
  let time = 1_000_000;
  const publicUrl = options.publicUrl ?? 'http://127.0.0.1:1';
  const https = options.https ?? false;
  const access = options.token ? new Access({ token: options.token, https, now: () => time, allowedOrigins: () => [`http://127.0.0.1:${port}`] }) : null;
  const server = createDoor({
    hosts: () => allowedHosts(port, '127.0.0.1', publicUrl), https, access,
    handle: async (request: IncomingMessage, response) => {
      seen.push({ headers: { ...request.headers }, raw: [...request.rawHeaders], url: request.url });
      response.setHeader('Content-Security-Policy', "default-src *");
      response.setHeader('X-Powered-By', 'x');
      response.writeHead(200, { 'Cache-Control': 'public, max-age=60', 'X-Frame-Options': 'ALLOWALL' });
      response.end('hello');
    },
  });
  servers.push(server);
  port = await listen(server, 0, '127.0.0.1');
  const ask = (path: string, headers: Record<string, string | string[]> = {}, method = 'GET', body?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const outgoing = httpRequest({ host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers }, agent: false }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  const raw = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', () => resolve(answer));
    });
  return { ask, raw, seen, port, tick: (milliseconds: number) => (time += milliseconds) };
}

describe('who may ask (WEB-5)', () => {
  it('answers to loopback names with its port and to the public name only', async () => {
    const { ask, port } = await open({ publicUrl: 'https://eni.example.com' });
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, 'eni.example.com', `LOCALHOST:${port}`]) expect((await ask('/', { host })).status, host).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', 'localhost:1', `127.0.0.1:${port}.evil.example`, `127.0.0.1:${port}@evil`]) expect((await ask('/', { host })).status, host).toBe(421);
  });
  it('refuses two Host headers and a missing one', async () => {
    const { raw, port } = await open();
    expect(await raw(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 (?:400|421)/);
    expect(await raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 421/);
    expect(await raw('GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 421/);
    expect(await raw(`GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 404/);
  });
  it('refuses upgrades, odd methods and changes outside the API', async () => {
    const { ask, raw, seen, port } = await open();
    expect(await raw(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n\r\n`)).toBe('');
    expect((await ask('/', {}, 'PUT')).status).toBe(405);
    expect((await ask('/', {}, 'TRACE')).status).toBe(405);
    expect((await ask('/', { 'next-action': 'x'.repeat(40) }, 'POST')).status).toBe(405);
    expect(seen).toEqual([]);
  });
  it('closes on headers that are too large', async () => {
    const { ask } = await open();
    expect((await ask('/', { 'x-big': 'a'.repeat(20_000) })).status).toBe(431);
  });
});

describe('what reaches the pages (WEB-6)', () => {
  it('drops what only a proxy or Next may say and passes the peer', async () => {
    const { ask, seen } = await open();
    const sent = {
      'x-forwarded-for': '6.6.6.6', 'x-forwarded-host': 'evil', 'x-forwarded-proto': 'https', forwarded: 'for=6.6.6.6', 'x-real-ip': '6.6.6.6', 'x-middleware-subrequest': 'a:a:a', 'x-middleware-rewrite': '/x',
      'x-invoke-path': '/x', 'x-matched-path': '/x', 'content-security-policy': "script-src 'nonce-evil'", 'content-security-policy-report-only': 'x', 'x-eni-lens-peer': '6.6.6.6', 'next-action': 'x', 'X-Nonce': 'evil', accept: 'text/html',
    };
    await ask('/', sent);
    const text = JSON.stringify(seen);
    expect(text).not.toMatch(/6\.6\.6\.6|evil|a:a:a|next-action/);
    expect(seen[0]?.headers['x-eni-lens-peer']).toMatch(/127\.0\.0\.1$/);
    expect(seen[0]?.headers.accept).toBe('text/html');
    expect(seen[0]?.raw.filter((part) => part === 'content-security-policy')).toHaveLength(1);
  });
});

describe('headers of the answer (WEB-1, WEB-2, SH-9)', () => {
  it('has the same fresh nonce in the request and in the answer, and nothing can weaken the policy', async () => {
    const { ask, seen } = await open();
    const [one, two] = [await ask('/'), await ask('/', { rsc: '1', 'next-router-prefetch': '1' })];
    const policies = [one, two].map((answer) => String(answer.headers['content-security-policy']));
    expect(policies[0]).toBe(seen[0]?.headers['content-security-policy']);
    expect(policies[0]).not.toBe(policies[1]);
    for (const policy of policies) {
      expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'; style-src 'self' 'nonce-/);
      for (const part of ["default-src 'none'", "worker-src 'self'", "connect-src 'self'", "base-uri 'none'", "object-src 'none'", "form-action 'self'", "frame-ancestors 'none'"]) expect(policy).toContain(part);
      expect(policy).not.toMatch(/unsafe|\*/);
    }
  });
  it.each(['/', '/scan', '/_next/static/chunks/a.js', '/api/snapshots', '/api/scans', '/nothing'])('protects %s', async (path) => {
    const { headers } = await (await open()).ask(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'x-frame-options': 'DENY',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
  });
  it('adds HSTS when the public address is https', async () => {
    expect((await (await open({ https: true })).ask('/')).headers['strict-transport-security']).toBe('max-age=31536000');
  });
  it('never lets a share page be stored, indexed or framed', async () => {
    const { ask } = await open();
    const { headers } = await ask(`/s/${'A'.repeat(22)}`);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow, noarchive', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect((await ask(`/api/share/${'A'.repeat(22)}/open`, {}, 'POST')).headers['cache-control']).toBe('no-store');
    expect((await ask('/')).headers['cache-control']).toBe('public, max-age=60');
  });
});

describe('addresses two programs could read differently (SH-13)', () => {
  const id = 'A'.repeat(22);
  it.each(['/s/', '/s/:id', '/s/[id]', '/s/%00', '/s/..', '/s/*', `/s//${id}`, `/s/${id}.`, `/s/${id}/`, `/s/${id}A`, `/s/${id.slice(1)}`, `/s/${'A'.repeat(5000)}`, `/s/%2e%2e/${id}`, `//s/${id}`, `/s/${id}%2f`, '/a\\b', '/%5c', '/%zz', '/x/../api', '/%25'])('%s is nothing', async (path) => {
    const { ask, seen } = await open();
    const answer = await ask(path);
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([404, 'not-found']);
    expect(seen).toEqual([]);
  });
  it('lets ordinary addresses through as they are', async () => {
    for (const path of ['/', '/snapshots/0123456789abcdef0123456789abcdef?v=1&sel=eni-1,2~x', `/s/${id}?_rsc=1`, '/_next/static/chunks/%5Bid%5D.js', '/api/openapi.json']) expect(plainPath(path), path).not.toBeNull();
  });
});

describe('with an access token', () => {
  const share = 'A'.repeat(22);
  const cookieOf = (answer: Answer): string => String(answer.headers['set-cookie']).split(';')[0] ?? '';
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };

  it('lets strangers open share links and nothing else (SH-8)', async () => {
    const { ask, seen } = await open({ token });
    for (const [path, method] of [[`/s/${share}`, 'GET'], [`/api/share/${share}/open`, 'POST'], ['/_next/static/a.js', 'GET'], ['/robots.txt', 'GET'], ['/api/health', 'GET']] as const) expect((await ask(path, {}, method)).status, path).toBe(200);
    const passed = seen.length;
    const secret = { 'x-share-secret': 'b'.repeat(43), cookie: `eni-lens=${'c'.repeat(43)}`, authorization: `Bearer ${token.replaceAll(' ', '')}` };
    for (const [path, method] of [
      ['/api/snapshots', 'GET'], ['/api/snapshots/x', 'DELETE'], ['/api/shares', 'GET'], [`/api/shares/${share}`, 'PATCH'], ['/api/shares/revoke-all', 'POST'], ['/api/import', 'POST'], ['/api/openapi.json', 'GET'],
      ['/api/scans', 'GET'], ['/api/scans', 'POST'], ['/api/scans/sources', 'GET'], ['/api/scans/sources/check', 'POST'], ['/api/scans/script', 'GET'], [`/api/scans/${share}/events`, 'GET'], ['/api/scan-targets', 'POST'], ['/api/scan-roles', 'GET'], [`/api/scan-roles/${share}/check`, 'POST'],
      [`/api/share/${share}/open`, 'GET'], [`/api/share/${share}/open/x`, 'POST'], ['/api/gallery', 'GET'], ['/api/health', 'POST'], [`/API/share/${share}/open`, 'POST'], [`/api/share/${share}/open/`, 'POST'],
    ] as const) expect([401, 405], `${method} ${path}`).toContain((await ask(path, secret, method)).status);
    for (const path of ['/', '/snapshots/x', '/shares', '/gallery/acme', '/_next/image?url=x', '/_next/data/x.json']) {
      const answer = await ask(path, secret);
      expect([answer.status, answer.headers.location], path).toEqual([303, '/sign-in']);
    }
    expect(seen.length).toBe(passed);
  });
  it('opens with the token, keeps the session in a cookie no script can read, and ends it', async () => {
    const { ask, tick } = await open({ token });
    const page = await ask('/sign-in', { 'accept-language': 'ja' });
    expect(page.body).toContain('lang="ja"');
    expect(page.body).not.toContain('<script');
    const nonce = /nonce-([^']+)'/.exec(String(page.headers['content-security-policy']))?.[1] ?? '-';
    expect(page.body).toContain(`<style nonce="${nonce}">`);
    const signedIn = await ask('/sign-in', form, 'POST', new URLSearchParams({ token }).toString());
    expect([signedIn.status, signedIn.headers.location]).toEqual([303, '/']);
    expect(String(signedIn.headers['set-cookie'])).toMatch(/^eni-lens=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=86400$/);
    const cookie = cookieOf(signedIn);
    expect((await ask('/api/snapshots', { cookie })).status).toBe(200);
    tick(9 * 3_600_000);
    expect((await ask('/api/snapshots', { cookie })).status).toBe(401);
  });
  it('refuses a wrong token, a foreign page, and guessing', async () => {
    const { ask, tick } = await open({ token });
    const body = new URLSearchParams({ token: 'wrong' }).toString();
    expect((await ask('/sign-in', { ...form, 'sec-fetch-site': 'cross-site' }, 'POST', body)).status).toBe(403);
    expect((await ask('/sign-in', { 'content-type': form['content-type'] }, 'POST', body)).status).toBe(403);
    for (let i = 0; i < 10; i++) expect((await ask('/sign-in', form, 'POST', body)).status).toBe(401);
    expect((await ask('/sign-in', form, 'POST', new URLSearchParams({ token }).toString())).status).toBe(429);
    tick(60_000);
    expect((await ask('/sign-in', form, 'POST', new URLSearchParams({ token }).toString())).status).toBe(303);
  });
  it('uses a host-bound secure cookie behind https', async () => {
    const { ask } = await open({ token, https: true });
    expect(String((await ask('/sign-in', form, 'POST', new URLSearchParams({ token }).toString())).headers['set-cookie'])).toMatch(/^__Host-eni-lens=.*; Secure$/);
  });
});
