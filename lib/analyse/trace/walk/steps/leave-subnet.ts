// Out of a subnet: what its route table says about the destination.
// https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html
import type { RouteTable } from '../../../../model/inventory';
import { decideRoute, destinationText, targetIdOf } from '../../routes/decide-route';
import { subnetTable } from '../../routes/governing-table';
import type { MatchedRoute } from '../../routes/route-decision';
import { sameIp } from '../../interface-addresses';
import type { Choice, Next } from '../next';
import { destinationOf } from '../packet';
import { passAcl } from '../pass-acl';
import type { Walk } from '../walk';

type Leave = Extract<Next, { readonly step: 'leave' }>;

export function leaveSubnet(walk: Walk, leave: Leave): Next {
  const { subnet, networkInterface } = leave;
  const back = returnToSender(walk, leave);
  if (back !== null) return back;
  const place = { subnetId: subnet.id, vpcId: subnet.vpcId };
  const governing = subnetTable(walk.context.topology, subnet);
  if (governing.kind !== 'table') {
    walk.hop('route-table', subnet.id, 'unknown', 'route-not-read', {}, place);
    walk.open('not-collected', subnet.id, { resource: 'RouteTables' }, governing.kind === 'unknown' ? governing.gaps : []);
    return null;
  }
  const take = (match: MatchedRoute): Next => ({ step: 'take-route', match, subnet, networkInterface, tableId: governing.table.id });
  return decide(walk, governing.table, take, { kind: 'no-route', tableId: governing.table.id, subnet });
}

function decide(walk: Walk, table: RouteTable, take: (match: MatchedRoute) => Next, noRoute: Choice['before'] & { readonly kind: 'no-route' }): Next {
  const destination = destinationOf(walk.packet);
  const decision = decideRoute(walk.context.topology, table, destination);
  const place = { subnetId: noRoute.subnet.id, vpcId: noRoute.subnet.vpcId };
  const detail = { destination: destinationText(destination) };
  const choiceOf = (match: MatchedRoute): Choice => ({ id: targetIdOf(match.route.target), next: take(match), before: null });
  switch (decision.kind) {
    case 'route': return take(decision.match);
    case 'several':
      return { step: 'branch', cause: { code: 'nondeterministic-route', at: table.id, detail, gaps: [] }, choices: decision.matches.map(choiceOf) };
    case 'unknown': {
      const best: Choice = decision.best === null ? { id: table.id, next: null, before: noRoute } : choiceOf(decision.best);
      const others = decision.opaque.map((route) => choiceOf({ route, cidr: route.destination, prefixListId: route.destination }));
      return { step: 'branch', cause: { code: 'not-collected', at: decision.opaque[0]?.destination ?? table.id, detail: { ...detail, resource: 'PrefixListEntries' }, gaps: decision.gaps }, choices: [best, ...others] };
    }
    case 'none':
      // The packet reaches the edge of its subnet, where the ACL has its say first.
      if (walk.blocker === null && !passAcl(walk, noRoute.subnet, 'egress')) return null;
      walk.drop('route-table', table.id, null, 'NO_ROUTE_TO_DESTINATION', 'no-route', detail, place);
      return null;
    case 'unroutable':
      walk.drop('route-table', table.id, null, 'unroutable-address', 'unroutable-address', detail, place);
      return null;
  }
}

/**
 * Replies to a NAT gateway over a peering find back without any route.
 * https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html ("Return to Sender")
 */
function returnToSender(walk: Walk, { subnet }: Leave): Next | null {
  const state = walk.options.state;
  const destination = walk.packet.destination;
  if (state === null || destination === null || subnet.vpcId === null) return null;
  const nat = walk.translations.at(-1);
  if (nat?.by !== 'nat-gateway' || nat.address === null || !sameIp(nat.address, destination)) return null;
  const crossed = state.waypoints.findLast((waypoint) => waypoint.kind === 'peering');
  const gateway = walk.context.topology.natGateways.get(nat.id);
  if (crossed === undefined || gateway?.vpcId == null || gateway.vpcId === subnet.vpcId) return null;
  if (!passAcl(walk, subnet, 'egress')) return null;
  walk.hop('vpc-peering', crossed.id, 'forward', 'return-to-sender', { natGateway: nat.id }, { subnetId: subnet.id, vpcId: subnet.vpcId });
  walk.note('return-to-sender', { natGateway: nat.id });
  walk.waypoints.push(crossed);
  return { step: 'deliver', vpcId: gateway.vpcId, from: null };
}
