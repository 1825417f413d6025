// Security groups from whichever answer there is: the groups with their lists, or the flat rules.
import type { SecurityGroup } from '../model/inventory';
import { EntityCollector, groupsOf } from './collect-entities';
import type { FlatRule } from './read-security-group';
import { foldRules, isFlatRule, readFlatRule, readSecurityGroup } from './read-security-group';
import { eachEntity } from './collect-entities';
import type { ReadContext } from './read-resources';
import { pagesOf, readGroups } from './read-resources';

export function readSecurityGroups(context: ReadContext): Map<string, SecurityGroup> {
  const { log, tally } = context;
  const all = groupsOf(pagesOf(context, 'SecurityGroups'));
  const flat = all.filter((group) => group.items.some(isFlatRule));
  const collector = new EntityCollector<SecurityGroup>(log);
  readGroups(context, 'SecurityGroups', all.filter((group) => !flat.includes(group)), 'GroupId', readSecurityGroup, (entity, group, index) => collector.add(entity, group, index));
  const groups = collector.finish();
  const rules = new EntityCollector<FlatRule>(log);
  eachEntity(flat, 'SecurityGroupRuleId', readFlatRule, log, (rule, group, index) => rules.add(rule, group, index));
  const before = groups.size;
  foldRules(groups, rules.finish());
  // A group without rules is in no list of rules.
  for (const group of flat) {
    if (!tally.has(group.at, 'SecurityGroups')) tally.add(group.at, 'SecurityGroups', groups.size - before, false);
  }
  return groups;
}
