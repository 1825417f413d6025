import { request as plain } from 'node:http';
import { expect, test } from './support';

const ask = (base: string, path: string, headers: Record<string, string>): Promise<{ status: number; headers: Record<string, unknown> }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    plain({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
    }).on('error', reject).end();
  });

test('every page has a strict policy with a fresh nonce, and everything has the other headers', async ({ page, baseURL }) => {
  const policies = new Set<string>();
  for (const path of ['/', '/gallery/acme', '/rules', '/shares', '/no-such-page', `/s/${'A'.repeat(22)}`]) {
    const answer = await page.request.get(path);
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy, path).toMatch(/default-src 'none'; script-src 'self' 'nonce-[^']+' 'strict-dynamic'; style-src 'self' 'nonce-[^']+';/);
    expect(policy).not.toContain('unsafe');
    policies.add(policy);
    expect(answer.headers()['x-content-type-options']).toBe('nosniff');
    expect(answer.headers()['referrer-policy']).toBe('no-referrer');
  }
  expect(policies.size).toBe(6);
  const other = await ask(baseURL ?? '', '/robots.txt', {});
  expect(other.status).toBe(200);
});

test('a foreign host name is refused', async ({ baseURL }) => {
  expect((await ask(baseURL ?? '', '/', { host: 'attacker.example' })).status).toBe(421);
  expect((await ask(baseURL ?? '', '/api/snapshots', { host: 'attacker.example:3000' })).status).toBe(421);
});

test('a page of another origin changes nothing', async ({ page }) => {
  const answer = await page.request.post('/api/shares/revoke-all', { headers: { origin: 'https://attacker.example', 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }, data: {} });
  expect(answer.status()).toBe(403);
});

test('share pages are the same for every id and are not indexed', async ({ page }) => {
  const strip = (text: string): string => text.replaceAll(/nonce="[^"]*"|nonce-[^"'\\ ]+|"nonce":"[^"]*"|[A-D]{22}/g, '');
  const one = await page.request.get(`/s/${'A'.repeat(22)}`);
  const two = await page.request.get(`/s/${'B'.repeat(22)}`);
  expect(one.status()).toBe(two.status());
  expect(strip(await one.text()).length).toBe(strip(await two.text()).length);
  expect(one.headers()['x-robots-tag']).toContain('noindex');
  expect(one.headers()['cache-control']).toContain('no-store');
  expect(await (await page.request.get('/robots.txt')).text()).toContain('Disallow: /s/');
});
