// Texts of an import, the repeated ones made once: ids and states come back thousands of times, and one string each takes less memory and is found faster later.
import 'server-only';

/** A buffer with the methods that its types leave out: a slice of bytes as a text, without the detour over names of encodings. */
export interface RawBytes extends Uint8Array {
  latin1Slice(start: number, end: number): string;
  utf8Slice(start: number, end: number): string;
}

const slots = 4096;
const longest = 64;

export class TextPool {
  readonly #texts: string[] = new Array<string>(slots).fill('');
  readonly #lengths = new Uint8Array(slots);
  readonly #arena = new DataView(new ArrayBuffer(slots * longest));

  reset(): void {
    this.#lengths.fill(0);
    this.#texts.fill('');
  }

  /** The ASCII text of these bytes. */
  text(bytes: RawBytes, view: DataView, at: number, end: number): string {
    const length = end - at;
    if (length < 8 || length > longest) return length === 0 ? '' : length < 8 ? this.#short(bytes, view, at, end) : bytes.latin1Slice(at, end);
    const first = view.getInt32(at + (length >> 1) - 2, true);
    const last = view.getInt32(end - 4, true);
    let slot = Math.imul(first, 0x9e3779b1) + Math.imul(last, 0x85ebca6b) + length;
    slot = (slot ^ (slot >>> 15)) & (slots - 1);
    const start = slot * longest;
    if (this.#lengths[slot] === length && this.#equals(view, at, length, start)) return this.#texts[slot] as string;
    const made = bytes.latin1Slice(at, end);
    this.#lengths[slot] = length;
    this.#texts[slot] = made;
    for (let i = 0; i + 8 <= length; i += 8) this.#arena.setFloat64(start + i, view.getFloat64(at + i, true), true);
    this.#arena.setFloat64(start + length - 8, view.getFloat64(end - 8, true), true);
    return made;
  }

  #equals(view: DataView, at: number, length: number, start: number): boolean {
    for (let i = 0; i + 8 <= length; i += 8) if (view.getFloat64(at + i, true) !== this.#arena.getFloat64(start + i, true)) return false;
    return view.getFloat64(at + length - 8, true) === this.#arena.getFloat64(start + length - 8, true);
  }

  /** Same for up to seven bytes. */
  #short(bytes: RawBytes, view: DataView, at: number, end: number): string {
    const length = end - at;
    let mixed = length;
    for (let i = at; i < end; i++) mixed = (Math.imul(mixed, 33) ^ view.getUint8(i)) | 0;
    const slot = (mixed ^ (mixed >>> 12)) & (slots - 1);
    const start = slot * longest;
    if (this.#lengths[slot] === length) {
      let i = 0;
      while (i < length && this.#arena.getUint8(start + i) === view.getUint8(at + i)) i++;
      if (i === length) return this.#texts[slot] as string;
    }
    const made = bytes.latin1Slice(at, end);
    this.#lengths[slot] = length;
    this.#texts[slot] = made;
    for (let i = 0; i < length; i++) this.#arena.setUint8(start + i, view.getUint8(at + i));
    return made;
  }
}
