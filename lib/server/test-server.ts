import 'server-only';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleContentType, encodeBundle } from '../contract/bundle';
import { closeContext, type ServerContext } from './context';
import { openSqliteStore } from '../store/sqlite/sqlite-store';
import { readConfig } from './config';
import { peerHeader } from './client-address';
import { randomBytes } from 'node:crypto';

/** A server without sockets: route handlers called with Request objects, a real database in a folder of its own, a clock that tests move. */
export interface TestServer {
  readonly context: ServerContext;
  readonly folder: string;
  tick(milliseconds: number): void;
  close(): void;
}

export function startTestServer(env: Record<string, string> = {}): TestServer {
  closeContext();
  const folder = mkdtempSync(join(tmpdir(), 'eni-lens-api-'));
  let time = Date.parse('2026-09-14T02:00:00Z');
  const context: ServerContext = {
    store: openSqliteStore(folder), config: readConfig({ ENI_LENS_DATA: folder, ENI_LENS_DOOR: '1', ...env }), now: () => time, random: (bytes) => randomBytes(bytes),
  };
  (globalThis as Record<symbol, unknown>)[Symbol.for('eni-lens.context')] = context;
  return {
    context,
    folder,
    tick: (milliseconds) => (time += milliseconds),
    close: () => {
      closeContext();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const base = 'http://127.0.0.1:3000';
export const get = (path: string, headers: Record<string, string> = {}): Request => new Request(base + path, { headers });

/** As our own page would send it. */
export const send = (path: string, body: unknown, headers: Record<string, string> = {}, method = 'POST'): Request =>
  new Request(base + path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', [peerHeader]: '198.51.100.7', ...headers } });

export function upload(files: readonly { readonly path: string; readonly json: unknown }[], name = 'test', headers: Record<string, string> = {}): Request {
  const body = encodeBundle({ name, files: files.map(({ path, json }) => ({ path, bytes: new TextEncoder().encode(JSON.stringify(json)) })) });
  return sendBytes('/api/import', body, { 'content-type': bundleContentType, 'x-eni-lens-length': String(body.length), 'x-eni-lens-sha256': createHash('sha256').update(body).digest('hex'), ...headers });
}

export const sendBytes = (path: string, body: Uint8Array<ArrayBuffer>, headers: Record<string, string>): Request =>
  new Request(base + path, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', [peerHeader]: '198.51.100.7', ...headers } });

export const at = <T extends Record<string, string>>(params: T): { params: Promise<T> } => ({ params: Promise.resolve(params) });
