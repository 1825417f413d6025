// Things that others name but that a complete list did not hold: EC2 shows new things late, and lists are read one after another. They are asked for once more, by id.
// What is then still missing is a ghost of the graph. https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html
import 'server-only';
import { compareText } from '../../base/order';
import type { ResourceType } from '../../model/coverage';
import type { AccountId } from '../../model/ids';
import type { RawPage } from '../../model/raw-inventory';
import type { RawItem } from './collector-call';

export const secondLookAfterMs = 3_000;
const mostIds = 200;

/** Call, resource and the filter that asks for things of a type by id. */
const referents = {
  NetworkInterfaces: { call: 'DescribeNetworkInterfaces', filter: 'network-interface-id', input: 'Filters' },
  Instances: { call: 'DescribeInstances', filter: 'instance-id', input: 'Filters' },
  Subnets: { call: 'DescribeSubnets', filter: 'subnet-id', input: 'Filters' },
  Vpcs: { call: 'DescribeVpcs', filter: 'vpc-id', input: 'Filters' },
  SecurityGroups: { call: 'DescribeSecurityGroups', filter: 'group-id', input: 'Filters' },
  NatGateways: { call: 'DescribeNatGateways', filter: 'nat-gateway-id', input: 'Filter' },
} as const;
type Referent = keyof typeof referents;
export interface SecondLook {
  readonly resource: ResourceType;
  readonly call: string;
  readonly input: object;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const list = (value: unknown): readonly RawItem[] => (Array.isArray(value) ? (value as readonly RawItem[]) : []);
const member = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? (value as RawItem)[key] : undefined);

export class References {
  readonly #account: AccountId;
  readonly #named = new Map<Referent, Set<string>>();
  readonly #found = new Map<Referent, Set<string>>();

  constructor(account: AccountId) {
    this.#account = account;
  }
  note({ resource, items }: Pick<RawPage, 'resource' | 'items'>): void {
    for (const item of items as readonly RawItem[]) {
      switch (resource) {
        case 'NetworkInterfaces': this.#noteInterface(item); break;
        case 'Instances': for (const instance of list(item.Instances)) this.#noteInstance(instance); break;
        case 'RouteTables': for (const route of list(item.Routes)) this.#name('NatGateways', route.NatGatewayId); break;
        case 'Subnets': this.#find('Subnets', item.SubnetId); this.#name('Vpcs', item.VpcId); break;
        case 'Vpcs': this.#find('Vpcs', item.VpcId); break;
        case 'SecurityGroups': this.#find('SecurityGroups', item.GroupId); break;
        case 'NatGateways': this.#find('NatGateways', item.NatGatewayId); break;
        default: return;
      }
    }
  }
  /** `isWhole`: the list of that type was read to its end, so what is not in it was not there. */
  missing(isWhole: (resource: ResourceType) => boolean): readonly SecondLook[] {
    return (Object.keys(referents) as Referent[]).flatMap((resource) => {
      if (!isWhole(resource)) return [];
      const ids = [...(this.#named.get(resource) ?? [])].filter((id) => this.#found.get(resource)?.has(id) !== true).sort(compareText).slice(0, mostIds);
      const { call, filter, input } = referents[resource];
      return ids.length === 0 ? [] : [{ resource, call, input: { [input]: [{ Name: filter, Values: ids }] } }];
    });
  }
  #noteInterface(eni: RawItem): void {
    this.#find('NetworkInterfaces', eni.NetworkInterfaceId);
    this.#name('Subnets', eni.SubnetId);
    this.#name('Vpcs', eni.VpcId);
    for (const group of list(eni.Groups)) this.#name('SecurityGroups', group.GroupId);
    // Interfaces of load balancers and the like name instances of AWS's own accounts.
    if (member(eni.Attachment, 'InstanceOwnerId') === this.#account) this.#name('Instances', member(eni.Attachment, 'InstanceId'));
  }
  #noteInstance(instance: RawItem): void {
    this.#find('Instances', instance.InstanceId);
    for (const eni of list(instance.NetworkInterfaces)) this.#name('NetworkInterfaces', eni.NetworkInterfaceId);
  }
  #name(resource: Referent, id: unknown): void {
    add(this.#named, resource, text(id));
  }
  #find(resource: Referent, id: unknown): void {
    add(this.#found, resource, text(id));
  }
}

function add(sets: Map<Referent, Set<string>>, resource: Referent, id: string | null): void {
  if (id === null) return;
  const known = sets.get(resource);
  if (known === undefined) sets.set(resource, new Set([id]));
  else known.add(id);
}
