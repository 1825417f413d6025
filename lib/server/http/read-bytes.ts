import 'server-only';
import { ServerError } from '../server-error';

/** A request body with a hard limit, counted on what really arrives. The answer owns its buffer, so it may be transferred. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) > limit) throw new ServerError('too-large', { limit });
  if (request.body === null) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let total = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    total += value.byteLength;
    if (total > limit) {
      await reader.cancel();
      throw new ServerError('too-large', { limit });
    }
    chunks.push(value);
  }
  if (declared !== null && Number(declared) !== total) throw new ServerError('length-mismatch', { announced: Number(declared), arrived: total });
  const bytes = new Uint8Array(total);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
