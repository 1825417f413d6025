// Fixes in route tables. A table serves all its subnets, so a change for one subnet only gets a table of its own.
import type { FixVariant } from '../../model/analysis';
import type { Route, RouteTarget } from '../../model/inventory';
import { aws, cidrArgument, idArgument, placeholder, quote, textArgument } from './shell';
import { text } from './subject';
import type { FixSubject } from './subject';

export const optionOf: Readonly<Record<RouteTarget['kind'], string>> = {
  local: '--local-target', 'internet-gateway': '--gateway-id', 'vpn-gateway': '--gateway-id', 'egress-only-internet-gateway': '--egress-only-internet-gateway-id',
  'nat-gateway': '--nat-gateway-id', 'vpc-endpoint': '--vpc-endpoint-id', 'transit-gateway': '--transit-gateway-id', 'vpc-peering': '--vpc-peering-connection-id',
  'carrier-gateway': '--carrier-gateway-id', 'local-gateway': '--local-gateway-id', 'core-network': '--core-network-arn', 'odb-network': '--odb-network-arn',
  'network-interface': '--network-interface-id', instance: '--instance-id', unknown: '--gateway-id',
};

export function targetOption(target: RouteTarget): string {
  if (target.kind === 'local') return optionOf.local;
  return `${optionOf[target.kind]} ${target.kind === 'core-network' || target.kind === 'odb-network' ? textArgument(target.id, 'former-target') : idArgument(target.id, 'former-target')}`;
}

export function destinationOption(destination: string): string {
  if (destination.startsWith('pl-')) return `--destination-prefix-list-id ${idArgument(destination, 'prefix-list')}`;
  return `${destination.includes(':') ? '--destination-ipv6-cidr-block' : '--destination-cidr-block'} ${cidrArgument(destination, 'destination-cidr')}`;
}

export const showTable = (region: string | null, id: string): string => aws('describe-route-tables', region, `--route-table-ids ${id}`, "--query 'RouteTables[].Routes[]'", '--output table');

export function routeToInternetGateway(subject: FixSubject): readonly FixVariant[] {
  const { table, topology, region } = subject;
  if (table === null) return [];
  const gateways = [...topology.internetGateways.values()].filter((gateway) => gateway.vpcIds.includes(table.vpcId));
  const gateway = idArgument(gateways[0]?.id, `internet-gateway-of-${table.vpcId}`);
  const subnetId = text(subject.finding, 'subnetId') ?? null;
  const users = [...topology.subnets.values()].filter((subnet) => subnet.routeTable?.table.id === table.id);
  const attach = gateways.length === 0 ? [aws('create-internet-gateway', region), aws('attach-internet-gateway', region, `--internet-gateway-id ${gateway}`, `--vpc-id ${idArgument(table.vpcId, 'vpc')}`)] : [];
  const tableId = idArgument(table.id, 'route-table');
  if (users.length <= 1 && !table.main) {
    const current = table.routes.find((route) => route.destination === '0.0.0.0/0');
    const call = (operation: string, option: string): string => aws(operation, region, `--route-table-id ${tableId}`, '--destination-cidr-block 0.0.0.0/0', option);
    return [{
      platform: 'aws-cli', commands: [...attach, call(current === undefined ? 'create-route' : 'replace-route', `--gateway-id ${gateway}`)],
      undo: [current === undefined ? aws('delete-route', region, `--route-table-id ${tableId}`, '--destination-cidr-block 0.0.0.0/0') : call('replace-route', targetOption(current.target))],
      verify: [showTable(region, tableId)], notes: ['subnet-becomes-public', ...(current === undefined ? [] : ['outbound-path-changes'])],
    }];
  }
  const created = quote(placeholder('route-table-id-from-step-1'));
  const others = table.routes.filter((route) => route.target.kind !== 'local' && route.destination !== '0.0.0.0/0' && route.state === 'active' && route.origin !== 'EnableVgwRoutePropagation');
  const copy = others.map((route) => aws('create-route', region, `--route-table-id ${created}`, destinationOption(route.destination), targetOption(route.target)));
  const explicit = subnetId !== null && table.subnetIds.includes(subnetId);
  const subnet = idArgument(subnetId, 'subnet');
  const association = quote(placeholder(`association-id-of-${subnetId ?? 'the-subnet'}`));
  return [{
    platform: 'aws-cli',
    commands: [
      ...attach, aws('create-route-table', region, `--vpc-id ${idArgument(table.vpcId, 'vpc')}`),
      aws('create-route', region, `--route-table-id ${created}`, '--destination-cidr-block 0.0.0.0/0', `--gateway-id ${gateway}`), ...copy,
      ...(explicit
        ? [aws('describe-route-tables', region, `--filters Name=association.subnet-id,Values=${subnet}`, "--query 'RouteTables[].Associations[].[SubnetId,RouteTableAssociationId]'", '--output text'), aws('replace-route-table-association', region, `--association-id ${association}`, `--route-table-id ${created}`)]
        : [aws('associate-route-table', region, `--route-table-id ${created}`, `--subnet-id ${subnet}`)]),
    ],
    undo: [
      explicit
        ? aws('replace-route-table-association', region, `--association-id ${quote(placeholder('new-association-id'))}`, `--route-table-id ${tableId}`)
        : aws('disassociate-route-table', region, `--association-id ${quote(placeholder('new-association-id'))}`),
      aws('delete-route-table', region, `--route-table-id ${created}`),
    ],
    verify: [aws('describe-route-tables', region, `--filters Name=association.subnet-id,Values=${subnet}`, "--query 'RouteTables[].Routes[]'", '--output table')],
    notes: ['own-route-table', 'subnet-becomes-public', 'outbound-path-changes'],
  }];
}

