// Puts what was seen in guests, or said about them, in place of beliefs. Hosts without annotations stay as they are.
import type { EniKindVerdict } from '../../model/analysis';
import type { GuestAnnotations } from '../../model/guest';
import type { NetworkInterfaceId } from '../../model/ids';
import type { Topology } from '../../model/topology';
import type { HostSurvey } from '../hosts/describe-hosts';
import { applyAnnotations, believeWithAnnotations } from './apply-annotations';

export function overrideBeliefs(topology: Topology, kinds: ReadonlyMap<NetworkInterfaceId, EniKindVerdict>, survey: HostSurvey, annotations: GuestAnnotations): HostSurvey {
  const changed = new Set<string>();
  for (const entry of annotations) {
    const node = topology.hosts.get(entry.instanceId);
    const facts = survey.hosts.get(entry.instanceId);
    if (node === undefined || facts === undefined) continue;
    const applied = applyAnnotations(topology, kinds, node, entry);
    if (applied.evidence === null && applied.pin === null) continue;
    survey.hosts.set(entry.instanceId, { ...facts, osBelief: believeWithAnnotations(applied, facts.osBelief) });
    changed.add(entry.instanceId);
  }
  if (changed.size === 0) return survey;
  return { hosts: survey.hosts, notable: survey.notable.map((facts) => (changed.has(facts.instanceId) ? (survey.hosts.get(facts.instanceId) ?? facts) : facts)) };
}
