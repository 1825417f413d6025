import { describe, expect, it } from 'vitest';
import { sipHash, sipKey } from './siphash';

// Key and messages of the authors' test vectors: key 00…0f, message 00 01 02 …; lengths that are whole words.
const key = sipKey(Uint8Array.from({ length: 16 }, (_, i) => i));
const message = (bytes: number): number[] => Array.from({ length: bytes / 4 }, (_, i) => (4 * i) | ((4 * i + 1) << 8) | ((4 * i + 2) << 16) | ((4 * i + 3) << 24));

describe('SipHash-2-4', () => {
  it.each([
    [0, 0x726fdb47, 0xdd0e0e31],
    [4, 0xcf2794e0, 0x277187b7],
    [8, 0x93f5f579, 0x9a932462],
  ])('gives the published answer for %d bytes', (bytes, high, low) => {
    expect(sipHash(key, message(bytes))).toEqual([high, low]);
  });
  it('refuses a short seed', () => expect(() => sipKey(new Uint8Array(8))).toThrow());
});
