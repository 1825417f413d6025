// JSON bytes to the parts of AWS answers that anybody reads, in one strict pass over every byte: nesting, counts, repeated names, numbers and escapes are
// checked everywhere, but only members that some reader asks for are built. That is both safer and faster than JSON.parse and a walk afterwards.
import 'server-only';
import { assert } from '../../base/assert';
import type { ItemShape } from './item-shapes';
import { keyRoom, read, secret, unread } from './json-keys';
import type { JsonMembers, JsonNames } from './json-members';
import { createMembers } from './json-members';
import { ended, isDigit, positionOf, skipFraction, skipLiteral, skipSpace, skipText, special } from './json-scan';
import type { JsonStopKind } from './json-stop';
import { JsonStop, pathText } from './json-stop';
import type { RawBytes } from './json-texts';
import { TextPool } from './json-texts';

export interface JsonLimits {
  readonly depth: number;
  readonly values: number;
}

/** How much of a value is built. */
const skip = 0;
/** Only members that somebody reads: inside of items. */
const fields = 1;
/** All members; item arrays below them by fields. */
const wrapper = 2;
const everything = 3;
/** Id and place of an interface that is known from its own answer. */
const outline = 4;
type Mode = 0 | 1 | 2 | 3 | 4;

const noKey = -1;
/** No limit may be beyond: the depth of calls. */
const deepest = 128;
const noBytes = Buffer.alloc(0) as unknown as RawBytes;
const none: ReadonlySet<string> = new Set();

export class JsonReader {
  readonly #members: JsonMembers;
  readonly #texts = new TextPool();
  /** The member that followed this one last time; the first one of an object below it. */
  readonly #next = new Int16Array(keyRoom).fill(noKey);
  readonly #first = new Int16Array(keyRoom + 1).fill(noKey);
  /** Per depth and name: the object in which it was seen last. */
  readonly #seen = new Int32Array((deepest + 1) * keyRoom);
  /** Names without a number, with the object they were seen in. */
  readonly #rare = new Set<string>();
  /** Per depth: number of a name, or -1 - index. */
  readonly #path = new Int32Array(deepest + 1);
  readonly #rareNames = new Map<number, string>();
  readonly #scratch: readonly unknown[][] = Array.from({ length: deepest + 1 }, () => new Array<unknown>(32).fill(undefined));
  #limits: JsonLimits = { depth: 0, values: 0 };
  #known: ReadonlySet<string> = none;
  #bytes: RawBytes = noBytes;
  #view = new DataView<ArrayBufferLike>(noBytes.buffer, 0, 0);
  #end = 0;
  #serial = 0;
  #steps = 0;
  // What the last call found, besides the position it answers.
  #out: unknown = null;
  #keyId = noKey;
  #keyName = '';
  // Counted over one file.
  values = 0;
  brokenCharacters = 0;
  forbidden = 0;
  firstForbidden = 0;

  constructor(names: JsonNames) {
    this.#members = createMembers(names);
  }

  /** Forgets everything that files have taught: texts, names, what follows what. */
  forget(): void {
    this.#members.keys.reset();
    this.#texts.reset();
    this.#next.fill(noKey);
    this.#first.fill(noKey);
  }

