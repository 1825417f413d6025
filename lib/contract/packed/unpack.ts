// Reads what pack.ts wrote. Throws RangeError or SyntaxError for anything else; never reads behind the end, never makes more than was written.
import { ByteReader } from './bytes';
import { columnKinds, packedMagic } from './pack';
import type { JsonValue } from './pack';
import { readStrings } from './string-shapes';

type Row = Record<string, JsonValue>;

class Unpacker {
  #nextInline = 0;
  constructor(readonly input: ByteReader, readonly repeated: readonly string[], readonly inline: readonly string[]) {}

  column(length: number): JsonValue[] {
    const { input } = this;
    const kind = input.byte();
    switch (kind) {
      case columnKinds.constant: return this.#constant(length);
      case columnKinds.literals: return this.#checked(JSON.parse(input.text()) as JsonValue[], length);
      case columnKinds.strings: return this.#strings(length);
      case columnKinds.integers: { const values = new Array<JsonValue>(length); for (let i = 0; i < length; i++) values[i] = input.uint(); return values; }
      case columnKinds.lists: return this.#split(this.#lengths(length), (total) => this.column(total));
      case columnKinds.table: return this.#table(length);
      case columnKinds.sparse: return this.#spread(length, null);
      case columnKinds.mixed: return input.byte() === 1 ? this.#pairs(length) : this.#mixed(length);
      default: throw new RangeError(`packed document has a column nobody knows: ${kind}`);
    }
  }

  /** Lists and objects are new ones each, as if parsed. */
  #constant(length: number): JsonValue[] {
    const text = this.input.text();
    const first = JSON.parse(text) as JsonValue;
    const values = new Array<JsonValue>(length);
    if (typeof first === 'object' && first !== null) for (let i = 0; i < length; i++) values[i] = Array.isArray(first) ? [] : {};
    else values.fill(first);
    return values;
  }

  #checked(values: JsonValue[], length: number): JsonValue[] {
    if (!Array.isArray(values) || values.length !== length) throw new RangeError('packed document has a column of another length');
    return values;
  }

  #strings(length: number): JsonValue[] {
    const { input, repeated, inline } = this;
    const values = new Array<JsonValue>(length);
    let last = 0;
    for (let i = 0; i < length; i++) {
      const step = input.uint();
      const text = step === 0 ? inline[this.#nextInline++] : repeated[(last += step % 2 === 1 ? (step + 1) / 2 : -(step - 2) / 2) - 1];
      if (text === undefined) throw new RangeError('packed document names a string it does not have');
      values[i] = text;
    }
    return values;
  }

  #lengths(length: number): number[] {
    const lengths = new Array<number>(length);
    for (let i = 0; i < length; i++) lengths[i] = this.input.count();
    return lengths;
  }

  #split(lengths: readonly number[], read: (total: number) => JsonValue[]): JsonValue[] {
    const flat = read(lengths.reduce((sum, one) => sum + one, 0));
    let at = 0;
    return lengths.map((one) => flat.slice(at, (at += one)));
  }

  #mask(length: number): boolean[] {
    const bytes = this.input.raw(Math.ceil(length / 8));
    const bits = new Array<boolean>(length);
    for (let i = 0; i < length; i++) bits[i] = (((bytes[i >> 3] ?? 0) >> (i & 7)) & 1) === 1;
    return bits;
  }

  #spread(length: number, otherwise: JsonValue): JsonValue[] {
    const bits = this.#mask(length);
    const present = this.column(bits.reduce((sum, bit) => sum + Number(bit), 0));
    let next = 0;
    return bits.map((bit) => (bit ? (present[next++] ?? null) : otherwise));
  }

  #table(length: number): JsonValue[] {
    const { input } = this;
    const keys = JSON.parse(input.text()) as string[];
    const columns = keys.map((key) => {
      const all = input.byte() === 1;
      const bits = all ? null : this.#mask(length);
      return { key, bits, values: this.column(bits === null ? length : bits.reduce((sum, bit) => sum + Number(bit), 0)) };
    });
    const rows = new Array<Row>(length);
    const next = columns.map(() => 0);
    for (let i = 0; i < length; i++) {
      const row: Row = {};
      for (let c = 0; c < columns.length; c++) {
        const column = columns[c];
        if (column === undefined) continue;
        if (column.bits === null) put(row, column.key, column.values[i] ?? null);
        else if (column.bits[i] === true) { put(row, column.key, column.values[next[c] ?? 0] ?? null); next[c] = (next[c] ?? 0) + 1; }
      }
      rows[i] = row;
    }
    return rows;
  }

  #pairs(length: number): JsonValue[] {
    const lengths = this.#lengths(length);
    const total = lengths.reduce((sum, one) => sum + one, 0);
    const keys = this.column(total);
    const values = this.column(total);
    let at = 0;
    return lengths.map((one) => {
      const row: Row = {};
      for (let i = 0; i < one; i++, at++) put(row, String(keys[at]), values[at] ?? null);
      return row;
    });
  }

  #mixed(length: number): JsonValue[] {
    const kinds = this.input.raw(length);
    const parts = [0, 1, 2, 3].map((kind) => ({ next: 0, values: this.column(kinds.reduce((sum, one) => sum + Number(one === kind), 0)) }));
    const values = new Array<JsonValue>(length);
    for (let i = 0; i < length; i++) {
      const part = parts[kinds[i] ?? 0];
      if (part === undefined) throw new RangeError('packed document has a value nobody knows');
      values[i] = part.values[part.next++] ?? null;
    }
    return values;
  }
}

/** An own property even for names that mean something on every object. */
function put(row: Row, key: string, value: JsonValue): void {
  if (key === '__proto__') Object.defineProperty(row, key, { value, enumerable: true, configurable: true, writable: true });
  else row[key] = value;
}

export function unpack(bytes: Uint8Array): unknown {
  const input = new ByteReader(bytes);
  if (input.text() !== packedMagic) throw new RangeError('not a packed document of this version');
  const repeated = readStrings(input);
  const inline = readStrings(input);
  const [value] = new Unpacker(input, repeated, inline).column(1);
  if (!input.ended) throw new RangeError('packed document goes on behind its end');
  return value;
}
