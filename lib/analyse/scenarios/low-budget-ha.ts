// Scenario: when the host fails, one of its ENIs is moved to a standby of the same role in the same zone, with all its addresses.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/scenarios-enis.html#create-a-low-budget-high-availability-solution
import type { Criterion, ScenarioLabel } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import { deviceName, gaps, isRouteTarget, wordsOf } from './host-case';
import type { HostCase } from './host-case';
import { criterion, isMet, judge, scoreOf } from './judge';
import { floatingWords } from './name-hints';
import type { Candidate } from './role-index';

const threshold = 0.55;

export function labelLowBudgetHa(host: HostCase): ScenarioLabel | null {
  let best: { readonly criteria: readonly Criterion[]; readonly score: number } | null = null;
  const zone = host.primary.zone ?? host.instance?.zone ?? null;
  const candidates = host.index.roles().candidatesFor(host.node, zone);
  for (const eni of host.secondaries) {
    const criteria = judgeMovable(host, eni, zone, candidates);
    const score = scoreOf(criteria);
    if (best === null || score > best.score) best = { criteria, score };
  }
  if (best === null) return null;
  // Templates often keep ENIs with an Elastic IP; without a standby or a name nothing says that this one is meant to move.
  const meant = isMet(best.criteria, 'standby-in-zone') || isMet(best.criteria, 'floating-name');
  return judge({
    scenario: 'low-budget-ha', subKind: null, criteria: best.criteria, threshold, allowed: meant,
    candidates: candidates.map((c) => ({ instanceId: c.instanceId, sameZone: zone === null || c.zone === null ? null : c.zone === zone, slotFree: c.slotFree, sameRole: true })),
  });
}

function judgeMovable(host: HostCase, eni: NetworkInterface, zone: string | null, candidates: readonly Candidate[]): readonly Criterion[] {
  const names = { device: deviceName(eni) };
  const stays = eni.attachment?.deleteOnTermination ?? null;
  const carries = [
    ...(eni.privateIps.some((ip) => ip.association?.allocationId != null) ? ['elastic-ip'] : []),
    ...(eni.privateIps.length > 1 || eni.ipv4Prefixes.length > 0 ? ['secondary-ip'] : []),
    ...(isRouteTarget(host, eni) ? ['route'] : []),
  ];
  const carriesMet = carries.length > 0 ? true : gaps(host, 'RouteTables').length === 0 ? false : null;
  const ready = candidates.filter((c) => c.zone === zone && c.slotFree === true);
  const maybe = candidates.some((c) => c.zone === zone && c.slotFree === null);
  const instancesKnown = host.instance !== null && gaps(host, 'Instances').length === 0;
  const standby = ready.length > 0 ? true : maybe || !instancesKnown ? null : false;
  return [
    criterion('survives-termination', 0.35, stays === null ? null : !stays, [eni.id], names, gaps(host, 'NetworkInterfaces')),
    criterion('carries-service-address', 0.2, carriesMet, [eni.id], { ...names, what: carries }, gaps(host, 'RouteTables')),
    criterion('standby-in-zone', 0.25, standby, ready.map((c) => c.instanceId), { ...names, count: ready.length, zone: zone ?? '?', elsewhere: candidates.filter((c) => c.zone !== zone).length }, gaps(host, 'Instances')),
    criterion('floating-name', 0.2, floatingWords.test(wordsOf(host, eni)), [eni.id], names),
  ];
}
