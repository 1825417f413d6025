// Builds findings in one place: stable ids, no resource twice, parameters every text may use.
import type { Finding, FixCode, Params, RuleId, Severity } from '../../model/analysis';
import type { ResourceType } from '../../model/coverage';
import type { NetworkInterface } from '../../model/inventory';
import type { CoverageGap, PlaceKey, Topology } from '../../model/topology';
import type { TraceQuery } from '../../model/trace-query';
import { gapsFor } from '../../graph/coverage';
import type { HostView } from './host-view';
import { nameOf } from './name-of';

export interface FindingInput {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly discriminator?: string;
  readonly resources: readonly string[];
  readonly params: Params;
  readonly fixes: readonly FixCode[];
  readonly confidence: number;
  readonly evidence: readonly string[];
  readonly gaps?: readonly CoverageGap[];
  readonly proof?: TraceQuery;
}

const noGaps: readonly CoverageGap[] = [];

function make(input: FindingInput, verdict: Finding['verdict'], gaps: readonly CoverageGap[]): Finding {
  const resources = [...new Set(input.resources)];
  const id = `${input.rule}:${resources[0] ?? '?'}${input.discriminator === undefined ? '' : `:${input.discriminator}`}`;
  return { id, rule: input.rule, severity: input.severity, verdict, resources, params: input.params, fixes: input.fixes, confidence: input.confidence, evidence: input.evidence, gaps, proof: input.proof ?? null };
}

export const violated = (input: FindingInput): Finding => make(input, 'violated', input.gaps ?? noGaps);

/** Cannot tell. Always `info`: a gap is no alarm. `missing` lists the answers that would decide. */
export function undecided(input: Omit<FindingInput, 'severity' | 'confidence' | 'fixes' | 'gaps'> & { readonly gaps: readonly CoverageGap[] }): Finding {
  const missing = [...new Set(input.gaps.map((gap) => gap.resource))];
  return make({ ...input, severity: 'info', confidence: 0, fixes: [], params: { ...input.params, missing } }, 'unknown', input.gaps);
}

/** Gaps of a place. When all was read and the thing is still absent (another account's VPC), the first resource is named as not provided. */
export function gapsOrAbsent(t: Topology, place: PlaceKey, resources: readonly ResourceType[]): readonly CoverageGap[] {
  const gaps = gapsFor(t, place, resources);
  const first = resources[0];
  return gaps.length > 0 || first === undefined ? gaps : [{ place, resource: first, status: 'not-provided' }];
}

/** What every text about a host may say. */
export function hostParams(host: HostView): Params {
  const { confidence } = host.facts.osBelief;
  return {
    host: host.id, hostLabel: nameOf(host.id, host.node.instance?.tags), belief: host.belief, beliefPercent: Math.round(confidence * 100),
    router: host.router ? 'yes' : 'no',
  };
}

export const addressOf = (eni: NetworkInterface): string => eni.privateIps[0]?.address ?? eni.ipv6[0]?.address ?? '?';
export const deviceIndexOf = (eni: NetworkInterface): string => String(eni.attachment?.deviceIndex ?? '?');
/** `on`, `off` or `unknown`, for texts about the VPC's source/destination check. */
export const checkOf = (eni: NetworkInterface | null): 'on' | 'off' | 'unknown' => (eni === null || eni.sourceDestCheck === null ? 'unknown' : eni.sourceDestCheck ? 'on' : 'off');
export const describeEni = (eni: NetworkInterface, family: 4 | 6 = 4): string => `${eni.id} (${family === 6 ? (eni.ipv6[0]?.address ?? '?') : addressOf(eni)})`;
export const subnetLabel = (t: Topology, id: string | null): string => (id === null ? '?' : nameOf(id, t.subnets.get(id)?.subnet?.tags));
export const subnetCidr = (t: Topology, id: string | null): string => (id === null ? '?' : (t.subnets.get(id)?.subnet?.cidr ?? '?'));
