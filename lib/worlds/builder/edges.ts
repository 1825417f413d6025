// What stands at the edge of a VPC: VPN connections, egress-only gateways, Block Public Access.
import { blockOptions } from './answer-parts';
import type { SubnetRef, VpcRef } from './made-parts';
import type { Json } from './permissions';
import type { WorldBuilder } from './world-builder';

/** `behind`: the virtual private gateway or transit gateway it ends at. Secrets of real answers are left out. */
export function addVpnConnection(w: WorldBuilder, name: string, behind: string, staticRoutes: readonly string[] = []): string {
  const id = w.id('vpn', name);
  w.list('VpnConnections').push({
    VpnConnectionId: id, State: 'available', Type: 'ipsec.1', Category: 'VPN', CustomerGatewayId: w.id('cgw', name), [behind.startsWith('tgw-') ? 'TransitGatewayId' : 'VpnGatewayId']: behind,
    Options: { StaticRoutesOnly: staticRoutes.length > 0 }, Routes: staticRoutes.map((DestinationCidrBlock) => ({ DestinationCidrBlock, Source: 'Static', State: 'available' })), Tags: w.tags(name),
  });
  return id;
}

/** IPv6, from inside to outside only: https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html */
export function addEgressOnlyGateway(w: WorldBuilder, vpc: VpcRef, name: string): string {
  const id = w.id('eigw', name);
  w.list('EgressOnlyInternetGateways').push({ EgressOnlyInternetGatewayId: id, Attachments: [{ State: 'attached', VpcId: vpc.id }], Tags: w.tags(name) });
  return id;
}

export type ExclusionSpec = readonly [of: VpcRef | SubnetRef, mode: 'allow-bidirectional' | 'allow-egress'];

/**
 * Block Public Access of the account in its region. The effective value stands in every VPC and subnet as well, as AWS writes it.
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
 */
export function blockPublicAccess(w: WorldBuilder, mode: 'block-bidirectional' | 'block-ingress', exclusions: readonly ExclusionSpec[] = []): void {
  const options = w.list('BlockPublicAccessOptions');
  options.splice(0, options.length, blockOptions(w.account, w.region, mode));
  const excluded = new Map(exclusions.map(([of, kind]) => [of.id, kind]));
  const stateOf = (...ids: readonly unknown[]): Json => {
    const kind = ids.map((id) => excluded.get(String(id))).find((found) => found !== undefined);
    return { InternetGatewayBlockMode: kind === undefined ? mode : kind === 'allow-bidirectional' ? 'off' : 'block-ingress' };
  };
  for (const vpc of w.list('Vpcs')) vpc['BlockPublicAccessStates'] = stateOf(vpc['VpcId']);
  for (const subnet of w.list('Subnets')) subnet['BlockPublicAccessStates'] = stateOf(subnet['SubnetId'], subnet['VpcId']);
  w.list('BlockPublicAccessExclusions').push(...exclusions.map(([of, kind]) => ({
    ExclusionId: w.id('vpcbpa-exclude', of.name), InternetGatewayExclusionMode: kind, State: 'create-complete', Tags: [],
    ResourceArn: `arn:aws:ec2:${w.region}:${w.account}:${'vpc' in of ? 'subnet' : 'vpc'}/${of.id}`,
  })));
}
