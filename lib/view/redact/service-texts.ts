import type { Tags } from '../../model/inventory';

/**
 * Texts that AWS services write on the interfaces they make. They decide the kind of an interface, so their fixed part stays in a share
 * and everything that names something of the account is replaced.
 */
interface Replace {
  id(value: string): string;
  /** Stable placeholder of `digits` hexadecimal digits. */
  token(value: string, digits: number): string;
}

/** Longest first where one begins another. `ids`: resource ids that follow. `words`: names that follow. */
const leads: readonly { readonly text: string; readonly rest: 'none' | 'ids' | 'words' | 'elb' | 'lambda' | 'task' }[] = [
  { text: 'Interface for NAT Gateway', rest: 'ids' }, { text: 'VPC Endpoint Interface', rest: 'ids' }, { text: 'Resource Gateway Interface', rest: 'ids' },
  { text: 'ELB app/', rest: 'elb' }, { text: 'ELB net/', rest: 'elb' }, { text: 'ELB gwy/', rest: 'elb' }, { text: 'ELB ', rest: 'words' },
  { text: 'Network Interface for Transit Gateway Attachment', rest: 'ids' }, { text: 'AWS Lambda VPC ENI', rest: 'lambda' }, { text: 'EFS mount target for', rest: 'ids' },
  { text: 'RDSNetworkInterface', rest: 'none' }, { text: 'Network interface for DBProxy', rest: 'words' }, { text: 'RedshiftNetworkInterface', rest: 'none' },
  { text: 'DMSNetworkInterface', rest: 'none' }, { text: 'DAX', rest: 'words' }, { text: 'ElastiCache ', rest: 'words' }, { text: 'AWS ElasticMapReduce', rest: 'words' },
  { text: 'AWS created network interface for directory', rest: 'ids' }, { text: 'CloudHSM Managed Interface', rest: 'none' }, { text: 'CloudHsm ENI', rest: 'words' },
  { text: 'arn:aws:ecs:', rest: 'task' }, { text: 'arn:aws-cn:ecs:', rest: 'task' }, { text: 'arn:aws-us-gov:ecs:', rest: 'task' }, { text: 'Amazon EKS ', rest: 'words' },
  { text: 'aws-K8S-', rest: 'ids' }, { text: 'aws-k8s-trunk-eni', rest: 'none' }, { text: 'aws-k8s-branch-eni', rest: 'none' }, { text: 'ENI managed by APIGateway', rest: 'none' },
  { text: 'Route 53 Resolver:', rest: 'ids' }, { text: 'Route Server', rest: 'ids' }, { text: 'VPC Lattice', rest: 'none' }, { text: 'Primary network interface', rest: 'none' },
];
const idPattern = /\b[a-z]{1,9}(?:-[a-z]{1,9}){0,2}-[0-9a-f]{8,20}\b/g;

export function redactDescription(description: string, replace: Replace): string {
  const lead = leads.find((candidate) => description.startsWith(candidate.text));
  if (lead === undefined) return '';
  const rest = description.slice(lead.text.length);
  const uuid = (): string => {
    const hex = replace.token(description, 32);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
  };
  switch (lead.rest) {
    case 'none':
      return lead.text;
    case 'ids': {
      const ids = (rest.match(idPattern) ?? []).map((id) => replace.id(id));
      const glue = lead.text.endsWith('-') ? '' : rest.startsWith(':') ? ': ' : ' ';
      return ids.length === 0 ? lead.text : `${lead.text}${glue}${ids.join(' ')}`;
    }
    case 'words':
      return rest.trim() === '' ? lead.text : `${lead.text.trimEnd()} ${replace.token(rest.trim(), 8)}`;
    case 'elb':
      return `${lead.text}lb-${replace.token(rest.split('/')[0] ?? '', 6)}/${replace.token(rest, 16)}`;
    case 'lambda':
      return rest.startsWith('-') ? `${lead.text}-function-${replace.token(rest.replace(/-?[0-9a-f-]{36}$/i, ''), 6)}-${uuid()}` : `${lead.text}: ${uuid()}`;
    case 'task':
      return `${lead.text}region:account:attachment/${uuid()}`;
  }
}

/** Tags by which AWS's Kubernetes parts mark their interfaces and nodes. Keys are AWS's; values become placeholders. */
const systemTags: ReadonlyMap<string, 'id' | 'token' | 'flag' | 'empty' | 'owner'> = new Map([
  ['node.k8s.amazonaws.com/instance_id', 'id'], ['node.k8s.amazonaws.com/createdAt', 'empty'], ['node.k8s.amazonaws.com/no_manage', 'flag'],
  ['vpcresources.k8s.aws/trunk-eni-id', 'id'], ['vpcresources.k8s.aws/vlan-id', 'empty'], ['eks:eni:owner', 'owner'],
  ['eks:cluster-name', 'token'], ['aws:eks:cluster-name', 'token'], ['alpha.eksctl.io/cluster-name', 'token'], ['eks:nodegroup-name', 'token'], ['cluster.k8s.amazonaws.com/name', 'token'], ['aws:autoscaling:groupName', 'token'],
]);

/** Two purposes that the analysis reads from names (analyse/scenarios/name-hints.ts). A share keeps the purpose and drops the words, so that its labels are those of the original. */
const edge = (words: string): RegExp => new RegExp(`(?:^|[^a-z0-9])(?:${words})(?:$|[^a-z])`, 'i');
const purposes = [['management', edge('mgmt|management|admin|administration|oob|bastion')], ['failover', edge('vip|floating|failover|ha|standby|cluster|keepalived|pacemaker')]] as const;
export const purposesIn = (words: string): string => purposes.flatMap(([name, pattern]) => (pattern.test(words) ? [name] : [])).join(' ');

const reference = /^(?:i|eni)-[0-9a-f]{8,17}$/;

export function redactSystemTags(tags: Tags, replace: Replace): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(tags)) {
    // An address that waits for an instance says so in a tag.
    if (reference.test(value) && !systemTags.has(key)) kept['refers-to'] = replace.id(value);
    if (key.startsWith('kubernetes.io/cluster/')) kept[`kubernetes.io/cluster/${replace.token(key, 8)}`] = 'owned';
    switch (systemTags.get(key)) {
      case 'id': kept[key] = replace.id(value); break;
      case 'token': kept[key] = replace.token(value, 8); break;
      case 'flag': kept[key] = value === 'true' ? 'true' : 'false'; break;
      case 'empty': kept[key] = ''; break;
      case 'owner': kept[key] = value === 'amazon-vpc-cni' || value === 'eks-vpc-resource-controller' ? value : ''; break;
      case undefined: break;
    }
  }
  return kept;
}
