// Bytes to UTF-8: byte order marks, UTF-16/32 without one by their NUL pattern (PowerShell's `>` writes UTF-16), strict decoding.
// A legacy code page is never guessed: a wrong guess would change names and nobody would notice. It can be named, though.
import 'server-only';
import { isUtf8 } from 'node:buffer';
import type { Result } from '../../base/result';
import { err, ok } from '../../base/result';

export interface DecodedText {
  /** Valid UTF-8 without a mark. */
  readonly utf8: Uint8Array;
  /** Byte offset in the file of an offset in `utf8`. */
  readonly byteAt: (offset: number) => number;
  /** Half surrogates that became U+FFFD. */
  readonly brokenCharacters: number;
  /** Characters that were read in the code page that was named. */
  readonly assumedCharacters: number;
}
export interface EncodingRefusal {
  readonly encoding: string;
  /** First byte that is not valid in that encoding. */
  readonly byte: number;
}
/** What to do with bytes that are not Unicode: refuse them, or read them in the code page somebody named. */
export type FallbackEncoding = 'none' | 'windows-1252';
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

/** Without an unfinished last character: such a file was cut off, which the JSON reader reports better. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? bytes.subarray(0, bytes.length - back) : bytes;
    }
    if (byte < 0x80) break;
  }
  return bytes;
}

/** Length of the longest valid start: validity of a prefix never comes back once lost. */
function validLength(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8(withoutCutCharacter(bytes.subarray(0, middle)))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): Result<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian);
    if (point > 0x10ffff) return err(at);
    parts.push(String.fromCodePoint(point));
  }
  return ok(parts.join(''));
}

/** A text of another encoding as UTF-8, with half surrogates replaced and counted. */
function fromText(text: string, width: 2 | 4, mark: number): DecodedText {
  const whole = text.toWellFormed();
  let brokenCharacters = 0;
  if (whole !== text) for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== whole.charCodeAt(i)) brokenCharacters++;
  const utf8 = Buffer.from(whole);
  const byteAt = (offset: number): number => {
    const before = utf8.toString('utf8', 0, offset);
    return mark + (width === 2 ? before.length * 2 : Array.from(before).length * 4);
  };
  return { utf8, byteAt, brokenCharacters, assumedCharacters: 0 };
}

function decodeUtf8(body: Uint8Array, mark: number, fallback: FallbackEncoding): Result<DecodedText, EncodingRefusal> {
  const whole = isUtf8(body);
  const utf8Start = whole ? body : withoutCutCharacter(body);
  if (whole || (utf8Start !== body && isUtf8(utf8Start))) return ok({ utf8: utf8Start, byteAt: (offset) => mark + offset, brokenCharacters: 0, assumedCharacters: 0 });
  if (fallback === 'none' || mark > 0) return err({ encoding: 'utf-8', byte: mark + validLength(body) });
  const utf8 = Buffer.from(new TextDecoder(fallback).decode(body));
  let assumedCharacters = 0;
  for (const byte of body) if (byte >= 0x80) assumedCharacters++;
  // One byte a character in that code page.
  return ok({ utf8, byteAt: (offset) => utf8.toString('utf8', 0, offset).length, brokenCharacters: 0, assumedCharacters });
}

export function decodeText(bytes: Uint8Array, fallback: FallbackEncoding = 'none'): Result<DecodedText, EncodingRefusal> {
  const { encoding, mark } = sniffEncoding(bytes);
  const body = mark === 0 ? bytes : bytes.subarray(mark);
  if (encoding === 'utf-8') return decodeUtf8(body, mark, fallback);
  if (encoding === 'utf-32le' || encoding === 'utf-32be') {
    const decoded = decodeUtf32(body, encoding === 'utf-32le');
    return decoded.ok ? ok(fromText(decoded.value, 4, mark)) : err({ encoding, byte: mark + decoded.error });
  }
  const units = Buffer.from(body.subarray(0, body.length - (body.length % 2)));
  if (encoding === 'utf-16be') units.swap16();
  return ok(fromText(units.toString('utf16le'), 2, mark));
}
