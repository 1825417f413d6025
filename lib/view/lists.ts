import type { Analysis, Finding, PatternId, RuleId, ScenarioId, Severity } from '../model/analysis';
import type { CoverageStatus, ResourceType } from '../model/coverage';
import type { InstanceId, ResourceId } from '../model/ids';
import type { PlaceKey, Topology } from '../model/topology';
import type { Filters, LayerId } from './view-state';
import type { ResourceRef } from './resource-kind';

/** Shapes of the left rail's and coverage strip's lists. */
export type SeverityOrUnknown = Severity | 'unknown';
export interface FindingItem {
  readonly finding: Finding;
  /** `unknown` when the verdict is, else its severity. */
  readonly level: SeverityOrUnknown;
  /** First host, else first resource. */
  readonly subject: ResourceRef;
  /** `eth1` of the ENI it is about, when it is about exactly one ENI of the host. */
  readonly device: string | null;
}
export interface FindingGroup { readonly rule: RuleId; readonly level: SeverityOrUnknown; readonly items: readonly FindingItem[] }
export interface FindingList {
  readonly total: number;
  readonly counts: Readonly<Record<SeverityOrUnknown, number>>;
  /** Level, rule, subject. Grouped when the caller wants one line per rule. */
  readonly items: readonly FindingItem[];
  readonly groups: readonly FindingGroup[];
}
export interface ScenarioCount { readonly scenario: ScenarioId | PatternId | 'unexplained'; readonly hosts: readonly InstanceId[] }
export interface ScenarioSummary {
  /** AWS's five always, in their order; patterns when present; `unexplained` last. */
  readonly counts: readonly ScenarioCount[];
  /** EC2.17: multi-homed hosts that at least one scenario explains, of all multi-homed. */
  readonly explained: number;
  readonly total: number;
}
export interface LayerCount { readonly layer: LayerId; readonly count: number }
export interface CoverageSummary {
  readonly total: number;
  readonly read: number;
  readonly byStatus: Readonly<Record<CoverageStatus, number>>;
  /** Not complete and not merely `not-provided`, worst first. */
  readonly gaps: readonly { readonly place: PlaceKey; readonly account: string | null; readonly region: string | null; readonly resource: ResourceType; readonly status: CoverageStatus; readonly code: string | null }[];
  readonly notProvided: readonly { readonly place: PlaceKey; readonly resource: ResourceType }[];
  /** For the strip: one segment a place, in order. */
  readonly places: readonly { readonly place: PlaceKey; readonly account: string | null; readonly region: string | null; readonly cells: number; readonly read: number; readonly worst: CoverageStatus }[];
  readonly regions: number;
  readonly types: number;
}
export type { Analysis, Filters, ResourceId, Topology };
