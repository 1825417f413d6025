// What AWS services write into the description of the ENIs they make. Only for ENIs that are not on an instance of the user's.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html
import type { EniKind } from '../../model/analysis';

interface DescriptionPattern {
  readonly prefix: string;
  readonly kind: EniKind;
  /** Words that people write too: not believed on an available ENI that no service manages. */
  readonly loose?: true;
  /** Owner named after the prefix; by default the first resource id of the description. */
  readonly owner?: (rest: string) => string | null;
}

const words = (rest: string): string | null => rest.replace(/^[:\s-]+/, '').trim() || null;
const uuidTail = /-?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const functionName = (rest: string): string | null => (rest.startsWith('-') ? rest.slice(1).replace(uuidTail, '') || null : null);

/** The first prefix that fits wins, so the longer one stands first. */
const patterns: readonly DescriptionPattern[] = [
  { prefix: 'Interface for NAT Gateway', kind: 'nat-gateway' },
  { prefix: 'VPC Endpoint Interface', kind: 'vpc-endpoint' },
  { prefix: 'Resource Gateway Interface', kind: 'resource-gateway' },
  { prefix: 'ELB app/', kind: 'load-balancer', owner: (rest) => words(`app/${rest}`) },
  { prefix: 'ELB net/', kind: 'network-load-balancer', owner: (rest) => words(`net/${rest}`) },
  { prefix: 'ELB gwy/', kind: 'gateway-load-balancer', owner: (rest) => words(`gwy/${rest}`) },
  { prefix: 'ELB ', kind: 'classic-load-balancer', loose: true, owner: words },
  { prefix: 'Network Interface for Transit Gateway Attachment', kind: 'transit-gateway' },
  { prefix: 'AWS Lambda VPC ENI', kind: 'lambda', owner: functionName },
  { prefix: 'EFS mount target for', kind: 'efs' },
  { prefix: 'RDSNetworkInterface', kind: 'rds' },
  { prefix: 'Network interface for DBProxy', kind: 'rds', owner: words },
  { prefix: 'RedshiftNetworkInterface', kind: 'redshift' },
  { prefix: 'DMSNetworkInterface', kind: 'dms' },
  { prefix: 'DAX', kind: 'dax', loose: true, owner: words },
  { prefix: 'ElastiCache ', kind: 'elasticache', loose: true, owner: words },
  { prefix: 'AWS ElasticMapReduce', kind: 'emr', owner: words },
  { prefix: 'AWS created network interface for directory', kind: 'directory-service' },
  { prefix: 'CloudHSM Managed Interface', kind: 'cloudhsm' },
  { prefix: 'CloudHsm ENI', kind: 'cloudhsm', owner: words },
  { prefix: 'arn:aws:ecs:', kind: 'ecs', owner: (rest) => `arn:aws:ecs:${rest}` },
  { prefix: 'arn:aws-cn:ecs:', kind: 'ecs', owner: (rest) => `arn:aws-cn:ecs:${rest}` },
  { prefix: 'arn:aws-us-gov:ecs:', kind: 'ecs', owner: (rest) => `arn:aws-us-gov:ecs:${rest}` },
  { prefix: 'Amazon EKS ', kind: 'eks', loose: true, owner: words },
  { prefix: 'aws-K8S-', kind: 'cni', owner: words },
  { prefix: 'aws-k8s-trunk-eni', kind: 'trunk' },
  { prefix: 'aws-k8s-branch-eni', kind: 'branch' },
  { prefix: 'ENI managed by APIGateway', kind: 'api-gateway' },
  { prefix: 'Route 53 Resolver:', kind: 'route53-resolver', owner: words },
  { prefix: 'Route Server', kind: 'route-server', loose: true },
  { prefix: 'VPC Lattice', kind: 'vpc-lattice', loose: true },
];

/** Patterns by first letter: nearly every description of a user's ENI is refused by one lookup. */
const byInitial = new Map<string, DescriptionPattern[]>();
for (const pattern of patterns) {
  const initial = pattern.prefix.charAt(0);
  const list = byInitial.get(initial);
  if (list === undefined) byInitial.set(initial, [pattern]);
  else list.push(pattern);
}

const ownerId = /\b(?:nat|vpce|tgw-attach|fs|d|rgw|eice|rni|rse|rslvr-in|rslvr-out)-[0-9a-f]{4,}\b/;

/** The id of an AWS resource that the description names. */
export function ownerInDescription(description: string): string | null {
  return description === '' ? null : (ownerId.exec(description)?.[0] ?? null);
}

/** Owner of an ENI whose kind is known from elsewhere, as far as its description tells. */
export function ownerForKind(kind: EniKind, description: string): string | null {
  const match = matchDescription(description, false);
  return match !== null && match.kind === kind ? match.owner : ownerInDescription(description);
}

export interface DescriptionMatch {
  readonly kind: EniKind;
  readonly prefix: string;
  readonly owner: string | null;
}

/** `strict`: nothing but the description speaks for a service, so prefixes that people write too do not count. */
export function matchDescription(description: string, strict: boolean): DescriptionMatch | null {
  if (description === '') return null;
  const candidates = byInitial.get(description.charAt(0));
  if (candidates === undefined) return null;
  for (const pattern of candidates) {
    if (!description.startsWith(pattern.prefix)) continue;
    if (strict && pattern.loose === true) return null;
    const owner = pattern.owner === undefined ? ownerInDescription(description) : pattern.owner(description.slice(pattern.prefix.length));
    return { kind: pattern.kind, prefix: pattern.prefix.trim(), owner };
  }
  return null;
}
