import 'server-only';
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { logError } from '../log';
import type { Access } from './access';
import { countHeader, replaceClientHeaders } from './client-headers';
import { pageCsp, policyHeaders } from './policy-headers';
import { isShareLike, plainPath } from './request-target';
import { sendProblem } from './send';
import { sendStaticFile } from './static-files';
import type { StaticFiles } from './static-files';

/**
 * The HTTP server in front of Next: who may talk to it, with which headers, for how long. Next behind it only sees requests that passed.
 * Why not proxy.ts: docs/decisions/0001-custom-server-instead-of-proxy.md.
 */
export interface DoorOptions {
  /** Accepted Host values; asked at every request, because the port may be known only after listening. */
  readonly hosts: () => ReadonlySet<string>;
  readonly https: boolean;
  /** `null`: no access token, everything is open to whoever reaches the socket. */
  readonly access: Access | null;
  /** Compressed parts of the build; absent: Next sends them. */
  readonly files?: StaticFiles;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}
const methods: readonly (string | undefined)[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const connectionsPerClient = 100;

export function createDoor(options: DoorOptions): Server {
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 1_000, requireHostHeader: false });
  server.maxConnections = 512;
  server.maxRequestsPerSocket = 10_000;
  limitConnections(server);
  server.on('request', (request, response) => {
    receive(options, request, response).catch((error: unknown) => {
      logError('door', error);
      sendProblem(response, 500, 'internal', 'Something went wrong on the server.');
    });
  });
  // There is no WebSocket here, and upgrades have led to request forgery in servers like this one.
  server.on('upgrade', (_request: IncomingMessage, socket: Duplex) => socket.destroy());
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => socket.destroy());
  return server;
}

async function receive(options: DoorOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  const path = plainPath(request.url);
  forceHeaders(response, policyHeaders(path ?? '/', nonce, options.https));
  const host = (request.headers.host ?? '').toLowerCase();
  if (countHeader(request, 'host') !== 1 || !options.hosts().has(host)) return sendProblem(response, 421, 'bad-request', 'This server does not answer to that name. Set PUBLIC_URL to the address people use.');
  if (path === null || !isShareLike(path)) return sendProblem(response, 404, 'not-found', 'There is nothing here.');
  if (!methods.includes(request.method)) return sendProblem(response, 405, 'bad-request', 'This method is not used here.', { allow: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS' });
  const reading = request.method === 'GET' || request.method === 'HEAD';
  // Pages never change anything: there are no Server Actions.
  if (!reading && !path.startsWith('/api/') && path !== '/sign-in') return sendProblem(response, 405, 'bad-request', 'This method is not used here.', { allow: 'GET, HEAD' });
  replaceClientHeaders(request, pageCsp(nonce));
  if (options.access !== null && !(await options.access.admit(request, response, path, nonce))) return;
  if (options.files !== undefined && sendStaticFile(options.files, path, request, response)) return;
  await options.handle(request, response);
}

/** Set when the head is written, so that nothing behind the door can replace them. */
function forceHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  const write = response.writeHead.bind(response) as (...parts: unknown[]) => ServerResponse;
  response.writeHead = ((...parts: unknown[]): ServerResponse => {
    const given = parts.at(-1);
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
      for (const name of Object.keys(given)) if (name.toLowerCase() in headers) delete (given as Record<string, unknown>)[name];
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.removeHeader('x-powered-by');
    return write(...parts);
  }) as typeof response.writeHead;
}

function limitConnections(server: Server): void {
  const open = new Map<string, number>();
  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    if (count > connectionsPerClient) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
}
