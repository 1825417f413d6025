import type { Redaction } from './redact-document';

/** A resource, or the frame of an account and Region, as the share knows it; `null`: not in the share. */
export function lookupFrame(value: string, lookup: Redaction['lookup']): string | null {
  const known = lookup(value);
  const cut = value.indexOf('/');
  if (known !== null || cut < 0) return known;
  const account = value.slice(0, cut);
  const mapped = account === '?' ? '?' : lookup(account);
  return mapped === null ? null : `${mapped}${value.slice(cut)}`;
}
