// Routes that a finding asks for, each as `table destination target` in its `setRoutes`: created, or put in the place of the one that is there.
import type { FixVariant } from '../../model/analysis';
import { destinationOption, optionOf, showTable, targetOption } from './route-fixes';
import { aws, idArgument, placeholder, quote } from './shell';
import { list } from './subject';
import type { FixSubject } from './subject';

const kinds = {
  eni: 'network-interface', vpce: 'vpc-endpoint', igw: 'internet-gateway', vgw: 'vpn-gateway', nat: 'nat-gateway', tgw: 'transit-gateway', pcx: 'vpc-peering',
} as const;

export function targetById(id: string): string {
  const kind = kinds[(id.split('-')[0] ?? '') as keyof typeof kinds] as (typeof kinds)[keyof typeof kinds] | undefined;
  return `${optionOf[kind ?? 'network-interface']} ${idArgument(id, kind ?? 'target')}`;
}

interface Change { readonly command: string; readonly undo: string; readonly verify: string; readonly wide: boolean }

function changeOf(subject: FixSubject, line: string): Change {
  const [tableId = '', destination = '', target = ''] = line.split(' ');
  const { topology, region } = subject;
  const table = topology.routeTables.get(tableId);
  const current = table?.routes.find((route) => route.destination === destination && route.origin !== 'EnableVgwRoutePropagation');
  const [id, to] = [`--route-table-id ${idArgument(tableId, 'route-table')}`, destinationOption(destination)];
  const place = table?.region ?? region;
  const undo = current === undefined ? aws('delete-route', place, id, to) : aws('replace-route', place, id, to, current.target.kind === 'local' ? '--local-target' : targetOption(current.target));
  return { command: aws(current === undefined ? 'create-route' : 'replace-route', place, id, to, targetById(target)), undo, verify: showTable(place, idArgument(tableId, 'route-table')), wide: destination.endsWith('/0') };
}

export function setRoutes(subject: FixSubject, ...notes: readonly string[]): readonly FixVariant[] {
  const changes = list(subject.finding, 'setRoutes').map((line) => changeOf(subject, line));
  if (changes.length === 0) return [];
  return [{
    platform: 'aws-cli', commands: changes.map(({ command }) => command), undo: changes.map(({ undo }) => undo).reverse(), verify: [...new Set(changes.map(({ verify }) => verify))],
    notes: [...notes, 'whole-route-table', ...(changes.some(({ wide }) => wide) ? ['default-route-changes'] : [])],
  }];
}

/** Into the gateway's own route table; a gateway without one gets one. */
export function gatewayRoute(subject: FixSubject): readonly FixVariant[] {
  const { finding, topology, region } = subject;
  if (list(finding, 'setRoutes').length > 0) return setRoutes(subject, 'gateway-table-exact');
  const gateway = finding.params['gatewayId'];
  const endpoint = finding.params['endpointOut'];
  const subnets = finding.resources.flatMap((id) => topology.subnets.get(id) ?? []);
  const vpcId = idArgument(subnets[0]?.vpcId, 'vpc');
  const created = quote(placeholder('route-table-id-from-step-1'));
  const gatewayId = idArgument(typeof gateway === 'string' ? gateway : null, 'internet-gateway');
  return [{
    platform: 'aws-cli',
    commands: [
      aws('create-route-table', region, `--vpc-id ${vpcId}`),
      ...subnets.map(({ subnet }) => aws('create-route', region, `--route-table-id ${created}`, destinationOption(subnet?.cidr ?? ''), targetById(typeof endpoint === 'string' ? endpoint : ''))),
      aws('associate-route-table', region, `--route-table-id ${created}`, `--gateway-id ${gatewayId}`),
    ],
    undo: [aws('disassociate-route-table', region, `--association-id ${quote(placeholder('association-id-from-last-step'))}`), aws('delete-route-table', region, `--route-table-id ${created}`)],
    verify: [aws('describe-route-tables', region, `--filters Name=association.gateway-id,Values=${gatewayId}`, "--query 'RouteTables[].Routes[]'", '--output table')], notes: ['gateway-table-exact'],
  }];
}

/** Removes what hides a propagated route. */
export function deleteStaticRoute(subject: FixSubject): readonly FixVariant[] {
  const { finding, table, region } = subject;
  const destination = finding.params['staticDestination'];
  const current = table?.routes.find((route) => route.destination === destination && route.origin !== 'EnableVgwRoutePropagation');
  if (table === null || current === undefined) return [];
  const id = `--route-table-id ${idArgument(table.id, 'route-table')}`;
  return [{
    platform: 'aws-cli', commands: [aws('delete-route', region, id, destinationOption(current.destination))], undo: [aws('create-route', region, id, destinationOption(current.destination), targetOption(current.target))],
    verify: [showTable(region, idArgument(table.id, 'route-table'))], notes: ['propagated-route-takes-over', 'whole-route-table'],
  }];
}

/** IPv6 default route to the internet gateway in place of the egress-only one. */
export function routeIpv6ToInternetGateway(subject: FixSubject): readonly FixVariant[] {
  const { table, topology, region } = subject;
  if (table === null) return [];
  const gateway = [...topology.internetGateways.values()].find((one) => one.vpcIds.includes(table.vpcId) && one.id.startsWith('igw-'));
  const current = table.routes.find((route) => route.destination === '::/0');
  const id = `--route-table-id ${idArgument(table.id, 'route-table')}`;
  const to = '--destination-ipv6-cidr-block ::/0';
  return [{
    platform: 'aws-cli', commands: [aws(current === undefined ? 'create-route' : 'replace-route', region, id, to, `--gateway-id ${idArgument(gateway?.id, `internet-gateway-of-${table.vpcId}`)}`)],
    undo: [current === undefined ? aws('delete-route', region, id, to) : aws('replace-route', region, id, to, targetOption(current.target))], verify: [showTable(region, idArgument(table.id, 'route-table'))], notes: ['ipv6-becomes-public', 'whole-route-table'],
  }];
}
