import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { limitsLookup } from './slots';

const source = '../shared/data/instance-type-limits.json';
const lookup = limitsLookup([]);

describe('the table of instance types', () => {
  it('knows single and multi-card types, and nothing else', () => {
    expect(lookup('t3.micro')).toMatchObject({ maximum: 2, ipv4: 2 });
    expect(lookup('c6in.32xlarge')).toMatchObject({ maximum: 16, cards: [{ index: 0, maximum: 8 }, { index: 1, maximum: 8 }] });
    for (const name of ['', 't3', 't3.', 'constructor', '__proto__', 'x9.mega']) expect(lookup(name)).toBeNull();
  });
  it.skipIf(!existsSync(source))('says what its source says', () => {
    const types = JSON.parse(readFileSync(source, 'utf8')) as unknown;
    const list = (Array.isArray(types) ? types : Object.entries(types as object).map(([instanceType, value]) => ({ instanceType, ...(value as object) }))) as { instanceType: string; maximumNetworkInterfaces?: number; maxEnis?: number }[];
    expect(list.length).toBeGreaterThan(1000);
    for (const type of list) { const most = type.maximumNetworkInterfaces ?? type.maxEnis; if (most !== undefined) expect([type.instanceType, lookup(type.instanceType)?.maximum]).toEqual([type.instanceType, most]); }
  });
});
