import 'server-only';
import type { Finding } from '../model/analysis';
import type { AnalyzeResult } from './analyze-result';
import type { Texts } from './texts';

const level = (finding: Finding): 'error' | 'warning' | 'note' => (finding.verdict === 'unknown' ? 'note' : finding.severity === 'high' ? 'error' : finding.severity === 'medium' ? 'warning' : 'note');

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), so that code-scanning pages can show the findings. Resources are logical locations. */
export function formatSarif({ analysis }: AnalyzeResult, texts: Texts): unknown {
  const rules = [...new Set(analysis.findings.map((finding) => finding.rule))].sort();
  const first = new Map(analysis.findings.map((finding) => [finding.rule, finding]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'ENI Lens', version: analysis.engine, rules: rules.map((rule) => ({ id: rule, shortDescription: { text: texts.text(`rules.${rule}.title`, first.get(rule)?.params) } })) } },
      results: analysis.findings.map((finding) => ({
        ruleId: finding.rule,
        ruleIndex: rules.indexOf(finding.rule),
        level: level(finding),
        kind: finding.verdict === 'unknown' ? 'open' : 'fail',
        message: { text: texts.finding(finding).what },
        locations: [{ logicalLocations: finding.resources.map((id) => ({ name: id, kind: 'resource' })) }],
        partialFingerprints: { finding: finding.id },
        properties: { severity: finding.severity, confidence: finding.confidence, params: finding.params, fixes: finding.fixes },
      })),
    }],
  };
}
