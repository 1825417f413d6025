import type { PatternId, RuleId, ScenarioId, Severity } from '../../model/analysis';
import type { RowTier, SubnetAcl } from '../../model/map-model';
import type { GhostReason, SubnetTier } from '../../model/topology';

/** Words of a picture in one language; the page and the CLI fill them from `messages/`. */
export interface PictureTexts {
  /** Japanese tier names are set upright, others rotated. */
  readonly upright: boolean;
  number(value: number): string;
  confidence(value: number): string;
  tier(tier: RowTier): string;
  noSubnet(tier: SubnetTier): string;
  more(count: number): string;
  moreRows(count: number): string;
  eniCount(count: number): string;
  slots(attached: number): string;
  role(role: 'active' | 'standby'): string;
  shortScenario(scenario: ScenarioId | PatternId): string;
  shortRule(rule: RuleId | string): string;
  ghost(reason: GhostReason): string;
  /** `null`: not read. */
  acl(acl: SubnetAcl | null): string;
  severity(severity: Severity | 'unknown'): string;
  readonly sameZone: string;
  readonly slotFree: string;
  readonly unexplained: string;
  readonly legend: Readonly<Record<'lead' | 'high' | 'movable' | 'route' | 'allow' | 'eni' | 'managed' | 'unattached' | 'crossing', string>>;
}
