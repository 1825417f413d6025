import { acme } from './acme/world';
import { aclSeparatedBridge } from './acl-separated-bridge/world';
import { applianceChecksSource } from './appliance-checks-source/world';
import { blackholeDefault } from './blackhole-default/world';
import { dualHomedSubnets } from './dual-homed-subnets/world';
import { dualHomedVpcs } from './dual-homed-vpcs/world';
import { eksNodes } from './eks-nodes/world';
import { elasticIpNoAnswer } from './elastic-ip-no-answer/world';
import { elasticIpPrivateSubnet } from './elastic-ip-private-subnet/world';
import { lowBudgetHa } from './low-budget-ha/world';
import { managementNetwork } from './management-network/world';
import { networkAppliance } from './network-appliance/world';
import { oneIpPerPurpose } from './one-ip-per-purpose/world';
import { twoEnisOneSubnet } from './two-enis-one-subnet/world';
import type { World } from './world';

/** Every made account, gallery first, in gallery order. */
export const worlds: readonly World[] = [
  acme,
  managementNetwork, networkAppliance, dualHomedSubnets, dualHomedVpcs, lowBudgetHa,
  aclSeparatedBridge, oneIpPerPurpose, eksNodes,
  twoEnisOneSubnet, elasticIpNoAnswer, applianceChecksSource, elasticIpPrivateSubnet, blackholeDefault,
];

const byId = new Map(worlds.map((world) => [world.id, world]));

/** The world, or `undefined` for an id nobody made. */
export function lookupWorld(id: string): World | undefined {
  return byId.get(id);
}

export function getWorld(id: string): World {
  const world = byId.get(id);
  if (world === undefined) throw new Error(`no world ${id}`);
  return world;
}
