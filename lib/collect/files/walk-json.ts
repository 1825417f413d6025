// Strict JSON syntax walker for the slow path: where a document ends, where it breaks, and after which whole item a cut one can be closed.
// JSON.parse gives no position for most errors, and none that is stable between engines.
import 'server-only';

export type WalkResult =
  /** `end`: position after the document. */
  | { readonly kind: 'complete'; readonly end: number }
  /** The text ends inside the document. `cut`: where to cut and what to append to keep the whole items. */
  | { readonly kind: 'truncated'; readonly cut: { readonly position: number; readonly closers: string } | null }
  | { readonly kind: 'invalid'; readonly position: number }
  | { readonly kind: 'too-deep'; readonly position: number };

interface Frame {
  readonly array: boolean;
  readonly key: string;
  /** Elements are items that can be kept one by one. */
  readonly items: boolean;
}
type Expected = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close';

const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const unfinishedNumber = /-?(?:(?:0|[1-9][0-9]*)(?:\.|(?:\.[0-9]+)?[eE][+-]?)?)?$/y;
const literals = ['true', 'false', 'null'];
const escapes = '"\\/bfnrt';
const hexadecimal = /[0-9a-fA-F]/;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Position after the closing quote; -1: the text ends inside; -2 - p: invalid at p. */
function walkString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return -2 - at;
    if (code !== 0x5c) continue;
    at++;
    if (at >= text.length) return -1;
    if (text.charAt(at) === 'u') {
      for (let digit = 1; digit <= 4; digit++) {
        if (at + digit >= text.length) return -1;
        if (!hexadecimal.test(text.charAt(at + digit))) return -2 - (at + digit);
      }
      at += 4;
    } else if (!escapes.includes(text.charAt(at))) return -2 - at;
  }
  return -1;
}

/** Same answers as `walkString`, for a number or a literal. */
function walkScalar(text: string, from: number): number {
  for (const literal of literals) {
    if (text.startsWith(literal, from)) return from + literal.length;
    if (literal.startsWith(text.slice(from, from + literal.length))) return -1;
  }
  numberPattern.lastIndex = from;
  const end = numberPattern.test(text) ? numberPattern.lastIndex : -2 - from;
  unfinishedNumber.lastIndex = from;
  return end !== text.length && unfinishedNumber.test(text) ? -1 : end;
}

/** `isItemKey`: keys whose array holds items (`NetworkInterfaces`); `transparent`: those whose items hold item arrays themselves (`Reservations`). */
export function walkJson(text: string, start: number, maxDepth: number, isItemKey: (key: string) => boolean, isTransparent: (key: string) => boolean): WalkResult {
  const stack: Frame[] = [];
  let expected = 'value' as Expected;
  let key = '';
  let firstKey = false;
  let cut: { position: number; closers: string } | null = null;
  let at = skipSpace(text, start);

  const keepUntil = (position: number): void => {
    let closers = '';
    for (let i = stack.length - 1; i >= 0; i--) closers += stack[i]?.array === true ? ']' : '}';
    cut = { position, closers };
  };
  const holdsItems = (): boolean => {
    if (stack.length === 0) return true;
    if (!isItemKey(key)) return false;
    // In a list of pages the item array comes first; in a bare list of instances `NetworkInterfaces` is one field among others.
    if (stack[0]?.items === true && !firstKey) return false;
    return stack.every((frame, depth) => !frame.items || depth === 0 || isTransparent(frame.key));
  };
  const valueEnded = (): void => {
    expected = 'comma-or-close';
    if (stack.at(-1)?.items === true) keepUntil(at);
  };

  for (; ; at = skipSpace(text, at)) {
    if (stack.length === 0 && expected === 'comma-or-close') return { kind: 'complete', end: at };
    if (at >= text.length) return { kind: 'truncated', cut };
    const character = text.charAt(at);
    const top = stack.at(-1);
    const closes = top !== undefined && character === (top.array ? ']' : '}');
    if (closes && (expected === 'comma-or-close' || expected === 'value-or-close' || expected === 'key-or-close')) {
      stack.pop();
      at++;
      valueEnded();
    } else if (expected === 'comma-or-close') {
      if (character !== ',') return { kind: 'invalid', position: at };
      expected = top?.array === true ? 'value' : 'key';
      at++;
    } else if (expected === 'colon') {
      if (character !== ':') return { kind: 'invalid', position: at };
      expected = 'value';
      at++;
    } else if (expected === 'key' || expected === 'key-or-close') {
      if (character !== '"') return { kind: 'invalid', position: at };
      const end = walkString(text, at);
      if (end === -1) return { kind: 'truncated', cut };
      if (end < 0) return { kind: 'invalid', position: -2 - end };
      key = text.slice(at + 1, end - 1);
      firstKey = expected === 'key-or-close';
      expected = 'colon';
      at = end;
    } else if (character === '{' || character === '[') {
      const array = character === '[';
      if (stack.length >= maxDepth) return { kind: 'too-deep', position: at };
      const items = array && holdsItems();
      stack.push({ array, key: array && top?.array === true ? '' : key, items });
      at++;
      if (items) keepUntil(at);
      expected = array ? 'value-or-close' : 'key-or-close';
    } else {
      const end = character === '"' ? walkString(text, at) : walkScalar(text, at);
      if (end === -1) return { kind: 'truncated', cut };
      if (end < 0) return { kind: 'invalid', position: -2 - end };
      at = end;
      valueEnded();
    }
  }
}
