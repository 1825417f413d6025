import 'server-only';
import type { Analysis } from '../model/analysis';
import type { ImportProblem } from '../model/problem';
import type { Topology } from '../model/topology';

/** What `eni-lens analyze` found, before it is put into a format. */
export interface AnalyzeResult {
  readonly topology: Topology;
  readonly analysis: Analysis;
  readonly problems: readonly ImportProblem[];
}
