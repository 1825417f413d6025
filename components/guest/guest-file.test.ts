import { describe, expect, it } from 'vitest';
import { decodeGuestBytes, largestGuestFile, readGuestFiles } from './guest-file';

const text = 'default via 10.0.1.1 dev eth0\r\n日本語';
const utf16 = (bigEndian: boolean, mark: boolean): Uint8Array => {
  const bytes: number[] = [];
  for (const unit of `${mark ? '\uFEFF' : ''}${text}`.split('').map((character) => character.charCodeAt(0))) bytes.push(...(bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
  return Uint8Array.from(bytes);
};

describe('files of a guest', () => {
  it.each([[false, true], [false, false], [true, true], [true, false]])('are read as UTF-16, big endian %s, mark %s', (bigEndian, mark) => {
    expect(decodeGuestBytes(utf16(bigEndian, mark))).toBe(text);
  });
  it('are read as UTF-8 otherwise, with a mark or without', () => {
    const bytes = new TextEncoder().encode(text);
    expect(decodeGuestBytes(bytes)).toBe(text);
    expect(decodeGuestBytes(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))).toBe(text);
    expect(decodeGuestBytes(new Uint8Array(0))).toBe('');
  });
  it('are put below each other; one that is too large refuses all', async () => {
    expect(await readGuestFiles([new File(['a\n\n'], 'one'), new File(['b\n'], 'two')])).toBe('a\nb');
    expect(await readGuestFiles([new File(['a'], 'one'), new File([new Uint8Array(largestGuestFile + 1)], 'two')])).toBeNull();
  });
});
