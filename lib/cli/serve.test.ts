import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check, listen } from './serve';

const folder = mkdtempSync(join(tmpdir(), 'eni-lens-serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const env = (change: Record<string, string> = {}) => ({ ENI_LENS_DATA: join(folder, 'data'), ...change });
const oneLine = expect.not.stringContaining('\n') as string;

describe('serve refuses to start, in one line', () => {
  it.each(['0.0.0.0', '192.168.1.5', '::'])('on %s without a decision', (bind) => {
    expect(() => check(env(), bind)).toThrow(expect.objectContaining({ exitCode: 2, message: oneLine }));
    expect(() => check(env({ ENI_LENS_ALLOW_REMOTE: '1' }), bind)).toThrow('ENI_LENS_TOKEN');
    expect(() => check(env({ ENI_LENS_TOKEN: 'x'.repeat(32) }), bind)).toThrow('ENI_LENS_ALLOW_REMOTE');
    expect(() => check(env({ ENI_LENS_ALLOW_REMOTE: '1', ENI_LENS_TOKEN: 'short' }), bind)).toThrow('32');
    expect(() => check(env({ ENI_LENS_ALLOW_REMOTE: '1', ENI_LENS_TOKEN: 'x'.repeat(32) }), bind)).not.toThrow();
  });
  it('with a data folder it cannot use', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => check({ ENI_LENS_DATA: file }, '127.0.0.1')).toThrow(expect.objectContaining({ exitCode: 2, message: oneLine }));
  });
  it.each([['PORT', '99999'], ['PORT', 'abc'], ['PUBLIC_URL', 'eni.example.com'], ['PUBLIC_URL', 'https://eni.example.com/path'], ['SHARING', 'maybe'], ['ENI_LENS_MAX_UPLOAD_MB', '0']])('with %s=%s', (name, value) => {
    expect(() => check(env({ [name]: value }), '127.0.0.1')).toThrow(expect.objectContaining({ exitCode: 2, message: expect.stringContaining(name) as string }));
  });
  it('on a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(listen(createServer(), port, '127.0.0.1')).rejects.toMatchObject({ exitCode: 2, message: `port ${port} is in use; choose another with --port or PORT.` });
    other.close();
  });
  it('and starts on loopback with nothing set', () => expect(check(env(), '127.0.0.1').sharing).toBe(true));
});
