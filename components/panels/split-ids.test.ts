import { describe, expect, it } from 'vitest';
import { splitIds } from './split-ids';

const names: Record<string, string> = { 'i-096ea6671f90a11de': 'fw-1', 'eni-0698df538e9be3e2c': 'eni-0698df538e9be3e2c', 'rtb-0f9e31f807303bb08': 'app-a' };
const split = (text: string) => splitIds(text, (id) => names[id] ?? null).map((part) => (part.id === null ? part.text : `[${part.text}]`));

describe('splitIds', () => {
  it('makes one link of a name with its id', () => expect(split('guest of fw-1 (i-096ea6671f90a11de) sees it')).toEqual(['guest of ', '[fw-1]', ' sees it']));
  it('does so with Japanese brackets too', () => expect(split('fw-1（i-096ea6671f90a11de）が')).toEqual(['[fw-1]', 'が']));
  it('keeps brackets that are not the name', () => expect(split('0.0.0.0/0 (rtb-0f9e31f807303bb08).')).toEqual(['0.0.0.0/0 (', '[app-a]', ').']));
  it('links ids without a name and leaves unknown ids alone', () => {
    expect(split('to eni-0698df538e9be3e2c: x')).toEqual(['to ', '[eni-0698df538e9be3e2c]', ': x']);
    expect(split('vpc-0123456789abcdef0 and us-east-1')).toEqual(['vpc-0123456789abcdef0 and us-east-1']);
  });
  it('is empty for nothing', () => expect(split('')).toEqual([]));
});
