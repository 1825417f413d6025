// Bytes to text: byte order marks, UTF-16/32 without one by their NUL pattern (PowerShell's `>` writes UTF-16), strict decoding.
// A legacy code page is never guessed: a wrong guess would change names and nobody would notice.
import 'server-only';
import type { Result } from '../../base/result';
import { err, ok } from '../../base/result';

export interface DecodedText {
  readonly text: string;
  /** The same as UTF-8 bytes: scanning bytes is many times faster than reading characters of a large string. */
  readonly utf8: Uint8Array;
  /** Byte offset in the file of a position in `text`. */
  readonly byteAt: (position: number) => number;
}
export interface EncodingRefusal {
  readonly encoding: string;
  /** First byte that is not valid in that encoding. */
  readonly byte: number;
}
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

function sniffEncoding(bytes: Uint8Array): { encoding: Encoding; mark: number } {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? { encoding: 'utf-32le', mark: 4 } : { encoding: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', mark: 4 };
  // JSON starts with two ASCII characters, so the NULs tell the width.
  if (a === 0 && b === 0 && c === 0 && d !== 0 && d !== undefined) return { encoding: 'utf-32be', mark: 0 };
  if (a !== 0 && b === 0 && c === 0 && d === 0) return { encoding: 'utf-32le', mark: 0 };
  if (a === 0 && b !== 0 && b !== undefined) return { encoding: 'utf-16be', mark: 0 };
  if (a !== 0 && b === 0) return { encoding: 'utf-16le', mark: 0 };
  return { encoding: 'utf-8', mark: 0 };
}

// `stream` keeps back an unfinished last character: such a file was cut off, which the JSON reader reports better.
const decodeStrictly = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });

/** Length of the longest valid start: validity of a prefix never comes back once lost. */
function validLength(encoding: string, bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      decodeStrictly(encoding, bytes.subarray(0, middle));
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): Result<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian);
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return err(at);
    parts.push(String.fromCodePoint(point));
  }
  return ok(parts.join(''));
}

function byteCounter(text: string, encoding: Encoding, mark: number): (position: number) => number {
  if (encoding === 'utf-8') return (position) => mark + Buffer.byteLength(text.slice(0, position));
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return (position) => mark + position * 2;
  return (position) => mark + Array.from(text.slice(0, position)).length * 4;
}

export function decodeText(bytes: Uint8Array): Result<DecodedText, EncodingRefusal> {
  const { encoding, mark } = sniffEncoding(bytes);
  const body = mark === 0 ? bytes : bytes.subarray(mark);
  if (encoding === 'utf-32le' || encoding === 'utf-32be') {
    const decoded = decodeUtf32(body, encoding === 'utf-32le');
    return decoded.ok ? ok({ text: decoded.value, utf8: Buffer.from(decoded.value), byteAt: byteCounter(decoded.value, encoding, mark) }) : err({ encoding, byte: mark + decoded.error });
  }
  try {
    const text = decodeStrictly(encoding, body);
    return ok({ text, utf8: encoding === 'utf-8' ? body : Buffer.from(text), byteAt: byteCounter(text, encoding, mark) });
  } catch {
    return err({ encoding, byte: mark + validLength(encoding, body) });
  }
}
