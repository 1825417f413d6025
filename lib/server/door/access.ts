import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressPrefix } from '../client-address';
import { sendProblem } from './send';
import { readCookie, Sessions } from './sessions';
import { signInPage, type SignInState } from './sign-in-page';

/** With an access token set, everything but share links asks for it. Decided here, before Next sees the request. */
export interface AccessOptions {
  readonly token: string;
  readonly https: boolean;
  readonly allowedOrigins: () => readonly string[];
  readonly now: () => number;
}
const publicPaths = [/^\/s\/[A-Za-z0-9_-]{22}$/, /^\/_next\/static\/[\w./~-]+$/, /^\/(?:robots\.txt|icon\.svg|favicon\.ico)$/, /^\/api\/health$/];
const openPath = /^\/api\/share\/[A-Za-z0-9_-]{22}\/open$/;

export class Access {
  readonly #options: AccessOptions;
  readonly #sessions: Sessions;
  readonly #cookie: string;

  constructor(options: AccessOptions) {
    this.#options = options;
    this.#sessions = new Sessions(options.token, options.now);
    this.#cookie = options.https ? '__Host-eni-lens' : 'eni-lens';
  }

  /** True: the request may go on. False: it has been answered. */
  async admit(request: IncomingMessage, response: ServerResponse, path: string, nonce: string): Promise<boolean> {
    if (path === '/sign-in') {
      await this.#signIn(request, response, nonce);
      return false;
    }
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (reading && publicPaths.some((pattern) => pattern.test(path))) return true;
    if (request.method === 'POST' && openPath.test(path)) return true;
    if (this.#sessions.isOpen(readCookie(request.headers.cookie, this.#cookie))) return true;
    if (reading && !path.startsWith('/api/')) response.writeHead(303, { location: '/sign-in', 'cache-control': 'no-store' }).end();
    else sendProblem(response, 401, 'signed-out', 'Sign in first.');
    return false;
  }

  async #signIn(request: IncomingMessage, response: ServerResponse, nonce: string): Promise<void> {
    const show = (status: number, state: SignInState): void => {
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : signInPage(state, nonce, request.headers['accept-language']));
    };
    if (request.method === 'GET' || request.method === 'HEAD') return show(200, 'ask');
    const origin = request.headers.origin;
    const own = request.headers['sec-fetch-site'] === 'same-origin' || (request.headers['sec-fetch-site'] === undefined && origin !== undefined && this.#options.allowedOrigins().includes(origin));
    if (request.method !== 'POST' || !own) return sendProblem(response, 403, 'wrong-origin', 'Changes are accepted from the pages of this server only.');
    const body = await readForm(request);
    if (body === null) return sendProblem(response, 400, 'bad-request', 'The request is not what this address expects.');
    const outcome = this.#sessions.signIn(body.get('token') ?? '', addressPrefix(request.socket.remoteAddress ?? '', 32, 64));
    if (outcome === 'limited') return show(429, 'limited');
    if (outcome === 'wrong') return show(401, 'wrong');
    response.writeHead(303, {
      location: '/',
      'cache-control': 'no-store',
      'set-cookie': `${this.#cookie}=${outcome.id}; Path=/; HttpOnly; SameSite=Lax; Max-Age=86400${this.#options.https ? '; Secure' : ''}`,
    });
    response.end();
  }
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  if ((request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return null;
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total > 4_096) return null;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
