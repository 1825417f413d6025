import { secretPattern } from '@/lib/contract/share-links';

/** `#v1.<secret>` → secret; anything else is no link of ours. */
export function readShareSecret(hash: string): string | null {
  const secret = hash.startsWith('#v1.') ? hash.slice(4) : '';
  return secretPattern.test(secret) ? secret : null;
}
