import 'server-only';
import type { AnalyzeResult } from './analyze-result';
import { buildReport } from './report';
import type { Texts } from './texts';

// CJK and full-width characters take two columns in a terminal.
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
const width = (text: string): number => text.length + (text.match(wide)?.length ?? 0);
// oxlint-disable-next-line no-control-regex -- terminal escapes from a tag are what this removes
const visible = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b-\u200f]/g, '·');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows].map((row) => row.map(visible));
  const widths = head.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  return all.map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat((widths[i] ?? 0) - width(cell)))).join('  ')).join('\n');
}

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
