// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTable.html
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html
import { compareAll, compareBy } from '../base/order';
import type { Placed, Route, RouteTable, RouteTarget } from '../model/inventory';
import type { RawObject } from './read-fields';
import { accountOr, isObject, list, object, sortedMembers, sortedTexts, tags, text } from './read-fields';

function targetOfGateway(id: string): RouteTarget {
  if (id === 'local') return { kind: 'local' };
  if (id.startsWith('igw-')) return { kind: 'internet-gateway', id };
  if (id.startsWith('vgw-')) return { kind: 'vpn-gateway', id };
  // Gateway Load Balancer endpoints are listed as a gateway.
  if (id.startsWith('vpce-')) return { kind: 'vpc-endpoint', id };
  if (id.startsWith('eigw-')) return { kind: 'egress-only-internet-gateway', id };
  if (id.startsWith('nat-')) return { kind: 'nat-gateway', id };
  if (id.startsWith('tgw-')) return { kind: 'transit-gateway', id };
  if (id.startsWith('lgw-')) return { kind: 'local-gateway', id };
  if (id.startsWith('cagw-')) return { kind: 'carrier-gateway', id };
  return { kind: 'unknown', id };
}

const namedTargets = [
  ['NatGatewayId', 'nat-gateway'], ['TransitGatewayId', 'transit-gateway'], ['VpcPeeringConnectionId', 'vpc-peering'],
  ['EgressOnlyInternetGatewayId', 'egress-only-internet-gateway'], ['CarrierGatewayId', 'carrier-gateway'], ['LocalGatewayId', 'local-gateway'],
  ['CoreNetworkArn', 'core-network'], ['OdbNetworkArn', 'odb-network'], ['VpcEndpointId', 'vpc-endpoint'],
] as const;

function readTarget(raw: RawObject): RouteTarget {
  const networkInterfaceId = text(raw.NetworkInterfaceId);
  const instanceId = text(raw.InstanceId);
  if (networkInterfaceId !== null) return { kind: 'network-interface', id: networkInterfaceId, instanceId };
  const gateway = text(raw.GatewayId);
  if (gateway !== null) return targetOfGateway(gateway);
  for (const [field, kind] of namedTargets) {
    const id = text(raw[field]);
    if (id !== null) return { kind, id };
  }
  return instanceId === null ? { kind: 'unknown', id: '' } : { kind: 'instance', id: instanceId };
}

function readOrigin(value: unknown): Route['origin'] {
  return value === 'CreateRouteTable' || value === 'CreateRoute' || value === 'EnableVgwRoutePropagation' || value === 'Advertisement' ? value : null;
}

function readRoute(raw: unknown): Route | null {
  if (!isObject(raw)) return null;
  const ipv4 = text(raw.DestinationCidrBlock);
  const ipv6 = text(raw.DestinationIpv6CidrBlock);
  const destination = ipv4 ?? ipv6 ?? text(raw.DestinationPrefixListId);
  if (destination === null) return null;
  return {
    destination,
    destinationKind: ipv4 !== null ? 'ipv4' : ipv6 !== null ? 'ipv6' : 'prefix-list',
    target: readTarget(raw),
    state: raw.State === 'blackhole' ? 'blackhole' : raw.State === 'filtered' ? 'filtered' : 'active',
    origin: readOrigin(raw.Origin),
  };
}

const targetText = (target: RouteTarget): string => (target.kind === 'local' ? '' : target.id);
const compareRoutes = compareAll<Route>(compareBy((route) => route.destinationKind), compareBy((route) => route.destination), compareBy((route) => targetText(route.target)), compareBy((route) => route.state));

/** AWS lists a failed or removed association for a while. */
const isAssociated = (association: RawObject): boolean => {
  const state = text(object(association.AssociationState)?.State);
  return state === null || state === 'associated' || state === 'associating';
};

export function readRouteTable(raw: RawObject, at: Placed): RouteTable | null {
  const id = text(raw.RouteTableId);
  const vpcId = text(raw.VpcId);
  if (id === null || vpcId === null) return null;
  const associations = list(raw.Associations).filter(isObject).filter(isAssociated);
  return {
    id,
    account: accountOr(raw.OwnerId, at),
    region: at.region,
    vpcId,
    main: associations.some((association) => association.Main === true),
    subnetIds: sortedTexts(associations.map((association) => association.SubnetId)),
    gatewayIds: sortedTexts(associations.map((association) => association.GatewayId)),
    routes: list(raw.Routes).map(readRoute).filter((route) => route !== null).sort(compareRoutes),
    propagatingVgws: sortedMembers(raw.PropagatingVgws, 'GatewayId'),
    tags: tags(raw.Tags),
  };
}
