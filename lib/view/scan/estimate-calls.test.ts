import { expect, it } from 'vitest';
import { estimateCalls } from './estimate-calls';

it('counts what is sure to be called', () => {
  const calls = [{ each: 'scan' }, { each: 'account' }, { each: 'region' }, { each: 'region' }, { each: 'parent' }] as const;
  expect(estimateCalls(calls, 1, 17)).toBe(36);
  expect(estimateCalls(calls, 3, 2)).toBe(16);
  expect(estimateCalls([], 1, 17)).toBe(0);
});
