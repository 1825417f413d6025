// AR-10: the source/destination check is off on a host that nothing uses as a router.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html (source/destination checking)
import { gapsFor } from '../../graph/coverage';
import type { CoverageGap } from '../../model/topology';
import { awsPages } from './aws-pages';
import { addressOf, hostParams, undecided, violated } from './finding';
import type { HostView } from './host-view';
import { hasKubernetesTag } from './kubernetes-node';
import type { Report, Rule, RuleContext } from './rule';

const cases = { unused: 'medium' } as const;

export const uncheckedWithoutReason: Rule = {
  id: 'AR-10',
  severity: { by: 'case', cases },
  neededCoverage: ['NetworkInterfaces', 'RouteTables', 'TargetHealth'],
  awsPages: [awsPages.networkInterfaces],
  fixes: ['enable-source-dest-check'],
  check: (ctx, report) => {
    const peers = new Set(ctx.topology.inventory.routeServerPeers.flatMap((peer) => peer.peerAddress ?? []));
    const balancers = vpcsWithGatewayLoadBalancer(ctx);
    for (const host of ctx.liveHosts) {
      if (host.counted.some((eni) => eni.sourceDestCheck === false) && !hasReason(host, peers)) checkHost(ctx, host, balancers, report);
    }
  },
};

function vpcsWithGatewayLoadBalancer(ctx: RuleContext): ReadonlySet<string> {
  const vpcs = new Set<string>();
  if (ctx.topology.inventory.gatewayLoadBalancerTargets !== null) return vpcs;
  for (const id of ctx.byKind.get('gateway-load-balancer') ?? []) {
    const vpcId = ctx.topology.networkInterfaces.get(id)?.vpcId;
    if (vpcId !== null && vpcId !== undefined) vpcs.add(vpcId);
  }
  return vpcs;
}

/** Pod networks send addresses the VPC does not know; routers and BGP peers forward. One such ENI explains the host's others. */
function hasReason(host: HostView, peers: ReadonlySet<string>): boolean {
  if (host.belief === 'cni' || host.router) return true;
  if (hasKubernetesTag(host.node.instance?.tags)) return true;
  return peers.size > 0 && host.node.networkInterfaces.some((eni) => eni.privateIps.some((ip) => peers.has(ip.address)));
}

function checkHost(ctx: RuleContext, host: HostView, balancers: ReadonlySet<string>, report: Report): void {
  const off = host.counted.filter((eni) => eni.sourceDestCheck === false);
  const first = off[0];
  if (first === undefined) return;
  const t = ctx.topology;
  const gaps: CoverageGap[] = gapsFor(t, host.node.place, ['RouteTables']);
  const shared = first.subnetId === null ? undefined : t.subnets.get(first.subnetId);
  if (gaps.length === 0 && shared !== undefined && shared.place !== host.node.place) gaps.push(...gapsFor(t, shared.place, ['RouteTables']));
  if (off.some((eni) => eni.vpcId !== null && balancers.has(eni.vpcId))) gaps.push({ place: host.node.place, resource: 'TargetHealth', status: 'not-provided' });
  const base = {
    rule: 'AR-10', resources: [host.id, ...off.map((eni) => eni.id)],
    params: { ...hostParams(host), eni: first.id, address: addressOf(first), count: off.length, interfaces: off.map((eni) => `${eni.id} (${addressOf(eni)})`) },
    evidence: off.map((eni) => `source-dest-check-off:${eni.id}`),
  } as const;
  if (gaps.length > 0) return report(undecided({ ...base, gaps }));
  report(violated({ ...base, severity: cases.unused, fixes: uncheckedWithoutReason.fixes, confidence: host.belief === 'appliance' ? 0.5 : 0.7 }));
}
