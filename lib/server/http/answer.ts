import 'server-only';
import type { z } from 'zod';
import { describeClient } from '../client-address';
import { getContext, type Client, type ServerContext } from '../context';
import { ServerError } from '../server-error';
import { problemResponse } from './problem';
import { readBytes } from './read-bytes';

/** What all route handlers do around their verb: the origin check, the body, the mapping of refusals. */
interface Asked {
  readonly context: ServerContext;
  readonly client: Client;
}
const jsonLimit = 1_048_576;

/** A request that reads. */
export async function answer(request: Request, work: (asked: Asked) => Promise<Response>): Promise<Response> {
  try {
    const context = getContext();
    return await work({ context, client: describeClient(request.headers, context.config.behindDoor) });
  } catch (error) {
    return problemResponse(error);
  }
}

/** A request that changes something: from our own pages, or from a program that names a configured origin. */
export async function answerChange(request: Request, work: (asked: Asked) => Promise<Response>): Promise<Response> {
  return answer(request, async (asked) => {
    requireOrigin(request, asked.context.config.allowedOrigins);
    return work(asked);
  });
}

export function requireOrigin(request: Request, allowed: readonly string[]): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  // Browsers always send one of the two with a change; a page cannot set either.
  if (site === 'same-origin') return;
  if (site === null && origin !== null && allowed.includes(origin)) return;
  throw new ServerError('wrong-origin');
}

export const mediaType = (request: Request): string => (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

export async function readJson<T extends z.ZodType>(request: Request, schema: T, limit = jsonLimit): Promise<z.output<T>> {
  if (mediaType(request) !== 'application/json') throw new ServerError('wrong-content-type', { expected: 'application/json' });
  const bytes = await readBytes(request, limit);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ServerError('bad-request', { path: '$', expected: 'JSON in UTF-8' });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ServerError('bad-request', { path: issue === undefined || issue.path.length === 0 ? '$' : `$.${issue.path.join('.')}`, expected: issue?.code === 'invalid_type' ? issue.expected : (issue?.code ?? '') });
  }
  return parsed.data;
}

export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers } });
}

/** An id of the path, or 404 before the database is asked. */
export function requirePattern(value: string, pattern: RegExp, code: 'not-found' | 'share-not-found' = 'not-found'): string {
  if (!pattern.test(value)) throw new ServerError(code);
  return value;
}