function blackhole(subject: FixSubject): Route | null {
  const destination = text(subject.finding, 'destination');
  return subject.table?.routes.find((route) => route.destination === destination && route.state === 'blackhole') ?? null;
}

/** A living thing of the same kind in the same VPC, when there is exactly one to choose. */
function successor(subject: FixSubject, target: RouteTarget): string | null {
  const { topology, table } = subject;
  const one = (ids: readonly string[]): string | null => (ids.length === 1 ? (ids[0] ?? null) : null);
  if (target.kind === 'nat-gateway') return one([...topology.natGateways.values()].filter((nat) => nat.vpcId === table?.vpcId && nat.state === 'available').map((nat) => nat.id));
  if (target.kind === 'internet-gateway') return one([...topology.internetGateways.values()].filter((gateway) => table !== null && gateway.vpcIds.includes(table.vpcId)).map((gateway) => gateway.id));
  return null;
}

export function replaceBlackhole(subject: FixSubject): readonly FixVariant[] {
  const { table, region } = subject;
  const route = blackhole(subject);
  if (table === null || route === null) return [];
  const tableId = idArgument(table.id, 'route-table');
  const kind = route.target.kind === 'instance' ? 'network-interface' : route.target.kind;
  const next = idArgument(successor(subject, route.target), `new-${kind}`);
  const call = (option: string): string => aws('replace-route', region, `--route-table-id ${tableId}`, destinationOption(route.destination), option);
  return [{ platform: 'aws-cli', commands: [call(`${optionOf[kind]} ${next}`)], undo: [call(targetOption(route.target))], verify: [showTable(region, tableId)], notes: ['undo-needs-old-target', 'whole-route-table'] }];
}

export function deleteBlackhole(subject: FixSubject): readonly FixVariant[] {
  const { table, region } = subject;
  const route = blackhole(subject);
  if (table === null || route === null) return [];
  const tableId = idArgument(table.id, 'route-table');
  if (route.origin === 'EnableVgwRoutePropagation' && route.target.kind !== 'local') {
    const gateway = `--gateway-id ${idArgument(route.target.id, 'vpn-gateway')}`;
    return [{
      platform: 'aws-cli', commands: [aws('disable-vgw-route-propagation', region, `--route-table-id ${tableId}`, gateway)], undo: [aws('enable-vgw-route-propagation', region, `--route-table-id ${tableId}`, gateway)],
      verify: [showTable(region, tableId)], notes: ['all-propagated-routes', 'whole-route-table'],
    }];
  }
  return [{
    platform: 'aws-cli', commands: [aws('delete-route', region, `--route-table-id ${tableId}`, destinationOption(route.destination))],
    undo: [aws('create-route', region, `--route-table-id ${tableId}`, destinationOption(route.destination), targetOption(route.target))], verify: [showTable(region, tableId)],
    notes: ['wider-route-takes-over', 'undo-needs-old-target', 'whole-route-table'],
  }];
}
