import type { NetworkInterfaceId, ResourceId } from '../../model/ids';
import type { ResourceKind } from '../resource-kind';

/** What a search hit looks like. Texts: `search.fields.<field>`, `search.subtitles.<code>`. */
export const searchFields = [
  'id', 'name', 'private-ip', 'secondary-ip', 'public-ip', 'ipv6', 'prefix', 'mac', 'tag', 'description', 'cidr', 'inside-cidr', 'inside-prefix', 'allocation-id', 'note',
] as const;
export type SearchField = (typeof searchFields)[number];

export interface SearchResult {
  /** What to select: the instance for an ENI of a host drawn as a chip or card, else the thing itself. */
  readonly resourceId: ResourceId;
  readonly kind: ResourceKind;
  readonly title: string;
  /** `search.subtitles.<code>` with `params` (`vpc`, `subnet`, `host`, `region`, `account`, `device`, `type`). */
  readonly subtitle: { readonly code: 'network-interface-attached' | 'network-interface' | 'instance' | 'subnet' | 'vpc' | 'other' | 'ghost'; readonly params: Readonly<Record<string, string>> };
  readonly matched: { readonly field: SearchField; readonly value: string };
  readonly networkInterfaceId: NetworkInterfaceId | null;
  /** Higher is better; equal scores are ordered by natural title, id. */
  readonly score: number;
}
export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  /** All hits, also those beyond the limit. */
  readonly total: number;
}
