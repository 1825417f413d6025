import 'server-only';
import type { VerifiedBody } from '../../store/body';
import { sha256Hex } from '../../store/body';
import { composeGzip } from './compose-gzip';

/** A stored JSON document on its way out: a head that is made now, a tail as it is stored. */
export interface DocumentSource {
  readonly head: string;
  readonly contentHash: string;
  load(): Promise<VerifiedBody>;
}

/** With a strong ETag per encoding; 304 without touching the stored bytes. */
export async function documentAnswer(request: Request, source: DocumentSource, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const zipped = acceptsGzip(request.headers.get('accept-encoding'));
  const etag = `"${sha256Hex(source.head).slice(0, 12)}-${source.contentHash.slice(0, 32)}${zipped ? '-gz' : ''}"`;
  const common = { etag, vary: 'accept-encoding', 'cache-control': 'private, no-cache', ...headers };
  if (matches(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers: common });
  return respond(source, zipped, { ...common, 'content-type': 'application/json' });
}

/** Without caching at all: what a share secret opens. */
export async function secretDocumentAnswer(request: Request, source: DocumentSource, headers: Readonly<Record<string, string>>): Promise<Response> {
  return respond(source, acceptsGzip(request.headers.get('accept-encoding')), { 'content-type': 'application/json', vary: 'accept-encoding', ...headers });
}

async function respond(source: DocumentSource, zipped: boolean, headers: Record<string, string>): Promise<Response> {
  const body = await source.load();
  const head = new TextEncoder().encode(source.head);
  if (zipped) {
    const bytes = composeGzip(head, body);
    return new Response(bytes, { headers: { ...headers, 'content-encoding': 'gzip', 'content-length': String(bytes.byteLength) } });
  }
  const bytes = new Uint8Array(head.byteLength + body.plain.byteLength);
  bytes.set(head);
  bytes.set(body.plain, head.byteLength);
  return new Response(bytes, { headers: { ...headers, 'content-length': String(bytes.byteLength) } });
}

export function acceptsGzip(header: string | null): boolean {
  return (header ?? '').split(',').some((part) => {
    const [coding = '', ...params] = part.trim().toLowerCase().split(';');
    return (coding === 'gzip' || coding === '*') && !params.some((param) => /^\s*q=0(?:\.0*)?\s*$/.test(param));
  });
}

const matches = (header: string | null, etag: string): boolean =>
  header !== null && (header.trim() === '*' || header.split(',').some((value) => value.trim().replace(/^W\//, '') === etag));
