// A document as columns: the same member of all items lies together, strings that occur again are numbers, ids are bytes. Lossless for any JSON value; made to be deflated.
// The format is for transfer only (`eni-lens/packed@1`): what is stored is the document's own JSON.
import { ByteWriter } from './bytes';
import { writeStrings } from './string-shapes';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Kinds of columns. */
export const columnKinds = { constant: 0, literals: 1, strings: 2, integers: 3, lists: 4, table: 5, sparse: 6, mixed: 7 } as const;
export const packedMagic = 'ENIP1';

/** How often each string occurs, in the order of first occurrence as the columns will be written. */
class StringPool {
  readonly #counts = new Map<string, number>();
  readonly #indexes = new Map<string, number>();
  readonly repeated: string[] = [];
  note(text: string): void {
    this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
  }
  /** Number of a repeated string; 0 when it occurs once. */
  indexOf(text: string): number {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    if ((this.#counts.get(text) ?? 0) < 2) return 0;
    this.repeated.push(text);
    this.#indexes.set(text, this.repeated.length);
    return this.repeated.length;
  }
}

function noteStrings(value: JsonValue, pool: StringPool): void {
  if (typeof value === 'string') pool.note(value);
  else if (Array.isArray(value)) for (const item of value as readonly JsonValue[]) noteStrings(item, pool);
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) noteStrings(item, pool);
}

const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);
const isObject = (value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } => typeof value === 'object' && value !== null && !Array.isArray(value);
const isInteger = (value: JsonValue | undefined): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);

function everySame(values: readonly JsonValue[]): boolean {
  const [first] = values;
  if (typeof first === 'object' && first !== null) return isList(first) ? first.length === 0 && values.every((value) => isList(value) && value.length === 0) : Object.keys(first).length === 0 && values.every((value) => isObject(value) && Object.keys(value).length === 0);
  return values.every((value) => Object.is(value, first));
}

class Packer {
  readonly #inline: string[] = [];
  constructor(readonly out: ByteWriter, readonly pool: StringPool) {}

  column(values: readonly JsonValue[]): void {
    const { out } = this;
    if (values.length === 0 || everySame(values)) {
      out.byte(columnKinds.constant);
      out.text(values.length === 0 ? 'null' : JSON.stringify(values[0]));
      return;
    }
    if (values.every((value) => typeof value === 'string')) { this.#strings(values); return; }
    if (values.every(isInteger)) { out.byte(columnKinds.integers); for (const value of values) out.uint(value); return; }
    if (values.every(isList)) {
      out.byte(columnKinds.lists);
      for (const value of values) out.uint(value.length);
      this.column(values.flat(1) as JsonValue[]);
      return;
    }
    if (values.every(isObject)) { this.#table(values); return; }
    const present = values.filter((value) => value !== null);
    if (present.length < values.length) {
      out.byte(columnKinds.sparse);
      this.#mask(values.map((value) => value !== null));
      this.column(present);
      return;
    }
    if (values.some((value) => typeof value === 'string' || typeof value === 'object')) { this.#mixed(values); return; }
    out.byte(columnKinds.literals);
    out.text(JSON.stringify(values));
  }

  /** Numbers of repeated strings as steps from the last one: a list in the order of another is all ones. */
  #strings(values: readonly string[]): void {
    const { out } = this;
    out.byte(columnKinds.strings);
    let last = 0;
    for (const value of values) {
      const index = this.pool.indexOf(value);
      if (index === 0) { this.#inline.push(value); out.uint(0); continue; }
      const step = index - last;
      out.uint(step > 0 ? step * 2 - 1 : -step * 2 + 2);
      last = index;
    }
  }

  #table(values: readonly { readonly [key: string]: JsonValue }[]): void {
    const { out } = this;
    const keys = [...new Set(values.flatMap((value) => Object.keys(value)))];
    // Many different keys (tags): pairs instead of a column each.
    if (keys.length > 64) {
      out.byte(columnKinds.mixed);
      out.byte(1);
      const entries = values.map((value) => Object.entries(value));
      for (const list of entries) out.uint(list.length);
      this.column(entries.flatMap((list) => list.map(([key]) => key)));
      this.column(entries.flatMap((list) => list.map(([, value]) => value)));
      return;
    }
    out.byte(columnKinds.table);
    out.text(JSON.stringify(keys));
    for (const key of keys) {
      const has = values.map((value) => Object.hasOwn(value, key));
      if (has.every(Boolean)) { out.byte(1); this.column(values.map((value) => value[key] ?? null)); continue; }
      out.byte(0);
      this.#mask(has);
      this.column(values.filter((_, i) => has[i]).map((value) => value[key] ?? null));
    }
  }

  #mixed(values: readonly JsonValue[]): void {
    this.out.byte(columnKinds.mixed);
    this.out.byte(0);
    const kinds = values.map((value) => (typeof value === 'string' ? 0 : isList(value) ? 1 : isObject(value) ? 2 : 3));
    this.out.raw(Uint8Array.from(kinds));
    for (let kind = 0; kind < 4; kind++) this.column(values.filter((_, i) => kinds[i] === kind));
  }

  #mask(bits: readonly boolean[]): void {
    const bytes = new Uint8Array(Math.ceil(bits.length / 8));
    bits.forEach((bit, i) => { if (bit) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (1 << (i & 7)); });
    this.out.raw(bytes);
  }

  get inline(): readonly string[] {
    return this.#inline;
  }
}

/** Any JSON value to bytes; undefined members are left out, as in JSON. */
export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  const pool = new StringPool();
  noteStrings(value as JsonValue, pool);
  const body = new ByteWriter();
  const packer = new Packer(body, pool);
  packer.column([value as JsonValue]);
  const out = new ByteWriter();
  out.text(packedMagic);
  writeStrings(out, pool.repeated);
  writeStrings(out, packer.inline);
  out.raw(body.finish());
  return out.finish();
}