  /** Bytes of the next file, valid UTF-8. `knownInterfaces`: those inside of instances that need not be read again. */
  open(bytes: Uint8Array, limits: JsonLimits, knownInterfaces: ReadonlySet<string> = none): void {
    assert(limits.depth <= deepest, 'no deeper than calls may go');
    this.#limits = limits;
    this.#known = knownInterfaces;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as unknown as RawBytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#end = bytes.byteLength;
    this.values = 0;
    this.brokenCharacters = 0;
    this.forbidden = 0;
    this.#rare.clear();
    this.#rareNames.clear();
    // Objects are numbered, and a remembered number must never come again.
    if (this.#serial > 1_000_000_000) {
      this.#serial = 0;
      this.#seen.fill(0);
    }
  }
  close(): void {
    this.#bytes = noBytes;
    this.#view = new DataView(noBytes.buffer, 0, 0);
    this.#end = 0;
    this.#out = null;
    this.#known = none;
    for (const values of this.#scratch) values.fill(undefined);
  }

  /** Position of the next byte that is no white space. */
  skipSpace(from: number): number {
    return skipSpace(this.#bytes, this.#view, from, this.#end);
  }

  /** One document: its value, and the position after it. Throws a JsonStop. */
  document(from: number): { readonly value: unknown; readonly end: number } {
    this.#steps = 0;
    const at = this.skipSpace(from);
    const end = this.#value(at, 0, this.#bytes[at] === 0x5b ? everything : wrapper, noKey);
    return { value: this.#out, end };
  }

  #stop(kind: JsonStopKind, at: number, key = ''): never {
    throw new JsonStop(kind, Math.min(at, this.#end), pathText(this.#path.subarray(0, this.#steps), (step, depth) => this.#members.keys.names[step] ?? this.#rareNames.get(depth) ?? '?'), key);
  }
  /** A position as it is; stops for a failure of scanning. */
  #checked(at: number): number {
    return at >= 0 ? at : at === ended ? this.#stop('end', this.#end) : this.#stop('syntax', positionOf(at));
  }

  #value(at: number, depth: number, mode: Mode, key: number): number {
    if (at >= this.#end) this.#stop('end', at);
    if (++this.values > this.#limits.values) this.#stop('values', at);
    const byte = this.#bytes[at] as number;
    if (byte === 0x22) return mode === skip ? this.#checked(skipText(this.#bytes, at, this.#end)) : this.#text(at);
    if (byte === 0x7b) return mode === fields || mode === outline ? this.#item(at, depth, mode, key) : this.#object(at, depth, mode, key);
    if (byte === 0x5b) return this.#array(at, depth, mode, key);
    if (byte === 0x2d || isDigit(byte)) return this.#number(at, mode, key);
    if (byte === 0x74) return this.#literal(at, 'true', true);
    if (byte === 0x66) return this.#literal(at, 'false', false);
    if (byte === 0x6e) return this.#literal(at, 'null', null);
    return this.#stop('syntax', at);
  }

  /** An object of which all members are built, or none. */
  #object(from: number, depth: number, mode: Mode, parent: number): number {
    if (depth >= this.#limits.depth) this.#stop('depth', from);
    const bytes = this.#bytes;
    const serial = ++this.#serial;
    const made: Record<string, unknown> | null = mode === skip ? null : {};
    let at = this.skipSpace(from + 1);
    if (at < this.#end && bytes[at] === 0x7d) {
      this.#out = made;
      return at + 1;
    }
    for (let before = noKey; ; ) {
      at = this.#name(at, parent, before, depth, serial);
      const id = (before = this.#keyId);
      at = made === null ? this.#value(at, depth + 1, skip, id) : this.#member(at, depth, mode, id, made);
      at = this.#comma(at, depth, 0x7d);
      if (bytes[at - 1] === 0x7d) {
        this.#out = made;
        return at;
      }
    }
  }

  #member(at: number, depth: number, mode: Mode, id: number, made: Record<string, unknown>): number {
    const { keys, itemKeys, forbidden } = this.#members;
    const isSecret = id !== noKey && keys.handling[id] === secret;
    const name = id === noKey ? this.#keyName : (keys.names[id] as string);
    let child: Mode = mode;
    if (isSecret || id === forbidden) child = skip;
    else if (mode === wrapper && this.#bytes[at] === 0x5b) child = itemKeys[id + 1] === 1 ? fields : everything;
    const end = this.#value(at, depth + 1, child, id);
    if (isSecret) made[name] = true;
    else if (child !== skip) made[name] = this.#out;
    return end;
  }

  /** An object inside of items: members that somebody reads, in the shape of their kind. */
  #item(from: number, depth: number, mode: Mode, parent: number): number {
    if (depth >= this.#limits.depth) this.#stop('depth', from);
    const bytes = this.#bytes;
    const serial = ++this.#serial;
    const { keys, shapes, shapeOf, outlineOf, fieldAt, nested } = this.#members;
    const number = (mode === outline ? outlineOf : shapeOf)[parent + 1] as number;
    const shape = shapes[number] as ItemShape;
    const places = fieldAt[number] as Int8Array;
    const values = this.#scratch[depth] as unknown[];
    const count = shape.fields.length;
    for (let i = 0; i < count; i++) values[i] = undefined;
    let extra: Record<string, unknown> | null = null;
    let at = this.skipSpace(from + 1);
    if (at < this.#end && bytes[at] === 0x7d) {
      this.#out = shape.build(values);
      return at + 1;
    }
    for (let before = noKey; ; ) {
      at = this.#name(at, parent, before, depth, serial);
      const id = (before = this.#keyId);
      const handling = id === noKey ? unread : (keys.handling[id] as number);
      const place = id === noKey ? -1 : (places[id] as number);
      if (handling === read && (mode === fields || place >= 0)) {
        if (id === nested && mode === fields && depth > 1 && bytes[at] === 0x5b) {
          this.values++;
          at = this.#array(at, depth + 1, outline, id);
        } else at = this.#value(at, depth + 1, mode, id);
        if (place >= 0) values[place] = this.#out;
        else (extra ??= {})[keys.names[id] as string] = this.#out;
      } else {
        at = this.#value(at, depth + 1, skip, id);
        if (handling === secret) (extra ??= {})[keys.names[id] as string] = true;
      }
      at = this.#comma(at, depth, 0x7d);
      if (bytes[at - 1] === 0x7d) {
        this.#out = extra === null ? shape.build(values) : count === 0 ? extra : { ...shape.build(values), ...extra };
        return at;
      }
    }
  }

  #array(from: number, depth: number, mode: Mode, key: number): number {
    if (depth >= this.#limits.depth) this.#stop('depth', from);
    let at = this.skipSpace(from + 1);
    if (at < this.#end && this.#bytes[at] === 0x5d) {
      this.#out = mode === skip ? null : [];
      return at + 1;
    }
    // Made with what it holds: an array that is pushed to keeps room for sixteen more, and most hold one or two.
    let first: unknown = null;
    let made: unknown[] | null = null;
    for (let index = 0; ; index++) {
      this.#path[depth] = -1 - index;
      this.#steps = depth + 1;
      const start = at;
      const counted = this.values;
      at = this.#value(at, depth + 1, mode, key);
      if (mode === outline && !this.#isKnown(this.#out)) {
        this.values = counted;
        at = this.#value(start, depth + 1, fields, key);
      }
      if (index === 0) first = this.#out;
      else if (mode !== skip) {
        if (made === null) made = [first, this.#out];
        else made.push(this.#out);
      }
      at = this.#comma(at, depth, 0x5d);
      if (this.#bytes[at - 1] === 0x5d) {
        this.#out = mode === skip ? null : (made ?? [first]);
        return at;
      }
    }
  }
  #isKnown(value: unknown): boolean {
    const id = typeof value === 'object' && value !== null ? (value as { readonly NetworkInterfaceId?: unknown }).NetworkInterfaceId : null;
    return typeof id === 'string' && this.#known.has(id);
  }

  /** Goes over a comma to what comes next, or over the closing bracket; the byte before the answer tells which. */
  #comma(from: number, depth: number, closing: number): number {
    const bytes = this.#bytes;
    this.#steps = depth;
    let at = from;
    if (at >= this.#end || (bytes[at] as number) <= 0x20) {
      at = this.skipSpace(at);
      if (at >= this.#end) this.#stop('end', at);
    }
    if (bytes[at] === 0x2c) return this.skipSpace(at + 1);
    return bytes[at] === closing ? at + 1 : this.#stop('syntax', at);
  }

  /** A member's name and its colon; sets `#keyId`, and `#keyName` when it has no number. Answers where its value begins. */
  #name(from: number, parent: number, before: number, depth: number, serial: number): number {
    if (from >= this.#end) this.#stop('end', from);
    const bytes = this.#bytes;
    const { keys, forbidden } = this.#members;
    const guess = before === noKey ? (this.#first[parent + 1] as number) : (this.#next[before] as number);
    let length = guess === noKey ? 0 : keys.matches(this.#view, from, this.#end, guess);
    let id = guess;
    if (length === 0) {
      if (bytes[from] !== 0x22) this.#stop('syntax', from);
      length = this.#checked(skipText(bytes, from, this.#end)) - from;
      id = keys.find(bytes, this.#view, from, length);
      if (id < 0) id = this.#newName(from, length);
      if (before === noKey) this.#first[parent + 1] = id;
      else this.#next[before] = id;
    }
    if (id === noKey) this.#checkRare(from, depth, serial);
    else {
      const place = depth * keyRoom + id;
      if (this.#seen[place] === serial) this.#stop('duplicate-key', from, keys.names[id] as string);
      this.#seen[place] = serial;
      if (id === forbidden && this.forbidden++ === 0) this.firstForbidden = from;
    }
    this.#keyId = id;
    this.#path[depth] = id === noKey ? keyRoom : id;
    this.#steps = depth + 1;
    let at = from + length;
    if (at >= this.#end || bytes[at] !== 0x3a) {
      at = this.skipSpace(at);
      if (at >= this.#end) this.#stop('end', at);
      if (bytes[at] !== 0x3a) this.#stop('syntax', at);
    }
    return at + 2 < this.#end && bytes[at + 1] === 0x20 && (bytes[at + 2] as number) > 0x20 ? at + 2 : this.skipSpace(at + 1);
  }
  #newName(at: number, length: number): number {
    this.#keyName = this.#decode(at, at + length);
    return this.#members.keys.intern(this.#keyName, unread) ?? noKey;
  }
  #checkRare(at: number, depth: number, serial: number): void {
    const mark = `${serial} ${this.#keyName}`;
    if (this.#rare.has(mark)) this.#stop('duplicate-key', at, this.#keyName.slice(0, 100));
    this.#rare.add(mark);
    this.#rareNames.set(depth, this.#keyName);
  }

  #text(from: number): number {
    const bytes = this.#bytes;
    const end = this.#end;
    let bits = 0;
    let at = from + 1;
    for (; at < end; at++) {
      const byte = bytes[at] as number;
      if (special[byte] !== 0) break;
      bits |= byte;
    }
    if (at < end && bytes[at] === 0x22) {
      this.#out = bits < 0x80 ? this.#texts.text(bytes, this.#view, from + 1, at) : bytes.utf8Slice(from + 1, at);
      return at + 1;
    }
    const after = this.#checked(skipText(bytes, from, end));
    this.#out = this.#decode(from, after);
    return after;
  }
  /** A text with its quotes, escapes and all; half surrogates become U+FFFD. */
  #decode(from: number, to: number): string {
    const text = JSON.parse(this.#bytes.utf8Slice(from, to)) as string;
    if (text.isWellFormed()) return text;
    const whole = text.toWellFormed();
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== whole.charCodeAt(i)) this.brokenCharacters++;
    return whole;
  }

  #number(from: number, mode: Mode, key: number): number {
    const bytes = this.#bytes;
    const end = this.#end;
    const negative = bytes[from] === 0x2d;
    const digits = negative ? from + 1 : from;
    let at = digits;
    let whole = 0;
    while (at < end && isDigit(bytes[at] as number)) whole = whole * 10 + ((bytes[at++] as number) - 0x30);
    if (at === digits) this.#stop(at >= end ? 'end' : 'syntax', at);
    if (bytes[digits] === 0x30 && at > digits + 1) this.#stop('syntax', digits + 1);
    const next = at < end ? (bytes[at] as number) : 0;
    const plain = next !== 0x2e && (next | 0x20) !== 0x65;
    if (!plain) at = this.#checked(skipFraction(bytes, at, end));
    if (mode === skip) return at;
    const value = plain ? (negative ? -whole : whole) : Number(bytes.latin1Slice(from, at));
    if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) this.#stop('number', from, this.#members.keys.names[key] ?? '');
    this.#out = value;
    return at;
  }

  #literal(from: number, literal: string, value: unknown): number {
    const at = this.#checked(skipLiteral(this.#bytes, from, this.#end, literal));
    this.#out = value;
    return at;
  }
}
