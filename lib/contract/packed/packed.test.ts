import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorld } from '../../testing/open-world';
import { makeAccount } from '../../worlds/made-account';
import { worlds } from '../../worlds/worlds';
import { pack } from './pack';
import { unpack } from './unpack';

const awsString = fc.oneof(
  fc.stringMatching(/^(eni|i|subnet)-[0-9a-f]{17}$/), fc.stringMatching(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/), fc.ipV4(), fc.ipV6(), fc.date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true }).map((date) => date.toISOString().replace(/\.\d+Z$/, 'Z')),
  fc.constantFrom('999.1.2.3', '01.2.3.4', '2026-02-31T00:00:00Z', '1969-12-31T23:59:59Z', '', '0', 'eni-0', '__proto__', 'constructor'), fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4, depthSize: 'small' }, fc.constant(null), fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), awsString, tie('list'), tie('table'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 6 }),
  object: fc.dictionary(fc.oneof(fc.string({ maxLength: 5 }).map((text) => text.toWellFormed()), fc.constant('__proto__')), tie('value'), { maxKeys: 5 }),
  table: fc.array(fc.record({ id: awsString, n: tie('value'), tags: fc.dictionary(fc.constantFrom('a', 'b'), awsString) }, { requiredKeys: ['id'] }), { maxLength: 8 }),
}));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('packed documents', () => {
  it('are lossless for any JSON', () => {
    fc.assert(fc.property(json.value, (value) => { expect(JSON.stringify(sorted(unpack(pack(plain(value)))))).toBe(JSON.stringify(sorted(plain(value)))); }), { numRuns: 400 });
  });
  it('of every world give the same inventory back', async () => {
    for (const world of worlds) {
      const { inventory } = await openWorld(world.build());
      expect(unpack(pack(inventory))).toEqual(plain(inventory));
    }
  });
  it('keep many kinds of tags and members apart', () => {
    const rows = Array.from({ length: 100 }, (_, i) => ({ [`key-${i}`]: i, same: 'x', ...(i % 3 === 0 ? { some: null } : {}) }));
    expect(unpack(pack(rows))).toEqual(rows);
  });
  it('take at most 60 compressed bytes an ENI', async () => {
    const { inventory } = await openWorld(makeAccount({ eni: 2000, instances: 800, seed: 3 }));
    expect(deflateRawSync(pack(inventory)).length / inventory.networkInterfaces.length).toBeLessThan(60);
  });
  it('cut or changed anywhere are refused or read as something, never hang or crash otherwise', async () => {
    const bytes = pack((await openWorld(worlds[0]!.build())).inventory);
    const read = (part: Uint8Array): void => { try { unpack(part); } catch (error) { expect(error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError).toBe(true); } };
    for (let length = 0; length < bytes.length; length += 97) expect(() => unpack(bytes.subarray(0, length))).toThrow();
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => { const changed = bytes.slice(); changed[at] = value; read(changed); }), { numRuns: 200 });
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([key, item]) => [key, sorted(item)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return value;
}
