// The row a subnet stands in: its tier, or a row of its own for subnets that hold nothing but the network's plumbing.
import type { Analysis, EniKind } from '../../model/analysis';
import type { RowTier } from '../../model/map-model';
import type { SubnetNode } from '../../model/topology';

/** Attachments, endpoints and the like, which people give subnets of their own: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-best-design-practices.html */
const plumbing: ReadonlySet<EniKind> = new Set<EniKind>(['transit-gateway', 'vpc-endpoint', 'gateway-load-balancer', 'gateway-load-balancer-endpoint', 'route53-resolver', 'route-server', 'vpc-lattice', 'resource-gateway', 'instance-connect-endpoint', 'directory-service']);

/** A public subnet stays with the public ones, whatever is in it: it is where the internet comes in. */
export function rowTierOf({ tier, networkInterfaces }: SubnetNode, kinds: Analysis['kinds']): RowTier {
  if (tier !== 'private' && tier !== 'isolated') return tier;
  return networkInterfaces.length > 0 && networkInterfaces.every((eni) => { const kind = kinds.get(eni.id)?.kind; return kind !== undefined && plumbing.has(kind); }) ? 'special' : tier;
}
