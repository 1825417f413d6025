import 'server-only';
import type { VerifiedBody } from '../../store/body';
import { sha256Hex } from '../../store/body';

/** A stored JSON document on its way out: a head that is made now, a tail as it is stored. */
export interface DocumentSource {
  readonly head: string;
  readonly contentHash: string;
  /** A made account: nothing of it is in the store. */
  readonly made?: true;
  load(): Promise<VerifiedBody>;
}

/** With a strong ETag of the name and the content; 304 without touching the stored bytes. */
export async function documentAnswer(request: Request, source: DocumentSource, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const etag = `"${sha256Hex(source.head).slice(0, 12)}-${source.contentHash.slice(0, 32)}"`;
  const common = { etag, vary: 'accept-encoding', 'cache-control': 'private, no-cache', ...headers };
  if (matchesEtag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers: common });
  return respond(source, { ...common, 'content-type': 'application/json' });
}

/** Without caching at all: what a share secret opens. */
export async function secretDocumentAnswer(source: DocumentSource, headers: Readonly<Record<string, string>>): Promise<Response> {
  return respond(source, { 'content-type': 'application/json', vary: 'accept-encoding', ...headers });
}

// Plain bytes: Next drops the content-encoding of a handler's answer (send-response.js) and compresses on its own.
async function respond(source: DocumentSource, headers: Record<string, string>): Promise<Response> {
  const body = await source.load();
  const head = new TextEncoder().encode(source.head);
  const bytes = new Uint8Array(head.byteLength + body.plain.byteLength);
  bytes.set(head);
  bytes.set(body.plain, head.byteLength);
  return new Response(bytes, { headers });
}

export const matchesEtag = (header: string | null, etag: string): boolean =>
  header !== null && (header.trim() === '*' || header.split(',').some((value) => value.trim().replace(/^W\//, '') === etag));
