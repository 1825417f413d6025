import { prefixLength, readPrefix } from '@/lib/contract/transfer/envelope';
import { unpack } from '@/lib/contract/packed/unpack';
import { noteReceived } from '@/components/map/map-idle';
import type { Overview } from '@/lib/view/overview';
import { LoadError } from './load-error';

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The bytes of an answer as they come, in one growing buffer. */
class Incoming {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  constructor(readonly reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>) {}

  /** Waits until `length` bytes are there; false when the answer ends before. */
  async has(length: number): Promise<boolean> {
    while (this.#length < length) {
      const { done, value } = await this.reader.read();
      if (done) return false;
      if (this.#length + value.length > this.#bytes.length) {
        const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + value.length));
        grown.set(this.#bytes.subarray(0, this.#length));
        this.#bytes = grown;
      }
      this.#bytes.set(value, this.#length);
      this.#length += value.length;
    }
    return true;
  }

  part(from: number, length: number): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(from, from + length);
  }
}

/** Head and document of a transfer, merged by the caller; `onOverview` as soon as there is one. Throws LoadError `broken` for anything else, `offline` for an answer that ends early. */
export async function readTransfer(body: ReadableStream<Uint8Array<ArrayBuffer>>, onOverview: (overview: Overview) => void): Promise<{ readonly head: Record<string, unknown>; readonly document: unknown }> {
  const incoming = new Incoming(body.getReader());
  if (!(await incoming.has(prefixLength))) throw new LoadError('offline');
  const lengths = readPrefix(incoming.part(0, prefixLength));
  if (lengths === null) throw new LoadError('broken');
  const { head, overview, document } = lengths;
  const atOverview = prefixLength + head;
  if (!(await incoming.has(atOverview + overview))) throw new LoadError('offline');
  if (overview > 0) {
    noteReceived(atOverview + overview);
    onOverview(unpack(await inflate(incoming.part(atOverview, overview))) as Overview);
  }
  if (!(await incoming.has(atOverview + overview + document))) throw new LoadError('offline');
  if (overview === 0) noteReceived(atOverview + document);
  return {
    head: JSON.parse(new TextDecoder().decode(incoming.part(prefixLength, head))) as Record<string, unknown>,
    document: unpack(await inflate(incoming.part(atOverview + overview, document))),
  };
}
