import 'server-only';
import { engineVersion } from '../../analyse/analyse';
import { transferType, writePrefix } from '../../contract/transfer/envelope';
import { sha256Hex } from '../../store/body';
import type { ServerContext } from '../context';
import { matchesEtag } from '../http/document-answer';
import type { DocumentSource } from '../http/document-answer';
import { getTransfer } from './get-transfer';

/** For pages: overview first, then the packed document, see contract/transfer. `headers` as in the JSON answers. */
export async function transferAnswer(request: Request | null, context: ServerContext, source: DocumentSource, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const etag = `"t${engineVersion}-${sha256Hex(source.head).slice(0, 12)}-${source.contentHash.slice(0, 32)}"`;
  const common: Record<string, string> = { vary: 'accept', ...(request === null ? {} : { etag, 'cache-control': 'private, no-cache' }), ...headers };
  if (request !== null && matchesEtag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers: common });
  const { overview, document } = await getTransfer(context, source);
  // The head of a body is the beginning of an object; what is stored follows its comma.
  const head = new TextEncoder().encode(`${source.head.replace(/,$/, '')}}`);
  const prefix = writePrefix({ head: head.byteLength, overview: overview.byteLength, document: document.byteLength });
  const parts = [prefix, head, overview, document];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) { bytes.set(part, at); at += part.byteLength; }
  return new Response(bytes, { headers: { ...common, 'content-type': transferType } });
}
export const wantsTransfer = (request: Request): boolean => request.headers.get('accept')?.includes(transferType) === true;
