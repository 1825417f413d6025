// The whole analysis of one graph: who owns each ENI, what each host is, scenarios, findings. Pure and deterministic.
import { compareText } from '../base/order';
import type { Analysis, Finding } from '../model/analysis';
import type { GuestAnnotations } from '../model/guest';
import type { ResourceId } from '../model/ids';
import type { Topology } from '../model/topology';
import type { AnalysisContext } from './context';
import { overrideBeliefs } from './guest/override-beliefs';
import { surveyHosts } from './hosts/describe-hosts';
import { groupByKind } from './kinds/group-by-kind';
import { labelKinds } from './kinds/label-kinds';
import { checkRules } from './rules/check-rules';
import { labelScenarios } from './scenarios/label-scenarios';

/** Changes whenever equal input may give a different analysis. */
export const engineVersion = '1.1.0';

const severityRank = { high: 0, medium: 1, low: 2, info: 3 } as const;

function compareFindings(a: Finding, b: Finding): number {
  return severityRank[a.severity] - severityRank[b.severity] || compareText(a.rule, b.rule) || compareText(a.id, b.id);
}

function indexFindings(findings: readonly Finding[]): Map<ResourceId, Finding[]> {
  const byResource = new Map<ResourceId, Finding[]>();
  for (const finding of findings) {
    for (const id of finding.resources) {
      const list = byResource.get(id);
      if (list === undefined) byResource.set(id, [finding]);
      // A finding that names a resource twice is still one finding of it.
      else if (list[list.length - 1] !== finding) list.push(finding);
    }
  }
  return byResource;
}

/** `annotations`: what is known from inside guests; entries about other instances are passed over. */
export function analyse(topology: Topology, annotations: GuestAnnotations = []): Analysis {
  const kinds = labelKinds(topology);
  const survey = surveyHosts(topology, kinds);
  const { hosts, notable } = annotations.length === 0 ? survey : overrideBeliefs(topology, kinds, survey, annotations);
  const context: AnalysisContext = { topology, kinds, hosts, byKind: groupByKind(kinds), notable };
  for (const [id, scenarios] of labelScenarios(context)) {
    const host = hosts.get(id);
    if (host !== undefined) hosts.set(id, { ...host, scenarios });
  }
  const findings = checkRules(context).toSorted(compareFindings);
  return { engine: engineVersion, kinds, hosts, findings, findingsByResource: indexFindings(findings) };
}
