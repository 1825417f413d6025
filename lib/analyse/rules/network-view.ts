// Subnets as rules about routes see them: which table governs which subnets, and which of their ENIs send and receive packets of their own.
import type { EniKind } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import type { SubnetNode } from '../../model/topology';
import { addressAt, parseCidr } from '../../net/cidr';
import { type Ip, parseIp } from '../../net/ip';
import type { AnalysisContext } from '../context';

/** Hops and left-overs: they pass packets on, or do nothing. */
const hops: ReadonlySet<EniKind> = new Set(['nat-gateway', 'transit-gateway', 'gateway-load-balancer-endpoint', 'gateway-load-balancer', 'efa-only', 'trunk', 'orphan', 'route-server']);
/** They answer and never begin. */
const answering: ReadonlySet<EniKind> = new Set(['vpc-endpoint', 'efs', 'rds', 'elasticache', 'redshift', 'instance-connect-endpoint']);

export class NetworkView {
  #users: ReadonlyMap<string, readonly SubnetNode[]> | null = null;
  readonly #talkers = new Map<string, readonly NetworkInterface[]>();
  readonly #starters = new Map<string, readonly NetworkInterface[]>();

  constructor(private readonly ctx: AnalysisContext) {}

  /** Subnets that a table governs, implicit associations included, in id order. */
  usersOf(tableId: string): readonly SubnetNode[] {
    if (this.#users === null) {
      const users = new Map<string, SubnetNode[]>();
      for (const subnet of this.ctx.topology.subnets.values()) {
        const id = subnet.routeTable?.table.id;
        if (id === undefined) continue;
        const list = users.get(id);
        if (list === undefined) users.set(id, [subnet]);
        else list.push(subnet);
      }
      this.#users = users;
    }
    return this.#users.get(tableId) ?? [];
  }

  /** ENIs of a subnet that packets are really for or from. */
  talkers(subnet: SubnetNode): readonly NetworkInterface[] {
    let found = this.#talkers.get(subnet.id);
    if (found === undefined) {
      found = subnet.networkInterfaces.filter((eni) => this.#talks(eni));
      this.#talkers.set(subnet.id, found);
    }
    return found;
  }

  /** Those of them that may begin a connection. */
  starters(subnet: SubnetNode): readonly NetworkInterface[] {
    let found = this.#starters.get(subnet.id);
    if (found === undefined) {
      found = this.talkers(subnet).filter((eni) => this.#starts(eni));
      this.#starters.set(subnet.id, found);
    }
    return found;
  }

  /** The first of them with an address of the family; most subnets are asked for nothing more. */
  firstTalker(subnet: SubnetNode, family: 4 | 6): NetworkInterface | null {
    return subnet.networkInterfaces.find((eni) => ipOf(eni, family) !== null && this.#talks(eni)) ?? null;
  }

  firstStarter(subnet: SubnetNode, family: 4 | 6): NetworkInterface | null {
    return subnet.networkInterfaces.find((eni) => ipOf(eni, family) !== null && this.#talks(eni) && this.#starts(eni)) ?? null;
  }

  #talks(eni: NetworkInterface): boolean {
    return (eni.privateIps.length > 0 || eni.ipv6.length > 0) && !hops.has(this.kindOf(eni));
  }

  #starts(eni: NetworkInterface): boolean {
    return !answering.has(this.kindOf(eni));
  }

  kindOf(eni: NetworkInterface): EniKind {
    return this.ctx.kinds.get(eni.id)?.kind ?? 'unknown-service';
  }
}

/** First address of the family that an ENI has. */
export function ipOf(eni: NetworkInterface, family: 4 | 6 = 4): Ip | null {
  const text = family === 4 ? eni.privateIps[0]?.address : eni.ipv6[0]?.address;
  return text === undefined ? null : parseIp(text);
}

/** An address that stands for a block: the first one a host could have. */
export function addressIn(cidr: string | null | undefined): Ip | null {
  const block = cidr === null || cidr === undefined ? null : parseCidr(cidr);
  if (block === null) return null;
  return addressAt(block, 4) ?? addressAt(block, 0);
}

export const cidrOf = (subnet: SubnetNode, family: 4 | 6 = 4): string | null => (family === 4 ? (subnet.subnet?.cidr ?? null) : (subnet.subnet?.ipv6Cidrs[0] ?? null));
