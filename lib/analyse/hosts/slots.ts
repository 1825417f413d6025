// ENI and address slots of an instance type and how many are taken.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html
import type { EniKindVerdict, Slots } from '../../model/analysis';
import type { NetworkInterfaceId } from '../../model/ids';
import type { InstanceTypeLimits } from '../../model/inventory';
import table from '../../model/instance-type-limits.json';
import type { HostNode } from '../../model/topology';

/** Row of the table: ENIs, IPv4 and IPv6 addresses per ENI, [card, ENIs] pairs, hypervisor. */
type Row = readonly [number, number, number, readonly (readonly [number, number])[], string | null];
const rows = table as unknown as Readonly<Record<string, Row | undefined>>;

export interface Limits {
  readonly maximum: number;
  readonly ipv4: number;
  readonly ipv6: number;
  readonly cards: readonly { readonly index: number; readonly maximum: number }[];
}
export type LookupLimits = (instanceType: string | null) => Limits | null;

/** Collected answers before the table shipped with the product. */
export function limitsLookup(collected: readonly InstanceTypeLimits[]): LookupLimits {
  const known = new Map<string, Limits | null>();
  for (const type of collected) {
    const cards = type.networkCards.map((card) => ({ index: card.index, maximum: card.maximumNetworkInterfaces }));
    known.set(type.instanceType, { maximum: type.maximumNetworkInterfaces, ipv4: type.ipv4AddressesPerInterface, ipv6: type.ipv6AddressesPerInterface, cards });
  }
  return (instanceType) => {
    if (instanceType === null) return null;
    const cached = known.get(instanceType);
    if (cached !== undefined) return cached;
    const row = Object.hasOwn(rows, instanceType) ? rows[instanceType] : undefined;
    const limits = row === undefined ? null : { maximum: row[0], ipv4: row[1], ipv6: row[2], cards: row[3].map(([index, maximum]) => ({ index, maximum })) };
    known.set(instanceType, limits);
    return limits;
  };
}

/** Everything attached takes a slot except branch ENIs, which live behind their trunk. An address prefix takes one address. */
export function countSlots(host: HostNode, kinds: ReadonlyMap<NetworkInterfaceId, EniKindVerdict>, lookup: LookupLimits): Slots {
  const limits = lookup(host.instance?.instanceType ?? null);
  const ipv4Used: { networkInterfaceId: NetworkInterfaceId; used: number }[] = [];
  const perCard: number[] = [];
  for (const eni of host.networkInterfaces) {
    if (kinds.get(eni.id)?.kind === 'branch') continue;
    ipv4Used.push({ networkInterfaceId: eni.id, used: eni.privateIps.length + eni.ipv4Prefixes.length });
    const card = eni.attachment?.networkCardIndex ?? 0;
    perCard[card] = (perCard[card] ?? 0) + 1;
  }
  return {
    attached: ipv4Used.length,
    maximum: limits?.maximum ?? null,
    ipv4PerInterface: limits?.ipv4 ?? null,
    ipv6PerInterface: limits?.ipv6 ?? null,
    cards: limits === null ? [] : limits.cards.map((card) => ({ index: card.index, attached: perCard[card.index] ?? 0, maximum: card.maximum })),
    ipv4Used,
  };
}
