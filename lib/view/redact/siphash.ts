/** SipHash-2-4 (Aumasson and Bernstein, 2012) over 32-bit words: the keyed function behind all pseudonyms. Pure and synchronous, which Web Crypto is not. */
export type SipKey = readonly [number, number, number, number];

export function sipKey(seed: Uint8Array): SipKey {
  if (seed.byteLength !== 16) throw new Error('a redaction seed has 16 bytes');
  const view = new DataView(seed.buffer, seed.byteOffset, 16);
  return [view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true)];
}

/** The 64-bit hash as two unsigned 32-bit halves [high, low]. */
export function sipHash(key: SipKey, words: readonly number[]): readonly [number, number] {
  let v0h = 0x736f6d65 ^ key[1], v0l = 0x70736575 ^ key[0];
  let v1h = 0x646f7261 ^ key[3], v1l = 0x6e646f6d ^ key[2];
  let v2h = 0x6c796765 ^ key[1], v2l = 0x6e657261 ^ key[0];
  let v3h = 0x74656462 ^ key[3], v3l = 0x79746573 ^ key[2];
  const whole = words.length >> 1;
  // One loop without helper functions: variables that closures share cost five times as much. The last turn is the finish.
  for (let turn = 0; turn <= whole + 1; turn++) {
    const finish = turn > whole;
    let high = 0;
    let low = 0;
    if (turn < whole) {
      low = words[2 * turn] ?? 0;
      high = words[2 * turn + 1] ?? 0;
    } else if (turn === whole) {
      // The last block carries the length in bytes, so that no message is a prefix of another.
      low = words.length & 1 ? (words[2 * turn] ?? 0) : 0;
      high = ((words.length * 4) & 0xff) << 24;
    } else v2l ^= 0xff;
    v3h ^= high; v3l ^= low;
    for (let round = finish ? 4 : 2; round > 0; round--) {
      let sum = (v0l >>> 0) + (v1l >>> 0);
      v0h = (v0h + v1h + (sum > 0xffffffff ? 1 : 0)) | 0; v0l = sum | 0;
      let swap = (v1h << 13) | (v1l >>> 19); v1l = (v1l << 13) | (v1h >>> 19); v1h = swap;
      v1h ^= v0h; v1l ^= v0l;
      swap = v0h; v0h = v0l; v0l = swap;
      sum = (v2l >>> 0) + (v3l >>> 0);
      v2h = (v2h + v3h + (sum > 0xffffffff ? 1 : 0)) | 0; v2l = sum | 0;
      swap = (v3h << 16) | (v3l >>> 16); v3l = (v3l << 16) | (v3h >>> 16); v3h = swap;
      v3h ^= v2h; v3l ^= v2l;
      sum = (v0l >>> 0) + (v3l >>> 0);
      v0h = (v0h + v3h + (sum > 0xffffffff ? 1 : 0)) | 0; v0l = sum | 0;
      swap = (v3h << 21) | (v3l >>> 11); v3l = (v3l << 21) | (v3h >>> 11); v3h = swap;
      v3h ^= v0h; v3l ^= v0l;
      sum = (v2l >>> 0) + (v1l >>> 0);
      v2h = (v2h + v1h + (sum > 0xffffffff ? 1 : 0)) | 0; v2l = sum | 0;
      swap = (v1h << 17) | (v1l >>> 15); v1l = (v1l << 17) | (v1h >>> 15); v1h = swap;
      v1h ^= v2h; v1l ^= v2l;
      swap = v2h; v2h = v2l; v2l = swap;
    }
    v0h ^= high; v0l ^= low;
  }
  return [(v0h ^ v1h ^ v2h ^ v3h) >>> 0, (v0l ^ v1l ^ v2l ^ v3l) >>> 0];
}
