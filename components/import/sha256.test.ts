import { createHash } from 'node:crypto';
import { assert, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashInScript, sha256Hex } from './sha256';

const expected = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('sha256', () => {
  it.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000])('is right for %i bytes', async (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31) & 255);
    expect(hashInScript(bytes)).toBe(expected(bytes));
    expect(await sha256Hex(bytes)).toBe(expected(bytes));
  });
  it('is right for any bytes', () => {
    assert(property(uint8Array({ maxLength: 300 }), (bytes) => hashInScript(bytes) === expected(bytes)));
  });
});
