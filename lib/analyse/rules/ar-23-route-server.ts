// AR-23: a next hop that a Route Server wrote and may change: is the peer that would take over able to?
// https://docs.aws.amazon.com/vpc/latest/userguide/dynamic-routing-route-server.html
import { gapsFor } from '../../graph/coverage';
import { placeOf } from '../../graph/place-key';
import type { Severity } from '../../model/analysis';
import type { NetworkInterface, Route, RouteTable } from '../../model/inventory';
import { applianceOf, applianceResources, sameAppliance } from './appliance';
import type { Appliance } from './appliance';
import { awsPages } from './aws-pages';
import { describeEni, undecided, violated } from './finding';
import type { Report, Rule, RuleContext } from './rule';

const cases = { flips: 'info', checked: 'medium', down: 'medium' } as const satisfies Record<string, Severity>;

export const routeServer: Rule = {
  id: 'AR-23',
  severity: { by: 'case', cases },
  neededCoverage: ['RouteTables', 'RouteServerPeers', 'NetworkInterfaces', 'Instances'],
  awsPages: [awsPages.routeServer, awsPages.routePriority],
  fixes: ['disable-source-dest-check'],
  check: (ctx, report) => {
    for (const table of ctx.topology.routeTables.values()) {
      const seen = new Set<string>();
      for (const route of table.routes) {
        const appliance = route.origin === 'Advertisement' ? applianceOf(ctx.topology, route) : null;
        // One finding per table and peer; its other destinations fare alike.
        if (appliance === null || seen.has(appliance.id)) continue;
        seen.add(appliance.id);
        checkRoute(ctx, table, route, appliance, report);
      }
    }
  },
};

/** ENIs of the VPC that are peers of a Route Server. */
function peersIn(ctx: RuleContext, vpcId: string): readonly NetworkInterface[] {
  const addresses = new Set(ctx.topology.inventory.routeServerPeers.flatMap((peer) => peer.peerAddress ?? []));
  if (addresses.size === 0) return [];
  return (ctx.topology.vpcs.get(vpcId)?.subnets ?? []).flatMap((subnet) => subnet.networkInterfaces.filter((eni) => eni.privateIps.some((ip) => addresses.has(ip.address)) || eni.ipv6.some((ip) => addresses.has(ip.address))));
}

function checkRoute(ctx: RuleContext, table: RouteTable, route: Route, appliance: Appliance, report: Report): void {
  const t = ctx.topology;
  const alternatives = peersIn(ctx, table.vpcId).filter((eni) => !sameAppliance(appliance, { id: eni.id, kind: 'network-interface', networkInterface: eni, hostId: eni.attachment?.instanceId ?? null, subnet: null, zone: null }));
  const subnets = ctx.view.usersOf(table.id);
  const base = {
    rule: 'AR-23', discriminator: `${table.id}:${route.destination}`, evidence: [`route:${table.id}:${route.destination}`, ...alternatives.map((eni) => `route-server-peer:${eni.id}`)],
    resources: [...applianceResources(t, appliance), ...alternatives.flatMap((eni) => [...(eni.attachment?.instanceId != null && t.hosts.has(eni.attachment.instanceId) ? [eni.attachment.instanceId] : []), eni.id]), table.id, ...subnets.map(({ id }) => id)],
    params: { tableId: table.id, destination: route.destination, target: appliance.networkInterface === null ? appliance.id : describeEni(appliance.networkInterface), alternative: '?', alternatives: alternatives.map(({ id }) => id), checkedId: '?', count: alternatives.length },
  } as const;
  const gaps = gapsFor(t, placeOf(table), ['RouteServerPeers']);
  const [first] = alternatives;
  if (gaps.length > 0) return report(undecided({ ...base, gaps }));
  // A single peer has nobody to hand over to: the next hop stays what it is.
  if (first === undefined) return;
  const checked = alternatives.find((eni) => eni.sourceDestCheck === true);
  const down = alternatives.find((eni) => isDown(ctx, eni));
  const mode = checked !== undefined ? 'checked' : down !== undefined ? 'down' : 'flips';
  const named = checked ?? down ?? first;
  report(violated({ ...base, severity: cases[mode], params: { ...base.params, mode, alternative: describeEni(named), checkedId: checked?.id ?? '?' }, fixes: checked === undefined ? [] : ['disable-source-dest-check'], confidence: 0.6 }));
}

function isDown(ctx: RuleContext, eni: NetworkInterface): boolean {
  const id = eni.attachment?.instanceId ?? null;
  if (id === null) return true;
  const state = ctx.topology.hosts.get(id)?.instance?.state ?? null;
  return state !== null && state !== 'running';
}
