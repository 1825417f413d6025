import type { Criterion, Finding, OsBelief, ScenarioLabel, Slots } from './analysis';
import type { CoverageCell } from './coverage';
import type { ImportProblem } from './problem';

/** `eni-lens/analysis@1`: the analysis as JSON, for scripts. Schema in contract/analysis.ts, made by view/analysis-document.ts. Fields are only ever added. */
export interface AnalysisDocument {
  readonly schema: 'eni-lens/analysis@1';
  readonly engine: string;
  readonly summary: {
    readonly accounts: number;
    readonly regions: number;
    readonly vpcs: number;
    readonly subnets: number;
    readonly networkInterfaces: number;
    readonly instances: number;
    readonly multiEniInstances: number;
  };
  readonly coverage: readonly CoverageCell[];
  readonly instances: readonly AnalysisInstance[];
  /** Those on no instance. */
  readonly networkInterfaces: readonly AnalysisNetworkInterface[];
  readonly findings: readonly Finding[];
  readonly warnings: readonly Pick<ImportProblem, 'code' | 'level' | 'file' | 'path' | 'params'>[];
}
export interface AnalysisNetworkInterface {
  readonly id: string;
  readonly kind: string;
  readonly matched: string;
  readonly owner: string | null;
  readonly account: string | null;
  readonly region: string | null;
  readonly zone: string | null;
  readonly vpcId: string | null;
  readonly subnetId: string | null;
  readonly deviceIndex: number | null;
  readonly networkCardIndex: number | null;
  readonly status: string | null;
  readonly privateIps: readonly { readonly address: string; readonly primary: boolean; readonly publicIp: string | null }[];
  readonly ipv6: readonly string[];
  readonly prefixes: readonly string[];
  readonly securityGroups: readonly string[];
  readonly sourceDestCheck: boolean | null;
}
export interface AnalysisInstance {
  readonly id: string;
  readonly account: string | null;
  readonly region: string | null;
  readonly instanceType: string | null;
  readonly state: string | null;
  readonly multiHomed: boolean;
  readonly networkInterfaces: readonly AnalysisNetworkInterface[];
  readonly osBelief: OsBelief;
  readonly slots: Pick<Slots, 'attached' | 'maximum' | 'ipv4PerInterface' | 'ipv6PerInterface'>;
  readonly scenarios: readonly (Pick<ScenarioLabel, 'scenario' | 'subKind' | 'confidence' | 'label' | 'candidates'> & { readonly criteria: readonly Criterion[] })[];
}
