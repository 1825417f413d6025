import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json';
import { compareText } from './order';

/** The definition, in the words of the standard library. */
function defined(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (member === null || typeof member !== 'object' || Array.isArray(member)) return member;
    const source = member as Record<string, unknown>;
    const sorted: Record<string, unknown> = {};
    for (const key of Object.keys(source).sort(compareText)) sorted[key] = source[key];
    return sorted;
  });
}

const key = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('id', 'name', '10', '9', '01', '-1', '4294967294', '4294967295', 'Ä', '\u2028')).filter((text) => text !== '__proto__');
const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '\\', '\n', '\u007f', '\ud800', '😀', '\u2028'), fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, leaf, fc.array(tie('value'), { maxLength: 6 }), fc.dictionary(key, tie('value'), { maxKeys: 8 })),
}));

describe('canonicalJson', () => {
  it('says what its definition says', () => {
    fc.assert(fc.property(value.filter((sample) => sample !== undefined), (sample) => { expect(canonicalJson(sample)).toBe(defined(sample)); }), { numRuns: 1_000 });
  });

  it('does not depend on the order of keys, and parsing keeps its order', () => {
    fc.assert(fc.property(fc.dictionary(key, fc.jsonValue({ noUnicodeString: false }), { minKeys: 2 }), (sample) => {
      const turned = Object.fromEntries(Object.entries(sample).reverse());
      const text = canonicalJson(sample);
      expect(canonicalJson(turned)).toBe(text);
      expect(JSON.stringify(JSON.parse(text))).toBe(text);
    }));
  });

  it('keeps many shapes apart', () => {
    for (let i = 0; i < 200; i++) {
      const sample = { [`k${i}`]: 1, a: { [`z${i}`]: i, b: undefined } };
      expect(canonicalJson(sample)).toBe(defined(sample));
    }
  });

  it('keeps a member that is called __proto__', () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"b":1}');
  });

  it('goes as deep as documents may', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 2_000; i++) deep = i % 2 === 0 ? [deep] : { a: deep };
    expect(canonicalJson(deep)).toBe(defined(deep));
  });
});
