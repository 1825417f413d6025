// The finding whose fix mends what a trace shows.
import type { Analysis, Finding } from '../../model/analysis';
import type { Trace } from '../../model/trace';
import { formatTrace } from './trace-view';

/** First the finding this very trace proves; else, when a way is blocked or asymmetric, the worst one with a fix about where it breaks. */
export function findingOf(analysis: Analysis, trace: Trace): Finding | null {
  const asked = formatTrace(trace.query);
  const proven = analysis.findings.find((finding) => finding.proof !== null && formatTrace(finding.proof) === asked && finding.fixes.length > 0);
  if (proven !== undefined) return proven;
  if (trace.forward.verdict !== 'blocked' && trace.return.verdict !== 'blocked' && trace.symmetric !== false) return null;
  const places = [trace.asymmetry?.at, trace.return.blockedBy?.id, trace.forward.blockedBy?.id].filter((id) => id !== undefined);
  for (const id of places) {
    const found = analysis.findingsByResource.get(id)?.find((finding) => finding.fixes.length > 0 && finding.severity !== 'info');
    if (found !== undefined) return found;
  }
  return null;
}
