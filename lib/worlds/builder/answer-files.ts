import type { Json } from './permissions';
import type { WorldFile } from '../world';

/** One AWS list call to one file (or numbered pages), named as the CLI command. */
const commands = {
  NetworkInterfaces: 'describe-network-interfaces', Instances: 'describe-instances', Subnets: 'describe-subnets', Vpcs: 'describe-vpcs', RouteTables: 'describe-route-tables',
  NetworkAcls: 'describe-network-acls', SecurityGroups: 'describe-security-groups', Addresses: 'describe-addresses', InternetGateways: 'describe-internet-gateways',
  EgressOnlyInternetGateways: 'describe-egress-only-internet-gateways', NatGateways: 'describe-nat-gateways', VpnGateways: 'describe-vpn-gateways',
  VpcPeeringConnections: 'describe-vpc-peering-connections', VpcEndpoints: 'describe-vpc-endpoints', TransitGateways: 'describe-transit-gateways',
  TransitGatewayVpcAttachments: 'describe-transit-gateway-vpc-attachments', TransitGatewayRouteTables: 'describe-transit-gateway-route-tables',
  ManagedPrefixLists: 'describe-managed-prefix-lists', PrefixListEntries: 'get-managed-prefix-list-entries', TransitGatewayRoutes: 'search-transit-gateway-routes',
  AvailabilityZones: 'describe-availability-zones', Images: 'describe-images', SsmInstances: 'describe-instance-information', TargetHealth: 'describe-target-health', RouteServerPeers: 'describe-route-server-peers',
} as const;
export type ListName = keyof typeof commands;

/** Written even when empty: an empty answer is knowledge, a missing file is not. */
export const coreLists: readonly ListName[] = [
  'NetworkInterfaces', 'Instances', 'Subnets', 'Vpcs', 'RouteTables', 'NetworkAcls', 'SecurityGroups', 'Addresses', 'InternetGateways', 'EgressOnlyInternetGateways',
  'NatGateways', 'VpnGateways', 'VpcPeeringConnections', 'VpcEndpoints', 'TransitGateways', 'TransitGatewayVpcAttachments', 'TransitGatewayRouteTables', 'ManagedPrefixLists',
];
/** The member of the answer, where it is not the list's own name. */
const members: Partial<Record<ListName, string>> = { Instances: 'Reservations', ManagedPrefixLists: 'PrefixLists', SsmInstances: 'InstanceInformationList', TargetHealth: 'TargetHealthDescriptions', PrefixListEntries: 'Entries', TransitGatewayRoutes: 'Routes' };

export function answerFiles(lists: ReadonlyMap<ListName, readonly Json[]>, folder: string, omit: readonly ListName[], pageSize: number): readonly WorldFile[] {
  const files: WorldFile[] = [];
  for (const name of Object.keys(commands) as ListName[]) {
    const items = lists.get(name);
    if (items === undefined || omit.includes(name)) continue;
    const member = members[name] ?? name;
    const pages = Math.max(1, Math.ceil(items.length / pageSize));
    for (let page = 0; page < pages; page++) {
      const suffix = pages === 1 ? '' : `-${String(page + 1).padStart(4, '0')}`;
      files.push({ path: `${folder}/${commands[name]}${suffix}.json`, json: { [member]: items.slice(page * pageSize, (page + 1) * pageSize) } });
    }
  }
  return files;
}
