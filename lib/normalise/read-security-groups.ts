// Security groups from whichever answer there is: the groups with their lists, or the flat rules.
import type { SecurityGroup } from '../model/inventory';
import { collect, collected, eachEntity, joinCollected } from './collect-entities';
import { flatRules, securityGroups } from './entity-kinds';
import type { FlatRule } from './read-security-group';
import { foldRules } from './read-security-group';
import type { ReadContext } from './read-resources';
import { byId, pagesOf, readEach } from './read-resources';

export function readSecurityGroups(context: ReadContext): Map<string, SecurityGroup> {
  const { log, tally } = context;
  const all = pagesOf(context, 'SecurityGroups');
  const flat = all.filter((page) => page.reading.otherForm);
  const collector = collected<SecurityGroup>();
  for (const page of all) if (!page.reading.otherForm) readEach(context, page, securityGroups, (entity, of, position) => collect(collector, entity, of, position));
  const groups = byId(joinCollected(collector, log));
  const rules = collected<FlatRule>();
  for (const page of flat) eachEntity(page, flatRules, log, (rule, of, position) => collect(rules, rule, of, position));
  const before = groups.size;
  foldRules(groups, joinCollected(rules, log));
  // A group without rules is in no list of rules.
  for (const page of flat) {
    if (!tally.has(page, 'SecurityGroups')) tally.add(page, 'SecurityGroups', groups.size - before, false);
  }
  return groups;
}
