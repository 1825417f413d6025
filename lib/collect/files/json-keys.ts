// Names of JSON members, each known by a number: AWS repeats some hundred names a million times, so a name is compared, never built.
import 'server-only';

/** What the reader does with a member inside of items. */
export const unread = 0;
export const read = 1;
/** Never turned into a text; that it was there is kept. */
export const secret = 2;

/** Room for names: those we read, and as many that we do not. Names beyond are kept by nobody and compared as texts. */
export const keyRoom = 2048;
const longestKey = 64;
const slots = 8192;
const quote = 0x22;

export class KeyTable {
  /** Bytes of all names with both quotes, one after another. */
  readonly #arena = new DataView(new ArrayBuffer(keyRoom * 32));
  readonly #starts = new Int32Array(keyRoom);
  readonly #lengths = new Uint8Array(keyRoom);
  readonly #slots = new Int16Array(slots).fill(-1);
  readonly names: string[] = [];
  readonly handling = new Uint8Array(keyRoom);
  #used = 0;
  #base = 0;

  /** Marks the names so far as those that stay. */
  settle(): void {
    this.#base = this.names.length;
  }
  /** Forgets the names that came after `settle`. */
  reset(): void {
    if (this.names.length === this.#base) return;
    this.#used = this.#starts[this.#base] as number;
    this.names.length = this.#base;
    this.#slots.fill(-1);
    for (let id = 0; id < this.#base; id++) this.#enter(id);
  }
  #enter(id: number): void {
    const start = this.#starts[id] as number;
    let slot = hash(this.#arena, start, this.#lengths[id] as number);
    while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & (slots - 1);
    this.#slots[slot] = id;
  }

  /** Number of a name. `undefined`: no room, or a name that is not short ASCII. */
  intern(name: string, handling: number): number | undefined {
    const bytes = Buffer.from(`"${name}"`);
    if (bytes.length !== name.length + 2 || bytes.length > longestKey) return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const known = this.find(bytes, view, 0, bytes.length);
    if (known >= 0) {
      this.handling[known] = Math.max(handling, this.handling[known] as number);
      return known;
    }
    const id = this.names.length;
    if (id >= keyRoom || this.#used + bytes.length > this.#arena.byteLength) return undefined;
    this.names.push(name);
    this.#starts[id] = this.#used;
    this.#lengths[id] = bytes.length;
    this.handling[id] = handling;
    bytes.forEach((byte, at) => this.#arena.setUint8(this.#used + at, byte));
    this.#used += bytes.length;
    this.#enter(id);
    return id;
  }

  /** Length of the name with its quotes when it stands at `at`, else 0. */
  matches(view: DataView, at: number, end: number, id: number): number {
    const length = this.#lengths[id] as number;
    if (at + length > end) return 0;
    const start = this.#starts[id] as number;
    // As doubles eight bytes are compared at once. ASCII bytes never make a NaN or a zero, so equal doubles are equal bytes.
    let i = 0;
    for (; i + 8 <= length; i += 8) if (view.getFloat64(at + i, true) !== this.#arena.getFloat64(start + i, true)) return 0;
    if (i === length) return length;
    if (length >= 8) return view.getFloat64(at + length - 8, true) === this.#arena.getFloat64(start + length - 8, true) ? length : 0;
    for (; i < length; i++) if (view.getUint8(at + i) !== this.#arena.getUint8(start + i)) return 0;
    return length;
  }

  /** Number of the name that stands at `at` with `length` bytes, quotes included; -1 when it has none. */
  find(bytes: Uint8Array, view: DataView, at: number, length: number): number {
    if (length > longestKey || bytes[at] !== quote) return -1;
    for (let slot = hash(view, at, length); ; slot = (slot + 1) & (slots - 1)) {
      const id = this.#slots[slot] as number;
      if (id < 0) return -1;
      if (this.#lengths[id] === length && this.matches(view, at, at + length, id) > 0) return id;
    }
  }
}

function hash(view: DataView, at: number, length: number): number {
  let mixed = length;
  for (let i = 0; i < length; i++) mixed = (Math.imul(mixed, 31) + view.getUint8(at + i)) | 0;
  return (mixed ^ (mixed >>> 13)) & (slots - 1);
}
