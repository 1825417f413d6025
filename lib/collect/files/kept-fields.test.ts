import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerKeys } from './answer-keys';
import { itemShapes, outlineShapes } from './item-shapes';
import { keptFields, secretFields } from './kept-fields';

const normalise = resolve(import.meta.dirname, '../../normalise');
const source = readdirSync(normalise).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => readFileSync(resolve(normalise, file), 'utf8'))
  .join('\n').split('\n').filter((line) => !/^\s*(?:\/\/|\*|\/\*|import )/.test(line)).join('\n');
/** Everything in the readers that looks like a member of AWS: `raw.SubnetId`, `'SubnetId'`, `{ SubnetId } = raw`. */
const asked = new Set([...source.matchAll(/\.([A-Z][A-Za-z0-9]*)\b|'([A-Z][A-Za-z0-9]*)'|[{,] ([A-Z][A-Za-z0-9]*)(?=,| \} =)/g)].map(([, member, text, taken]) => member ?? text ?? taken ?? ''));
/** Values and constants, not members. */
const values = ['MAX_SAFE_INTEGER', 'AWS', 'Advertisement', 'CreateRoute', 'CreateRouteTable', 'EnableVgwRoutePropagation', 'DescribeInstances', 'DescribeNetworkInterfaces', 'IPv4', 'IPv6', 'Gateway', 'Resource', 'ServiceNetwork'];

describe('members that are kept', () => {
  it('are all that some reader asks for', () => {
    expect(asked.size).toBeGreaterThan(200);
    const kept = new Set([...keptFields, ...secretFields, ...values]);
    expect([...asked].filter((name) => !kept.has(name))).toEqual([]);
    for (const key of answerKeys) expect(keptFields).toContain(key);
    expect(keptFields.filter((name) => secretFields.includes(name))).toEqual([]);
  });
  it('go where their shape says', () => {
    for (const { fields, build } of [...itemShapes, ...outlineShapes]) {
      expect(build(fields)).toEqual(Object.fromEntries(fields.map((field) => [field, field])));
      expect(fields.filter((field) => !keptFields.includes(field) && !secretFields.includes(field) && field !== 'AssociationId')).toEqual([]);
    }
  });
});
