// Strict scanning of single JSON tokens in UTF-8 bytes. A position answers where a token ends; a negative number says why there is none.
import 'server-only';

/** The bytes end inside of the token. */
export const ended = -1;
/** The byte at this position is not allowed there; `positionOf` undoes it. */
export const invalidAt = (at: number): number => -2 - at;
export const positionOf = (failure: number): number => -2 - failure;

const spaces = new DataView(new Uint8Array(8).fill(0x20).buffer).getFloat64(0, true);
/** Bytes at which a text does not simply go on: quote, backslash, controls. */
export const special = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x20 || byte === 0x22 || byte === 0x5c ? 1 : 0));
const escapes = new Set([...'"\\/bfnrt'].map((character) => character.charCodeAt(0)));
const isHex = (byte: number): boolean => (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
export const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Position of the next byte that is no white space, or `end`. */
export function skipSpace(bytes: Uint8Array, view: DataView, from: number, end: number): number {
  const last = end - 8;
  let at = from;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte > 0x20 || (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) return at;
    at++;
    // Indentation: eight spaces are one double, and no other bytes are that double.
    while (at <= last && view.getFloat64(at, true) === spaces) at += 8;
  }
  return end;
}

/** Position after the text whose quote is at `from`. */
export function skipText(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const byte = bytes[at] as number;
    if (special[byte] === 0) continue;
    if (byte === 0x22) return at + 1;
    if (byte !== 0x5c) return invalidAt(at);
    at = skipEscape(bytes, at, end);
    if (at < 0) return at;
  }
  return ended;
}

/** Position of the last byte of the escape at `at`. */
function skipEscape(bytes: Uint8Array, at: number, end: number): number {
  if (at + 1 >= end) return ended;
  const kind = bytes[at + 1] as number;
  if (kind !== 0x75) return escapes.has(kind) ? at + 1 : invalidAt(at + 1);
  for (let digit = 2; digit < 6; digit++) {
    if (at + digit >= end) return ended;
    if (!isHex(bytes[at + digit] as number)) return invalidAt(at + digit);
  }
  return at + 5;
}

function skipDigits(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isDigit(bytes[at] as number)) at++;
  if (at > from) return at;
  return at >= end ? ended : invalidAt(at);
}

/** Position after fraction and exponent of a number, whose whole part ends at `from`. */
export function skipFraction(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  if (bytes[at] === 0x2e) {
    at = skipDigits(bytes, at + 1, end);
    if (at < 0) return at;
  }
  if (at < end && ((bytes[at] as number) | 0x20) === 0x65) {
    at++;
    if (at < end && (bytes[at] === 0x2b || bytes[at] === 0x2d)) at++;
    at = skipDigits(bytes, at, end);
  }
  return at;
}

/** Position after `literal`, of which the first letter is there. */
export function skipLiteral(bytes: Uint8Array, from: number, end: number, literal: string): number {
  for (let i = 1; i < literal.length; i++) {
    if (from + i >= end) return ended;
    if (bytes[from + i] !== literal.charCodeAt(i)) return invalidAt(from);
  }
  return from + literal.length;
}
