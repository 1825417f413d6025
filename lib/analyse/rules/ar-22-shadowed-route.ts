// AR-22: a static route or a prefix list hides a propagated route to the same destination; replies may still come back by the propagated way.
// https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
import { gapsFor } from '../../graph/coverage';
import { placeOf } from '../../graph/place-key';
import type { Severity } from '../../model/analysis';
import type { Route, RouteTable } from '../../model/inventory';
import { sameTarget, targetIdOf } from '../trace/routes/decide-route';
import { awsPages } from './aws-pages';
import { undecided, violated } from './finding';
import type { Report, Rule, RuleContext } from './rule';

const cases = { shadowed: 'info' } as const satisfies Record<string, Severity>;
const shown = 8;

export const shadowedRoute: Rule = {
  id: 'AR-22',
  severity: { by: 'case', cases },
  neededCoverage: ['RouteTables', 'Subnets', 'ManagedPrefixLists', 'PrefixListEntries'],
  awsPages: [awsPages.routePriority, awsPages.vpnRouting],
  fixes: ['delete-static-route'],
  check: (ctx, report) => {
    for (const table of ctx.topology.routeTables.values()) {
      const propagated = table.routes.filter((route) => route.origin === 'EnableVgwRoutePropagation' && route.state === 'active');
      if (propagated.length > 0 && (ctx.view.usersOf(table.id).length > 0 || table.gatewayIds.length > 0)) checkTable(ctx, table, propagated, report);
    }
  },
};

function checkTable(ctx: RuleContext, table: RouteTable, propagated: readonly Route[], report: Report): void {
  const stronger = new Map<string, Route>();
  const unread: Route[] = [];
  for (const route of table.routes) {
    if (route.origin === 'EnableVgwRoutePropagation' || route.origin === 'Advertisement' || route.target.kind === 'local') continue;
    if (route.destinationKind !== 'prefix-list') stronger.set(route.destination, route);
    else {
      const cidrs = ctx.topology.prefixLists.get(route.destination)?.cidrs ?? null;
      // Lists of gateway endpoints hold AWS's public addresses, never a private network's.
      if (cidrs === null && route.target.kind !== 'vpc-endpoint') unread.push(route);
      for (const cidr of cidrs ?? []) if (stronger.get(cidr)?.destinationKind !== 'ipv4') stronger.set(cidr, stronger.get(cidr) ?? route);
    }
  }
  for (const route of propagated) {
    const winner = stronger.get(route.destination);
    if (winner !== undefined && !sameTarget(winner, route)) reportShadow(ctx, table, route, winner, report);
  }
  const hidden = unread.find((route) => propagated.some((other) => !sameTarget(route, other)));
  const gaps = hidden === undefined ? [] : gapsFor(ctx.topology, placeOf(table), ['ManagedPrefixLists', 'PrefixListEntries']);
  const first = propagated[0];
  if (hidden === undefined || first === undefined || gaps.length === 0) return;
  report(undecided({
    rule: 'AR-22', discriminator: hidden.destination, resources: [table.id, ...ctx.view.usersOf(table.id).map(({ id }) => id)], params: { ...paramsOf(ctx, table, first, hidden), kind: 'prefixList' },
    evidence: [`route-table:${table.id}`, `prefix-list:${hidden.destination}`], gaps,
  }));
}

function paramsOf(ctx: RuleContext, table: RouteTable, route: Route, winner: Route) {
  const subnets = ctx.view.usersOf(table.id);
  return {
    tableId: table.id, destination: route.destination, staticDestination: winner.destination, staticTarget: targetIdOf(winner.target), propagatedTarget: targetIdOf(route.target), kind: winner.destinationKind === 'prefix-list' ? 'prefixList' : 'static',
    count: subnets.length, subnets: subnets.slice(0, shown).map(({ id }) => id),
  };
}

function reportShadow(ctx: RuleContext, table: RouteTable, route: Route, winner: Route, report: Report): void {
  report(violated({
    rule: 'AR-22', severity: cases.shadowed, discriminator: route.destination, resources: [table.id, ...ctx.view.usersOf(table.id).map(({ id }) => id)], params: paramsOf(ctx, table, route, winner),
    fixes: shadowedRoute.fixes, confidence: 0.6, evidence: [`route:${table.id}:${route.destination}`, `route-table:${table.id}`],
  }));
}
