import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, request } from './request';

const answer = (status: number, body: unknown): void => { vi.stubGlobal('fetch', () => Promise.resolve(new Response(body === null ? null : JSON.stringify(body), { status }))); };
afterEach(() => vi.unstubAllGlobals());

describe('request', () => {
  it('gives the answer, and nothing for 204', async () => {
    answer(200, { a: 1 });
    expect(await request('/api/x')).toEqual({ a: 1 });
    answer(204, null);
    expect(await request('/api/x', { method: 'DELETE' })).toBeUndefined();
  });
  it('throws the code of the problem document', async () => {
    answer(413, { code: 'too-large', status: 413, title: 'x', type: 'about:blank', params: { limit: 5 } });
    await expect(request('/api/x')).rejects.toMatchObject({ code: 'too-large', status: 413 });
  });
  it('has a code even for an answer that is not ours', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })));
    await expect(request('/api/x')).rejects.toMatchObject({ code: 'internal', status: 502 });
  });
  it('says offline when nobody answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    await expect(request('/api/x')).rejects.toBeInstanceOf(ApiError);
    await expect(request('/api/x')).rejects.toMatchObject({ code: 'offline' });
  });
});
