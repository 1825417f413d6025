// Bytes in and out: unsigned variable-length integers (7 bits a byte, least first) and UTF-8 text with its length.

export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  readonly #encoder = new TextEncoder();

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  /** Non-negative safe integers. */
  uint(value: number): void {
    this.#room(8);
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  raw(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  text(value: string): void {
    const bytes = this.#encoder.encode(value);
    this.uint(bytes.length);
    this.raw(bytes);
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Throws RangeError behind the end: a cut or foreign body. */
export class ByteReader {
  #at = 0;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  constructor(readonly bytes: Uint8Array) {}

  get ended(): boolean {
    return this.#at === this.bytes.length;
  }

  byte(): number {
    const value = this.bytes[this.#at++];
    if (value === undefined) throw new RangeError('packed document ends early');
    return value;
  }

  uint(): number {
    let value = 0;
    let factor = 1;
    for (let i = 0; i < 8; i++) {
      const byte = this.byte();
      value += (byte % 128) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
    throw new RangeError('packed document has an integer that is too long');
  }

  /** A number of things; more than `most` is no document of ours. */
  count(most = 1 << 28): number {
    const value = this.uint();
    if (value > most) throw new RangeError('packed document has a count that is too large');
    return value;
  }

  raw(length: number): Uint8Array {
    if (length > this.bytes.length - this.#at) throw new RangeError('packed document ends early');
    const part = this.bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return part;
  }

  text(): string {
    return this.#decoder.decode(this.raw(this.uint()));
  }
}
