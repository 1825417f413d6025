import { describe, expect, it } from 'vitest';
import { serverErrorCodes } from '@/lib/contract/problem-document';
import { messages } from '@/messages/load';

describe('texts of refusals', () => {
  it.each(['en', 'ja'] as const)('has one in %s for every code, and none for others', (locale) => {
    expect(Object.keys(messages[locale].common.errors).sort()).toEqual([...serverErrorCodes, 'offline'].sort());
  });
});
