// Kubernetes nodes forward for their pods by design: their routes and switched-off checks need no other reason.
import type { RuleContext } from './rule';

const kubernetesTag = /^(?:kubernetes\.io\/|k8s\.io\/|eks:|aws:eks:|karpenter\.sh\/|cluster\.x-k8s\.io\/)/;

export const hasKubernetesTag = (tags: Readonly<Record<string, string>> | undefined): boolean => Object.keys(tags ?? {}).some((key) => kubernetesTag.test(key));

export function isKubernetesNode(ctx: Pick<RuleContext, 'topology' | 'hosts'>, hostId: string | null): boolean {
  if (hostId === null) return false;
  return ctx.hosts.get(hostId)?.osBelief.routing === 'cni-managed' || hasKubernetesTag(ctx.topology.hosts.get(hostId)?.instance?.tags);
}
