// ENIs that Kubernetes components of AWS make inside the user's account, told by their tags.
// https://github.com/aws/amazon-vpc-cni-k8s (tags of the CNI), https://github.com/aws/amazon-vpc-resource-controller-k8s (trunk and branch)
import type { EniKindVerdict } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';

const instanceTag = 'node.k8s.amazonaws.com/instance_id';
const createdTag = 'node.k8s.amazonaws.com/createdAt';
const optOutTag = 'node.k8s.amazonaws.com/no_manage';
const trunkTag = 'vpcresources.k8s.aws/trunk-eni-id';
const vlanTag = 'vpcresources.k8s.aws/vlan-id';
const ownerTag = 'eks:eni:owner';

/** One walk over the few tags there are costs less than asking for each key. */
function hasKubernetesTag(tags: NetworkInterface['tags']): boolean {
  for (const key in tags) if (key.startsWith('node.k8s.amazonaws.com/') || key.startsWith('vpcresources.k8s.aws/') || key === ownerTag) return true;
  return false;
}

export function matchKubernetesTags(eni: NetworkInterface): EniKindVerdict | null {
  const tags = eni.tags;
  if (!hasKubernetesTag(tags)) return null;
  // The opt-out makes the ENI the user's again, whoever created it.
  if (tags[optOutTag] === 'true') return null;
  const trunk = tags[trunkTag];
  if (trunk !== undefined) return { kind: 'branch', matched: `tag:${trunkTag}`, owner: trunk };
  if (tags[vlanTag] !== undefined) return { kind: 'branch', matched: `tag:${vlanTag}`, owner: null };
  const instance = tags[instanceTag];
  if (instance !== undefined) return { kind: 'cni', matched: `tag:${instanceTag}`, owner: instance };
  if (tags[createdTag] !== undefined) return { kind: 'cni', matched: `tag:${createdTag}`, owner: null };
  const owner = tags[ownerTag];
  if (owner === 'amazon-vpc-cni') return { kind: 'cni', matched: `tag:${ownerTag}`, owner: null };
  if (owner === 'eks-vpc-resource-controller') return { kind: eni.attachment?.instanceId ? 'trunk' : 'branch', matched: `tag:${ownerTag}`, owner: null };
  return null;
}
