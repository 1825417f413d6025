// Gateway endpoints, Gateway Load Balancer endpoints and prefix lists.
// https://docs.aws.amazon.com/vpc/latest/privatelink/
import type { InstanceRef, SubnetRef, VpcRef } from './made-parts';
import type { Json } from './permissions';
import type { WorldBuilder } from './world-builder';

/** `unread`: the list is known, its entries are not. */
export function addPrefixList(w: WorldBuilder, name: string, cidrs: readonly string[], options: { readonly owner?: string; readonly unread?: boolean } = {}): string {
  const id = w.id('pl', name);
  const owner = options.owner ?? w.account;
  w.list('ManagedPrefixLists').push({
    PrefixListId: id, PrefixListName: name, AddressFamily: cidrs[0]?.includes(':') === true ? 'IPv6' : 'IPv4', State: 'create-complete', OwnerId: owner, Version: 1,
    PrefixListArn: `arn:aws:ec2:${w.region}:${owner === 'AWS' ? 'aws' : owner}:prefix-list/${id}`, Tags: owner === 'AWS' ? [] : w.tags(name),
  });
  if (options.unread !== true) w.content('PrefixListEntries', id).push(...cidrs.map((Cidr) => ({ Cidr })));
  return id;
}

/** The service's prefix list with some of its ranges; addresses of documentation stand for the service's. */
export const addServiceList = (w: WorldBuilder, service: 's3' | 'dynamodb'): string =>
  addPrefixList(w, `com.amazonaws.${w.region}.${service}`, service === 's3' ? ['192.0.2.0/25'] : ['192.0.2.128/26'], { owner: 'AWS' });

/** Its routes are put into tables by the caller: `[list, endpoint id]`. */
export function addGatewayEndpoint(w: WorldBuilder, vpc: VpcRef, service: 's3' | 'dynamodb'): string {
  const id = w.id('vpce', `${vpc.name}/gateway/${service}`);
  w.list('VpcEndpoints').push({
    VpcEndpointId: id, VpcEndpointType: 'Gateway', VpcId: vpc.id, ServiceName: `com.amazonaws.${w.region}.${service}`, State: 'available', RouteTableIds: [], SubnetIds: [], Groups: [],
    PrivateDnsEnabled: false, RequesterManaged: false, NetworkInterfaceIds: [], OwnerId: w.account, Tags: w.tags(`${service}-gateway`),
  });
  return id;
}

/** One endpoint has one subnet, so a zone each. The appliances behind it are the service's. */
export function addGatewayLoadBalancerEndpoint(w: WorldBuilder, name: string, subnet: SubnetRef): string {
  const id = w.id('vpce', `${subnet.vpc.name}/${name}`);
  const eni = w.networkInterface(subnet, `eni-of-${name}`, { service: 'gateway-load-balancer-endpoint', owner: id, groups: [] });
  w.list('VpcEndpoints').push({
    VpcEndpointId: id, VpcEndpointType: 'GatewayLoadBalancer', VpcId: subnet.vpc.id, ServiceName: `com.amazonaws.vpce.${w.region}.vpce-svc-0a1b2c3d4e5f60718`, State: 'available', RouteTableIds: [],
    SubnetIds: [subnet.id], Groups: [], PrivateDnsEnabled: false, RequesterManaged: false, NetworkInterfaceIds: [eni.id], OwnerId: w.account, Tags: w.tags(name),
  });
  return id;
}

/** GENEVE targets are known by their port. */
export function addGatewayLoadBalancerTargets(w: WorldBuilder, instances: readonly InstanceRef[], state: 'healthy' | 'unhealthy' = 'healthy'): void {
  w.list('TargetHealth').push(...instances.map(({ id }): Json => ({ Target: { Id: id, Port: 6081 }, HealthCheckPort: '80', TargetHealth: { State: state } })));
}
