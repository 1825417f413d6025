// `application/vnd.eni-lens.transfer`: how a page receives a document. Magic, then three parts, each with its length: a JSON head, the overview (may be empty), the packed document.
// The last two are packed (contract/packed) and deflated (zlib). The overview can be drawn before the rest has arrived.
export const transferType = 'application/vnd.eni-lens.transfer';
const magic = Uint8Array.of(0x45, 0x4e, 0x49, 0x54, 1);
export const prefixLength = magic.length + 12;

export interface TransferLengths { readonly head: number; readonly overview: number; readonly document: number }

/** Everything before the parts. */
export function writePrefix({ head, overview, document }: TransferLengths): Uint8Array<ArrayBuffer> {
  const prefix = new Uint8Array(prefixLength);
  prefix.set(magic);
  const view = new DataView(prefix.buffer);
  [head, overview, document].forEach((length, i) => view.setUint32(magic.length + i * 4, length));
  return prefix;
}

/** `null`: not a transfer of this version. */
export function readPrefix(prefix: Uint8Array): TransferLengths | null {
  if (prefix.length < prefixLength || magic.some((byte, i) => prefix[i] !== byte)) return null;
  const view = new DataView(prefix.buffer, prefix.byteOffset, prefix.byteLength);
  return { head: view.getUint32(magic.length), overview: view.getUint32(magic.length + 4), document: view.getUint32(magic.length + 8) };
}
