// What a warning rule is: data about itself (for lists, docs and the reference page) and one pure check.
import type { Finding, FixCode, RuleId, Severity } from '../../model/analysis';
import type { ResourceType } from '../../model/coverage';
import type { AnalysisContext } from '../context';
import type { NetworkInterface } from '../../model/inventory';
import type { BeliefLevel, HostView } from './host-view';
import type { NetworkView } from './network-view';
import type { PublicAddress } from './public-address';
import type { SubnetGroups } from './subnet-groups';
import type { TransitView } from './transit-view';

export interface AwsPage {
  readonly title: string;
  readonly url: string;
}

/** When the severity follows what the guest probably does, one entry per belief; otherwise one per named case (text in `rules.<id>.cases.<case>`). `null`: no finding. */
export type SeverityTable =
  | { readonly by: 'belief'; readonly levels: Readonly<Record<BeliefLevel, Severity | null>> }
  | { readonly by: 'case'; readonly cases: Readonly<Record<string, Severity>> };

export interface Rule {
  readonly id: RuleId;
  readonly severity: SeverityTable;
  /** Without all of these being complete the verdict may be `unknown`. */
  readonly neededCoverage: readonly ResourceType[];
  readonly awsPages: readonly AwsPage[];
  readonly fixes: readonly FixCode[];
  readonly check: (ctx: RuleContext, report: Report) => void;
}

/** The analysis so far plus the hosts that rules look at, prepared once for all rules. */
export interface RuleContext extends AnalysisContext {
  /** Every notable host that still exists (not terminated), in id order. */
  readonly liveHosts: readonly HostView[];
  /** Those with two or more counted ENIs and no CNI in charge of them. */
  readonly multiHomedHosts: readonly HostView[];
  /** Counted ENIs with a public IPv4 address that a user has to care about. */
  readonly publicInterfaces: readonly PublicInterface[];
  /** Subnets as routes see them. */
  readonly view: NetworkView;
  readonly transit: TransitView;
  readonly groups: Readonly<Record<4 | 6, SubnetGroups>>;
}

export interface PublicInterface {
  readonly host: HostView;
  readonly eni: NetworkInterface;
  readonly addresses: readonly PublicAddress[];
}

export type Report = (finding: Finding) => void;
