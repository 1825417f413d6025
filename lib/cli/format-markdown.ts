import 'server-only';
import type { AnalyzeResult } from './analyze-result';
import { buildReport } from './report';
import type { Texts } from './texts';

const escape = (cell: string): string => cell.replace(/[\\|<>`*_[\]]/g, (c) => `\\${c}`).replace(/[\r\n]+/g, ' ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.map(escape).join(' | ')} |`)].join('\n');

/** For tickets and pull requests: the table report plus what happens to the packet for each finding. */
export function formatMarkdown(result: AnalyzeResult, texts: Texts): string {
  const report = buildReport(result, texts);
  const heads = (keys: readonly string[]): string[] => keys.map((key) => texts.text(`cli.columns.${key}`));
  const parts = [`# ENI Lens`, report.totals];
  if (report.hosts.length > 0) parts.push(`## ${texts.text('cli.hosts')}`, table(heads(['instance', 'name', 'slots', 'scenario']), report.hosts));
  parts.push(`## ${texts.text('cli.findings')}`);
  parts.push(report.findings.length > 0 ? table(heads(['severity', 'rule', 'resource', 'warning']), report.findings) : texts.text('cli.no-findings'));
  for (const finding of result.analysis.findings) parts.push(`- **${finding.rule}** ${escape(texts.finding(finding).what)}`);
  if (report.gaps.length > 0) parts.push(`## ${texts.text('cli.gaps', { count: report.gaps.length })}`, report.gaps.map((gap) => `- ${escape(gap)}`).join('\n'));
  return parts.join('\n\n');
}
