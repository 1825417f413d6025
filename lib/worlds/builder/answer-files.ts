import type { Json } from './permissions';
import type { WorldFile } from '../world';

/** One AWS list call to one file (or numbered pages), named as the CLI command. */
const commands = {
  NetworkInterfaces: 'describe-network-interfaces', Instances: 'describe-instances', Subnets: 'describe-subnets', Vpcs: 'describe-vpcs', RouteTables: 'describe-route-tables',
  NetworkAcls: 'describe-network-acls', SecurityGroups: 'describe-security-groups', Addresses: 'describe-addresses', InternetGateways: 'describe-internet-gateways',
  EgressOnlyInternetGateways: 'describe-egress-only-internet-gateways', NatGateways: 'describe-nat-gateways', VpnGateways: 'describe-vpn-gateways',
  VpcPeeringConnections: 'describe-vpc-peering-connections', VpcEndpoints: 'describe-vpc-endpoints', TransitGateways: 'describe-transit-gateways',
  TransitGatewayVpcAttachments: 'describe-transit-gateway-vpc-attachments', TransitGatewayRouteTables: 'describe-transit-gateway-route-tables',
  TransitGatewayAttachments: 'describe-transit-gateway-attachments', TransitGatewayPeeringAttachments: 'describe-transit-gateway-peering-attachments', VpnConnections: 'describe-vpn-connections',
  ManagedPrefixLists: 'describe-managed-prefix-lists', BlockPublicAccessOptions: 'describe-vpc-block-public-access-options', BlockPublicAccessExclusions: 'describe-vpc-block-public-access-exclusions',
  AvailabilityZones: 'describe-availability-zones', Images: 'describe-images', SsmInstances: 'describe-instance-information', TargetHealth: 'describe-target-health', RouteServerPeers: 'describe-route-server-peers',
} as const;
export type ListName = keyof typeof commands;
/** Answers about one parent each, which only the file name tells. */
const contentCommands = {
  PrefixListEntries: ['get-managed-prefix-list-entries', 'Entries'], TransitGatewayRoutes: ['search-transit-gateway-routes', 'Routes'],
  TransitGatewayRouteTableAssociations: ['get-transit-gateway-route-table-associations', 'Associations'],
  TransitGatewayRouteTablePropagations: ['get-transit-gateway-route-table-propagations', 'TransitGatewayRouteTablePropagations'],
} as const;
export type ContentName = keyof typeof contentCommands;

/** Written even when empty: an empty answer is knowledge, a missing file is not. */
export const coreLists: readonly ListName[] = [
  'NetworkInterfaces', 'Instances', 'Subnets', 'Vpcs', 'RouteTables', 'NetworkAcls', 'SecurityGroups', 'Addresses', 'InternetGateways', 'EgressOnlyInternetGateways',
  'NatGateways', 'VpnGateways', 'VpcPeeringConnections', 'VpcEndpoints', 'TransitGateways', 'TransitGatewayVpcAttachments', 'TransitGatewayRouteTables', 'ManagedPrefixLists',
  'VpnConnections', 'BlockPublicAccessOptions',
];
/** The member of the answer, where it is not the list's own name. */
const members: Partial<Record<ListName, string>> = { Instances: 'Reservations', ManagedPrefixLists: 'PrefixLists', SsmInstances: 'InstanceInformationList', TargetHealth: 'TargetHealthDescriptions', BlockPublicAccessOptions: 'VpcBlockPublicAccessOptions', BlockPublicAccessExclusions: 'VpcBlockPublicAccessExclusions' };

export function answerFiles(lists: ReadonlyMap<ListName, readonly Json[]>, folder: string, omit: readonly (ListName | ContentName)[], pageSize: number): readonly WorldFile[] {
  const files: WorldFile[] = [];
  for (const name of Object.keys(commands) as ListName[]) {
    const items = lists.get(name);
    if (items === undefined || omit.includes(name)) continue;
    const member = members[name] ?? name;
    const pages = Math.max(1, Math.ceil(items.length / pageSize));
    for (let page = 0; page < pages; page++) {
      const suffix = pages === 1 ? '' : `-${String(page + 1).padStart(4, '0')}`;
      files.push({ path: `${folder}/${commands[name]}${suffix}.json`, json: { [member]: name === 'BlockPublicAccessOptions' ? items[0] : items.slice(page * pageSize, (page + 1) * pageSize) } });
    }
  }
  return files;
}

export function contentFiles(contents: ReadonlyMap<string, readonly Json[]>, folder: string, omit: readonly (ListName | ContentName)[]): readonly WorldFile[] {
  return [...contents].flatMap(([key, items]) => {
    const [name, parentId] = key.split(' ') as [ContentName, string];
    const [command, member] = contentCommands[name];
    return omit.includes(name) ? [] : [{ path: `${folder}/${command}-${parentId}.json`, json: { [member]: items } }];
  });
}
