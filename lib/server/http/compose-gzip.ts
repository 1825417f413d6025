import 'server-only';
import { crc32 } from 'node:zlib';

/**
 * One gzip member from a fresh head and a stored raw-deflate tail: the head goes in as stored blocks (RFC 1951 3.2.4), which end on a byte
 * boundary, so the tail follows as it lies in the database and nothing is compressed again.
 */
export function composeGzip(head: Uint8Array, tail: { readonly deflated: Uint8Array; readonly plain: Uint8Array }): Uint8Array<ArrayBuffer> {
  const blockLimit = 65_535;
  const blocks = Math.ceil(head.byteLength / blockLimit);
  const out = new Uint8Array(10 + blocks * 5 + head.byteLength + tail.deflated.byteLength + 8);
  const view = new DataView(out.buffer);
  out.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  let offset = 10;
  for (let start = 0; start < head.byteLength; start += blockLimit) {
    const piece = head.subarray(start, start + blockLimit);
    view.setUint8(offset, 0);
    view.setUint16(offset + 1, piece.byteLength, true);
    view.setUint16(offset + 3, ~piece.byteLength & 0xffff, true);
    out.set(piece, offset + 5);
    offset += 5 + piece.byteLength;
  }
  out.set(tail.deflated, offset);
  offset += tail.deflated.byteLength;
  view.setUint32(offset, crc32(tail.plain, crc32(head)), true);
  view.setUint32(offset + 4, (head.byteLength + tail.plain.byteLength) >>> 0, true);
  return out;
}
