// AR-09: routes send other hosts' packets to an ENI that only accepts its own.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html (source/destination checking)
import { gapsFor } from '../../graph/coverage';
import type { NetworkInterface } from '../../model/inventory';
import type { RouteUse } from '../../model/topology';
import { awsPages } from './aws-pages';
import { addressOf, gapsOrAbsent, hostParams, undecided, violated } from './finding';
import type { HostView } from './host-view';
import type { Report, Rule, RuleContext } from './rule';

const cases = { routed: 'high' } as const;

export const applianceChecked: Rule = {
  id: 'AR-09',
  severity: { by: 'case', cases },
  neededCoverage: ['NetworkInterfaces', 'RouteTables'],
  awsPages: [awsPages.networkInterfaces, awsPages.routeOptions],
  fixes: ['disable-source-dest-check'],
  check: (ctx, report) => {
    for (const host of ctx.liveHosts) {
      if (host.belief === 'cni' || (!host.router && host.belief !== 'appliance')) continue;
      for (const eni of host.counted) {
        const uses = ctx.topology.routeUses.get(eni.id)?.filter((use) => use.state === 'active') ?? [];
        if (uses.length > 0 && eni.sourceDestCheck !== false) checkInterface(ctx, host, eni, uses, report);
      }
      if (host.belief === 'appliance' && !host.router && host.facts.multiHomed) checkUnread(ctx, host, report);
    }
  },
};

function checkInterface(ctx: RuleContext, host: HostView, eni: NetworkInterface, uses: readonly RouteUse[], report: Report): void {
  const first = uses[0];
  if (first === undefined) return;
  const params = {
    ...hostParams(host), eni: eni.id, address: addressOf(eni), tableId: first.tableId, destination: first.destination, count: uses.length,
    routes: uses.slice(0, 8).map((use) => `${use.destination} (${use.tableId})`), edge: uses.some((use) => use.edge) ? 'yes' : 'no', because: 'check',
  };
  const resources = [host.id, eni.id, ...uses.map((use) => use.tableId)];
  const evidence = uses.map((use) => `route:${use.tableId}:${use.destination}`);
  if (eni.sourceDestCheck === null) {
    return report(undecided({ rule: 'AR-09', discriminator: eni.id, resources, params, evidence, gaps: gapsOrAbsent(ctx.topology, host.node.place, ['NetworkInterfaces']) }));
  }
  report(violated({ rule: 'AR-09', severity: cases.routed, discriminator: eni.id, resources, params, fixes: applianceChecked.fixes, confidence: 1, evidence: [...evidence, `source-dest-check:${eni.id}`] }));
}

/** A vendor's appliance with every check on is right as a proxy and wrong as a router; only route tables tell which. */
function checkUnread(ctx: RuleContext, host: HostView, report: Report): void {
  const checked = host.counted.filter((eni) => eni.sourceDestCheck === true);
  const first = checked[0];
  const gaps = gapsFor(ctx.topology, host.node.place, ['RouteTables']);
  if (first === undefined || gaps.length === 0) return;
  report(undecided({
    rule: 'AR-09', resources: [host.id, ...checked.map((eni) => eni.id)], gaps, evidence: host.facts.osBelief.evidence,
    params: { ...hostParams(host), eni: first.id, address: addressOf(first), because: 'routes' },
  }));
}
