import { compareText } from '../base/order';
import type { Analysis, HostAnalysis, ScenarioLabel } from '../model/analysis';
import type { ImportProblem } from '../model/problem';
import type { Topology } from '../model/topology';

/** What a golden file holds: everything derived that a reader can check by eye, in a form that diffs well. */
export function describeAnalysis(topology: Topology, analysis: Analysis, problems: readonly ImportProblem[]): unknown {
  return {
    kinds: countKinds(analysis),
    subnets: Object.fromEntries([...topology.subnets.values()].map((s) => [`${topology.vpcs.get(s.vpcId ?? '')?.vpc?.tags['Name'] ?? s.vpcId}/${s.subnet?.tags['Name'] ?? s.id}`, `${s.tier}${s.routeTable === null ? '' : `, table by ${s.routeTable.by}`}, ${s.networkInterfaces.length} ENI`])),
    hosts: Object.fromEntries([...analysis.hosts.values()].filter((h) => h.slots.attached > 1 || h.scenarios.length > 0).map((h) => [nameOf(topology, h.instanceId), describeHost(topology, h)])),
    otherHosts: [...analysis.hosts.values()].filter((h) => h.slots.attached < 2).length,
    findings: analysis.findings.map((f) => ({ ...f, resources: f.resources.map((id) => nameOf(topology, id)) })),
    ghosts: [...topology.ghosts.values()].map((g) => `${g.id} ${g.kind} ${g.reason}`),
    notComplete: [...topology.coverage].filter(([, status]) => status !== 'complete').map(([cell, status]) => `${cell} ${status}`).sort(compareText),
    problems: problems.map((p) => ({ code: p.code, level: p.level, file: p.file, path: p.path, params: p.params })),
  };
}

function nameOf(topology: Topology, id: string): string {
  const name = topology.hosts.get(id)?.instance?.tags['Name'] ?? topology.subnets.get(id)?.subnet?.tags['Name'] ?? topology.routeTables.get(id)?.tags['Name'] ?? topology.networkInterfaces.get(id)?.tags['Name'];
  return name === undefined ? id : `${name} ${id}`;
}

function countKinds(analysis: Analysis): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const verdict of analysis.kinds.values()) {
    const key = `${verdict.kind} by ${verdict.matched}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => compareText(a, b)));
}

function describeHost(topology: Topology, host: HostAnalysis): unknown {
  return {
    counted: host.counted.length,
    osBelief: `${host.osBelief.routing} ${host.osBelief.confidence} (${host.osBelief.family})`,
    slots: `${host.slots.attached} of ${host.slots.maximum}`,
    scenarios: host.scenarios.map((label) => describeLabel(topology, label)),
  };
}

function describeLabel(topology: Topology, label: ScenarioLabel): unknown {
  const mark = { true: 'met', false: 'not met', null: 'cannot tell' };
  return {
    scenario: `${label.label ? '' : 'near miss: '}${label.scenario}${label.subKind === null ? '' : ` (${label.subKind})`} ${label.confidence.toFixed(2)}`,
    criteria: Object.fromEntries(label.criteria.map((c) => [c.id, `${mark[String(c.met) as keyof typeof mark]} ${JSON.stringify(c.params)}${c.gaps.length === 0 ? '' : ` gaps ${c.gaps.map((g) => `${g.resource}:${g.status}`).join(' ')}`}`])),
    ...(label.candidates.length === 0 ? {} : { candidates: label.candidates.map((c) => `${nameOf(topology, c.instanceId)} zone:${c.sameZone} slot:${c.slotFree} role:${c.sameRole}`) }),
  };
}
