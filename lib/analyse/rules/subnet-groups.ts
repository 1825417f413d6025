// Subnets of a VPC that the outside cannot tell apart: one route table, and no route elsewhere that names a part of the VPC. One of them speaks for all.
import type { NetworkInterface, RouteTable } from '../../model/inventory';
import type { SubnetNode, VpcNode } from '../../model/topology';
import { addressAt, type Cidr, containsCidr, overlaps, parseCidr } from '../../net/cidr';
import type { Ip } from '../../net/ip';
import { PrefixTable } from '../../net/prefix-table';
import type { AnalysisContext } from '../context';
import { cidrOf, ipOf, type NetworkView } from './network-view';
import { type Way, wayTo } from './way';

export interface SubnetGroup {
  readonly vpc: VpcNode;
  readonly family: 4 | 6;
  /** Number of the addresses that the outside cannot tell apart: groups of one block share it. */
  readonly place: number;
  /** `null`: not read. */
  readonly table: RouteTable | null;
  /** With ENIs that packets are for, in id order. */
  readonly subnets: readonly SubnetNode[];
  readonly receiver: NetworkInterface;
  readonly receiverSubnet: SubnetNode;
  readonly address: Ip;
  /** `null`: nothing in them begins a connection (NAT gateways get their replies without a route). */
  readonly sender: NetworkInterface | null;
  readonly senderSubnet: SubnetNode;
  readonly senderAddress: Ip;
}

export class SubnetGroups {
  readonly #groups = new Map<string, readonly SubnetGroup[]>();
  readonly #places = new Map<string, number>();
  readonly #ways = new Map<RouteTable, (Way | undefined)[]>();
  #split: ReadonlySet<string> | null = null;

  /** Addresses of one family; another one is another network. */
  constructor(private readonly ctx: AnalysisContext, private readonly view: NetworkView, private readonly family: 4 | 6) {}

  of(vpc: VpcNode): readonly SubnetGroup[] {
    let groups = this.#groups.get(vpc.id);
    if (groups === undefined) this.#groups.set(vpc.id, (groups = this.#build(vpc)));
    return groups;
  }

  /** `wayTo` for any address of a group, looked up once per table and place. */
  wayAt(table: RouteTable, group: SubnetGroup): Way {
    let ways = this.#ways.get(table);
    if (ways === undefined) this.#ways.set(table, (ways = []));
    return (ways[group.place] ??= wayTo(this.ctx.topology, table, group.address));
  }

  #placeOf(key: string): number {
    let place = this.#places.get(key);
    if (place === undefined) this.#places.set(key, (place = this.#places.size));
    return place;
  }

  #build(vpc: VpcNode): SubnetGroup[] {
    const split = (this.#split ??= this.#splitVpcs()).has(vpc.id);
    const blocks = blocksOf(vpc, this.family).flatMap((text) => parseCidr(text) ?? []);
    const lists = new Map<string, { readonly place: number; readonly subnets: SubnetNode[] }>();
    for (const subnet of vpc.subnets) {
      if (this.view.firstTalker(subnet, this.family) === null) continue;
      const place = split ? subnet.id : `${vpc.id} ${blockIndex(blocks, cidrOf(subnet, this.family))}`;
      const key = split ? subnet.id : `${subnet.routeTable?.table.id ?? '?'} ${place}`;
      const list = lists.get(key);
      if (list === undefined) lists.set(key, { place: this.#placeOf(place), subnets: [subnet] });
      else list.subnets.push(subnet);
    }
    return [...lists.values()].flatMap(({ place, subnets }) => this.#group(vpc, place, subnets) ?? []);
  }

  #group(vpc: VpcNode, place: number, subnets: readonly SubnetNode[]): SubnetGroup | null {
    const [receiverSubnet] = subnets;
    const receiver = receiverSubnet === undefined ? null : this.view.firstTalker(receiverSubnet, this.family);
    const address = receiver === null ? null : ipOf(receiver, this.family);
    if (receiverSubnet === undefined || receiver === null || address === null) return null;
    let [sender, senderSubnet, senderAddress]: [NetworkInterface | null, SubnetNode, Ip] = [null, receiverSubnet, address];
    for (const subnet of subnets) {
      const found = this.view.firstStarter(subnet, this.family);
      if (found === null) continue;
      [sender, senderSubnet, senderAddress] = [found, subnet, ipOf(found, this.family) ?? address];
      break;
    }
    return { vpc, family: this.family, place, table: receiverSubnet.routeTable?.table ?? null, subnets, receiver, receiverSubnet, address, sender, senderSubnet, senderAddress };
  }

  /** VPCs of which some route (of another VPC or of a transit gateway) names a part. */
  #splitVpcs(): ReadonlySet<string> {
    const t = this.ctx.topology;
    const owners = new PrefixTable<string>();
    for (const { id, vpc } of t.vpcs.values()) {
      for (const text of [...(vpc?.cidrs ?? []), ...(vpc?.ipv6Cidrs ?? [])]) {
        const cidr = parseCidr(text);
        if (cidr !== null) owners.add(cidr, id);
      }
    }
    const split = new Set<string>();
    const note = (text: string, ownVpc: string | null): void => {
      const part = parseCidr(text);
      if (part === null || part.family !== this.family) return;
      for (const { cidr, value } of owners.matches(addressAt(part, 0) ?? { family: 4, value: 0 })) if (value !== ownVpc && part.length > cidr.length && containsCidr(cidr, part)) split.add(value);
    };
    for (const table of t.routeTables.values()) {
      for (const route of table.routes) {
        if (route.destinationKind !== 'prefix-list') note(route.destination, table.vpcId);
        else for (const text of t.prefixLists.get(route.destination)?.cidrs ?? []) note(text, table.vpcId);
      }
    }
    for (const table of t.transitGatewayRouteTables.values()) for (const route of table.routes ?? []) note(route.destination, null);
    return split;
  }
}

export const blocksOf = (vpc: VpcNode, family: 4 | 6): readonly string[] => (family === 4 ? vpc.vpc?.cidrs : vpc.vpc?.ipv6Cidrs) ?? [];

function blockIndex(blocks: readonly Cidr[], text: string | null): number {
  const cidr = text === null ? null : parseCidr(text);
  return cidr === null ? -1 : blocks.findIndex((block) => overlaps(block, cidr));
}

/** Every subnet of some groups, once. */
export const subnetsOf = (groups: Iterable<SubnetGroup>): readonly SubnetNode[] => [...new Map([...groups].flatMap((group) => group.subnets).map((subnet) => [subnet.id, subnet])).values()];
