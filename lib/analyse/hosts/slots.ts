// ENI and address slots of an instance type and how many are taken.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html
import type { Slots } from '../../model/analysis';
import type { InstanceTypeLimits, NetworkInterface } from '../../model/inventory';
import table from '../../model/instance-type-limits.json';
import type { HostNode } from '../../model/topology';

/** Row of the table: ENIs, IPv4 and IPv6 addresses per ENI, [card, ENIs] pairs, hypervisor. */
type Row = readonly [number, number, number, readonly (readonly [number, number])[], string | null];
/** Types with equal limits stand together: `[limits, [[families, sizes], …]]`, names separated by spaces. */
type Group = readonly [Row, readonly (readonly [families: string, sizes: string])[]];
const rows: ReadonlyMap<string, Row> = new Map((table as unknown as readonly Group[]).flatMap(([row, names]) => names.flatMap(([families, sizes]) => families.split(' ').flatMap((family) => sizes.split(' ').map((size): readonly [string, Row] => [`${family}.${size}`, row])))));

export interface Limits {
  readonly maximum: number;
  readonly ipv4: number;
  readonly ipv6: number;
  readonly cards: readonly { readonly index: number; readonly maximum: number }[];
  /** Answers for single-card types by ENIs attached: most hosts share a handful of them. */
  readonly singleCard: Map<number, Slots['cards']>;
}
export type LookupLimits = (instanceType: string | null) => Limits | null;

/** Collected answers before the table shipped with the product. */
export function limitsLookup(collected: readonly InstanceTypeLimits[]): LookupLimits {
  const known = new Map<string, Limits | null>();
  for (const type of collected) {
    const cards = type.networkCards.map((card) => ({ index: card.index, maximum: card.maximumNetworkInterfaces }));
    known.set(type.instanceType, { maximum: type.maximumNetworkInterfaces, ipv4: type.ipv4AddressesPerInterface, ipv6: type.ipv6AddressesPerInterface, cards, singleCard: new Map() });
  }
  return (instanceType) => {
    if (instanceType === null) return null;
    const cached = known.get(instanceType);
    if (cached !== undefined) return cached;
    const row = rows.get(instanceType);
    const limits = row === undefined ? null : { maximum: row[0], ipv4: row[1], ipv6: row[2], cards: row[3].map(([index, maximum]) => ({ index, maximum })), singleCard: new Map() };
    known.set(instanceType, limits);
    return limits;
  };
}

/** `attached`: the ENIs that take a slot, device order. An address prefix takes one address. */
export function countSlots(host: HostNode, attached: readonly NetworkInterface[], lookup: LookupLimits): Slots {
  const limits = lookup(host.instance?.instanceType ?? null);
  const ipv4Used = attached.map((eni) => ({ networkInterfaceId: eni.id, used: eni.privateIps.length + eni.ipv4Prefixes.length }));
  return {
    attached: attached.length,
    maximum: limits === null ? null : limits.maximum,
    ipv4PerInterface: limits === null ? null : limits.ipv4,
    ipv6PerInterface: limits === null ? null : limits.ipv6,
    cards: limits === null ? noCards : countCards(attached, limits),
    ipv4Used,
  };
}

const noCards: Slots['cards'] = [];

function countCards(attached: readonly NetworkInterface[], limits: Limits): Slots['cards'] {
  const only = limits.cards.length === 1 ? limits.cards[0] : undefined;
  if (only !== undefined) {
    const known = limits.singleCard.get(attached.length);
    if (known !== undefined) return known;
    const cards = [{ index: only.index, attached: attached.length, maximum: only.maximum }];
    limits.singleCard.set(attached.length, cards);
    return cards;
  }
  const perCard: number[] = [];
  for (const eni of attached) {
    const card = eni.attachment?.networkCardIndex ?? 0;
    perCard[card] = (perCard[card] ?? 0) + 1;
  }
  return limits.cards.map((card) => ({ index: card.index, attached: perCard[card.index] ?? 0, maximum: card.maximum }));
}
