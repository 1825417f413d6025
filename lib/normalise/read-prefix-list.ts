// Prefix lists: managed ones (entries come in answers of their own) and the older AWS service lists that hold their CIDRs.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ManagedPrefixList.html
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PrefixList.html
import type { Placed, PrefixList } from '../model/inventory';
import type { RawObject } from './read-fields';
import { accountOr, arnPart, list, sortedTexts, text } from './read-fields';

/** Entries of one list, possibly of several pages. */
export interface PrefixListContent {
  readonly id: string;
  readonly account: string | null;
  readonly region: string | null;
  readonly cidrs: readonly string[];
}

/** The older answer lists AWS's own lists only, whatever the account has besides. */
export const isServicePrefixList = (raw: unknown): boolean => typeof raw === 'object' && raw !== null && 'Cidrs' in raw;

export function readPrefixList(raw: RawObject, at: Placed): PrefixList | null {
  const id = text(raw.PrefixListId);
  if (id === null) return null;
  const ownerId = text(raw.OwnerId);
  return {
    id,
    account: accountOr(ownerId, at),
    region: at.region ?? arnPart(raw.PrefixListArn, 3),
    name: text(raw.PrefixListName),
    ownerId,
    addressFamily: raw.AddressFamily === 'IPv4' || raw.AddressFamily === 'IPv6' ? raw.AddressFamily : null,
    cidrs: Array.isArray(raw.Cidrs) ? sortedTexts(list(raw.Cidrs)) : null,
  };
}

export function addPrefixListContents(lists: Map<string, PrefixList>, contents: readonly PrefixListContent[]): void {
  for (const content of contents) {
    const known = lists.get(content.id) ?? { id: content.id, account: content.account, region: content.region, name: null, ownerId: null, addressFamily: null, cidrs: null };
    lists.set(content.id, { ...known, cidrs: sortedTexts([...(known.cidrs ?? []), ...content.cidrs]) });
  }
}
