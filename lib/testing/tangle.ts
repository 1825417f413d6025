// Inventories that no account has, but files may describe: hosts with ENIs anywhere, in other shelves, regions and accounts, subnets nobody read.
import { emptyInventory } from '../model/empty-inventory';
import type { Inventory, NetworkInterface, RouteTable, Subnet } from '../model/inventory';
import { compareBy } from '../base/order';

export interface TangleShape {
  readonly places: number;
  readonly vpcs: number;
  readonly zones: number;
  /** One number a host ENI: which subnet; grouped by host. */
  readonly hosts: readonly (readonly number[])[];
  /** Single-homed ENIs: which subnet. */
  readonly singles: readonly number[];
  readonly ghostSubnets: boolean;
}

const hex = (n: number): string => n.toString(16).padStart(17, '0');

export function makeTangle({ places, vpcs, zones, hosts, singles, ghostSubnets }: TangleShape): Inventory {
  const byId = compareBy((thing: { readonly id: string }) => thing.id);
  const placeOf = (vpc: number) => ({ account: `00000000000${(vpc % places) % 2}`, region: (vpc % places) < 2 ? 'us-east-1' : 'eu-west-1' });
  const subnets: Subnet[] = [];
  const routeTables: RouteTable[] = [];
  for (let v = 0; v < vpcs; v++) {
    for (let tier = 0; tier < 3; tier++) {
      const ids: string[] = [];
      for (let z = 0; z < zones; z++) {
        if ((v + tier + z) % 5 === 4) continue;
        const id = `subnet-${hex(subnets.length + 1)}`;
        ids.push(id);
        const zone = `${placeOf(v).region}${'abc'[z]}`;
        subnets.push({
          ...placeOf(v), id, vpcId: `vpc-${hex(v + 1)}`, cidr: `10.${v}.${tier * 16 + z}.0/24`, ipv6Cidrs: [], zone, zoneId: `${zone}-id`, availableIpAddressCount: 10, mapPublicIpOnLaunch: false,
          ipv6Native: false, blockPublicAccess: null, tags: { Name: `${['web', 'app', 'db'][tier]}-${z}` },
        });
      }
      const target = tier === 0 ? [{ destination: '0.0.0.0/0', destinationKind: 'ipv4' as const, target: { kind: 'internet-gateway' as const, id: `igw-${hex(v)}` }, state: 'active' as const, origin: null }]
        : tier === 1 ? [{ destination: '0.0.0.0/0', destinationKind: 'ipv4' as const, target: { kind: 'transit-gateway' as const, id: 'tgw-00000000000000001' }, state: 'active' as const, origin: null }] : [];
      routeTables.push({ ...placeOf(v), id: `rtb-${hex(v * 3 + tier)}`, vpcId: `vpc-${hex(v + 1)}`, main: tier === 2, subnetIds: tier === 2 ? [] : ids, gatewayIds: [], routes: target, propagatingVgws: [], tags: {} });
    }
  }
  const enis: NetworkInterface[] = [];
  const add = (at: number, instanceId: string, device: number): void => {
    const subnet = subnets[at % subnets.length]!;
    const n = enis.length + 1;
    enis.push({
      id: `eni-${hex(n)}`, account: subnet.account, region: subnet.region, vpcId: subnet.vpcId, subnetId: subnet.id, zone: subnet.zone, zoneId: subnet.zoneId, interfaceType: 'interface', status: 'in-use', description: '',
      mac: null, requesterId: null, requesterManaged: false, operatorManaged: false, operatorPrincipal: null, sourceDestCheck: true,
      privateIps: [{ address: `10.1${n % 90}.${(n >> 4) % 250}.${(n * 7) % 250}`, primary: true, dnsName: null, association: null }], ipv6: [], ipv4Prefixes: [], ipv6Prefixes: [], groups: [],
      attachment: { id: `eni-attach-${hex(n)}`, instanceId, instanceOwnerId: subnet.account, deviceIndex: device, networkCardIndex: 0, deleteOnTermination: device === 0, attachTime: null, status: 'attached' },
      denyAllIgwTraffic: null, tags: {}, source: 'DescribeNetworkInterfaces',
    });
  };
  hosts.forEach((list, h) => list.forEach((at, device) => add(at, `i-${hex(h + 1)}`, device)));
  singles.forEach((at, s) => add(at, `i-${hex(10_000 + s)}`, 0));
  return {
    ...emptyInventory, networkInterfaces: enis.sort(byId), subnets: ghostSubnets ? subnets.filter((_, i) => i % 3 !== 0).sort(byId) : subnets.sort(byId), routeTables: routeTables.sort(byId),
    vpcs: Array.from({ length: vpcs }, (_, v) => ({ ...placeOf(v), id: `vpc-${hex(v + 1)}`, cidrs: [`10.${v}.0.0/16`], ipv6Cidrs: [], isDefault: false, blockPublicAccess: null, tags: { Name: `net-${v}` } })),
  };
}
