// Every warning rule, in id order.
import type { RuleId } from '../../model/analysis';
import { sameSubnet } from './ar-01-same-subnet';
import { severalSubnets } from './ar-02-several-subnets';
import { noWayBack } from './ar-03-no-way-back';
import { addressOnSecondary } from './ar-04-address-on-secondary';
import { nextHopDivergence } from './ar-05-next-hop-divergence';
import { aclReturn } from './ar-06-acl-return';
import { applianceChecked } from './ar-09-appliance-checked';
import { uncheckedWithoutReason } from './ar-10-unchecked-without-reason';
import { blackholeRoute } from './ar-20-blackhole-route';
import { publicAddressLostOnStop } from './ip-01-lost-on-stop';
import { orphanInterface } from './ip-02-orphan-interface';
import { associateByInstance } from './ip-03-associate-by-instance';
import type { Rule } from './rule';

export const rules: readonly Rule[] = [
  sameSubnet, severalSubnets, noWayBack, addressOnSecondary, nextHopDivergence, aclReturn, applianceChecked, uncheckedWithoutReason, blackholeRoute,
  publicAddressLostOnStop, orphanInterface, associateByInstance,
];

const byId: ReadonlyMap<RuleId, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export function getRule(id: RuleId): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}
