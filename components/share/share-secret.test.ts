import { describe, expect, it } from 'vitest';
import { readShareSecret } from './share-secret';

const secret = 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U_-';

describe('readShareSecret', () => {
  it('reads version 1', () => expect(readShareSecret(`#v1.${secret}`)).toBe(secret));
  it.each(['', '#', '#v1.', `#v2.${secret}`, `#${secret}`, `#v1.${secret}x`, `#v1.${secret.slice(1)}`, '#v1.:id', `#v1.${secret.slice(1)}%`])('refuses %s', (hash) => expect(readShareSecret(hash)).toBeNull());
});
