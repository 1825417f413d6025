import 'server-only';
import type { AnalyzeResult } from './analyze-result';
import type { Texts } from './texts';

/** What the table and the Markdown report both list, already in words. */
export interface Report {
  readonly totals: string;
  readonly hosts: readonly (readonly string[])[];
  readonly findings: readonly (readonly string[])[];
  readonly gaps: readonly string[];
}

export function buildReport({ topology, analysis }: AnalyzeResult, texts: Texts): Report {
  const multi = [...analysis.hosts.values()].filter((host) => host.multiHomed);
  const name = (id: string): string => topology.hosts.get(id)?.instance?.tags['Name'] ?? topology.networkInterfaces.get(id)?.tags['Name'] ?? '';
  return {
    totals: texts.text('cli.totals', {
      vpcs: topology.vpcs.size, subnets: topology.subnets.size, enis: topology.networkInterfaces.size, instances: topology.hosts.size, multi: multi.length,
    }),
    hosts: multi.map((host) => [
      host.instanceId,
      name(host.instanceId),
      host.slots.maximum === null ? `${host.slots.attached}/?` : `${host.slots.attached}/${host.slots.maximum}`,
      host.scenarios.filter((s) => s.label).map((s) => `${texts.text(`scenarios.names.${s.scenario}.long`)} ${s.confidence.toFixed(2)}`).join(', ') || texts.text('cli.unexplained'),
    ]),
    findings: analysis.findings.map((finding) => [
      finding.verdict === 'unknown' ? texts.text('cli.unknown') : texts.text(`cli.severity.${finding.severity}`),
      finding.rule,
      finding.resources.slice(0, 2).map((id) => (name(id) ? `${name(id)} (${id})` : id)).join(' '),
      texts.finding(finding).title,
    ]),
    gaps: topology.inventory.coverage
      .filter((cell) => cell.status !== 'complete')
      .map((cell) => `${cell.account ?? '?'} ${cell.region ?? '?'} ${cell.resource}: ${texts.text(`cli.coverage.${cell.status}`)}`),
  };
}
