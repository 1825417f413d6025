import 'server-only';
import type { AnalyzeResult } from './analyze-result';
import { buildReport } from './report';
import { table, visible } from './text-table';
import type { Texts } from './texts';

/** For people: totals, multi-homed hosts, findings, gaps. */
export function formatTable(result: AnalyzeResult, texts: Texts): string {
  const report = buildReport(result, texts);
  const heads = (keys: readonly string[]): string[] => keys.map((key) => texts.text(`cli.columns.${key}`));
  const parts = [report.totals];
  parts.push(report.hosts.length > 0 ? table(heads(['instance', 'name', 'slots', 'scenario']), report.hosts) : texts.text('cli.no-multi'));
  parts.push(report.findings.length > 0 ? table(heads(['severity', 'rule', 'resource', 'warning']), report.findings) : texts.text('cli.no-findings'));
  if (report.gaps.length > 0) parts.push([texts.text('cli.gaps', { count: report.gaps.length }), ...report.gaps.map((gap) => `  ${visible(gap)}`)].join('\n'));
  return parts.join('\n\n');
}
