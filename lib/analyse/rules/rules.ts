// Every warning rule, in id order.
import type { RuleId } from '../../model/analysis';
import { sameSubnet } from './ar-01-same-subnet';
import { severalSubnets } from './ar-02-several-subnets';
import { noWayBack } from './ar-03-no-way-back';
import { addressOnSecondary } from './ar-04-address-on-secondary';
import { nextHopDivergence } from './ar-05-next-hop-divergence';
import { aclReturn } from './ar-06-acl-return';
import { gatewayMirror } from './ar-07-gateway-mirror';
import { eastWestMirror } from './ar-08-east-west-mirror';
import { applianceChecked } from './ar-09-appliance-checked';
import { uncheckedWithoutReason } from './ar-10-unchecked-without-reason';
import { applianceSubnet } from './ar-11-appliance-subnet';
import { applianceMode } from './ar-12-appliance-mode';
import { attachmentZone } from './ar-13-attachment-zone';
import { transitReturn } from './ar-14-transit-return';
import { peeringOneWay } from './ar-15-peering-one-way';
import { peeringOverlap } from './ar-16-peering-overlap';
import { endpointSides } from './ar-17-endpoint-sides';
import { natReturn } from './ar-18-nat-return';
import { vpcOverlap } from './ar-19-vpc-overlap';
import { blackholeRoute } from './ar-20-blackhole-route';
import { ipv6OneWay } from './ar-21-ipv6-one-way';
import { shadowedRoute } from './ar-22-shadowed-route';
import { routeServer } from './ar-23-route-server';
import { publicAddressLostOnStop } from './ip-01-lost-on-stop';
import { orphanInterface } from './ip-02-orphan-interface';
import { associateByInstance } from './ip-03-associate-by-instance';
import type { Rule } from './rule';

export const rules: readonly Rule[] = [
  sameSubnet, severalSubnets, noWayBack, addressOnSecondary, nextHopDivergence, aclReturn, gatewayMirror, eastWestMirror, applianceChecked, uncheckedWithoutReason, applianceSubnet, applianceMode,
  attachmentZone, transitReturn, peeringOneWay, peeringOverlap, endpointSides, natReturn, vpcOverlap, blackholeRoute, ipv6OneWay, shadowedRoute, routeServer,
  publicAddressLostOnStop, orphanInterface, associateByInstance,
];

const byId: ReadonlyMap<RuleId, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export function getRule(id: RuleId): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}
