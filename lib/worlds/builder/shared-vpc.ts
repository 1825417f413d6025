import type { SubnetRef, VpcRef } from './made-parts';
import type { WorldBuilder } from './world-builder';

/**
 * A VPC that `owner` shares with the account of `participant`: both list it, its shared subnets, tables, network ACLs and gateways.
 * The owner also lists the participant's ENIs and groups, not its instances: call `showToOwner` when all is made.
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html
 */
export function shareSubnets(owner: WorldBuilder, participant: WorldBuilder, vpc: VpcRef, subnets: readonly SubnetRef[]): void {
  const shown = new Set(subnets.map((s) => s.id));
  participant.list('Vpcs').push(...owner.list('Vpcs').filter((v) => v['VpcId'] === vpc.id));
  participant.list('Subnets').push(...owner.list('Subnets').filter((s) => shown.has(String(s['SubnetId']))));
  for (const name of ['RouteTables', 'NetworkAcls', 'NatGateways'] as const) participant.list(name).push(...owner.list(name).filter((item) => item['VpcId'] === vpc.id));
  participant.list('InternetGateways').push(...owner.list('InternetGateways').filter((g) => g['InternetGatewayId'] === vpc.igw));
}

export function showToOwner(owner: WorldBuilder, participant: WorldBuilder): void {
  owner.list('NetworkInterfaces').push(...participant.list('NetworkInterfaces'));
  owner.list('SecurityGroups').push(...participant.list('SecurityGroups'));
}
