import type { InternetGateway, Inventory, NatGateway, PeeringSide, TransitGatewayAttachment, TransitGatewayRouteTable, VpcEndpoint } from '../../model/inventory';
import { idOrNull, ipOrNull, ips, sortedIds } from './project-lists';
import type { Redactor } from './redactor';

/** Everything at the border of a VPC, of projectInventory. */
type Gateways = Pick<
  Inventory,
  | 'internetGateways' | 'egressOnlyInternetGateways' | 'natGateways' | 'vpnGateways' | 'vpnConnections' | 'vpcPeeringConnections' | 'vpcEndpoints'
  | 'transitGateways' | 'transitGatewayAttachments' | 'transitGatewayRouteTables' | 'routeServerPeers'
>;

export function projectGateways(inventory: Inventory, r: Redactor): Gateways {
  return {
    internetGateways: inventory.internetGateways.map((item) => projectInternetGateway(item, r)),
    egressOnlyInternetGateways: inventory.egressOnlyInternetGateways.map((item) => projectInternetGateway(item, r)),
    natGateways: inventory.natGateways.map((item) => projectNatGateway(item, r)),
    vpnGateways: inventory.vpnGateways.map((item) => ({
      account: r.account(item.account), region: item.region, id: r.id(item.id), state: item.state, vpcIds: sortedIds(item.vpcIds, r), tags: r.tags(item.tags, 'gateway', item.id),
    })),
    vpnConnections: inventory.vpnConnections.map((item) => ({
      account: r.account(item.account),
      region: item.region,
      id: r.id(item.id),
      state: item.state,
      vpnGatewayId: idOrNull(item.vpnGatewayId, r),
      transitGatewayId: idOrNull(item.transitGatewayId, r),
      customerGatewayId: idOrNull(item.customerGatewayId, r),
      staticRoutes: ips(item.staticRoutes, r),
      tags: r.tags(item.tags, 'other', item.id),
    })),
    vpcPeeringConnections: inventory.vpcPeeringConnections.map((item) => ({
      account: r.account(item.account),
      region: item.region,
      id: r.id(item.id),
      status: item.status,
      requester: projectSide(item.requester, r),
      accepter: projectSide(item.accepter, r),
      tags: r.tags(item.tags, 'gateway', item.id),
    })),
    vpcEndpoints: inventory.vpcEndpoints.map((item) => projectEndpoint(item, r)),
    transitGateways: inventory.transitGateways.map((item) => ({
      account: r.account(item.account),
      region: item.region,
      id: r.id(item.id),
      state: item.state,
      defaultAssociationRouteTableId: idOrNull(item.defaultAssociationRouteTableId, r),
      defaultPropagationRouteTableId: idOrNull(item.defaultPropagationRouteTableId, r),
      securityGroupReferencing: item.securityGroupReferencing,
      tags: r.tags(item.tags, 'gateway', item.id),
    })),
    transitGatewayAttachments: inventory.transitGatewayAttachments.map((item) => projectTgwAttachment(item, r)),
    transitGatewayRouteTables: inventory.transitGatewayRouteTables.map((item) => projectTgwTable(item, r)),
    routeServerPeers: inventory.routeServerPeers.map((item) => ({
      account: r.account(item.account),
      region: item.region,
      id: r.id(item.id),
      peerAddress: ipOrNull(item.peerAddress, r),
      endpointId: idOrNull(item.endpointId, r),
      bfdStatus: item.bfdStatus,
    })),
  };
}

const projectInternetGateway = (item: InternetGateway, r: Redactor): InternetGateway => ({
  account: r.account(item.account), region: item.region, id: r.id(item.id), vpcIds: sortedIds(item.vpcIds, r), tags: r.tags(item.tags, 'gateway', item.id),
});

function projectNatGateway(item: NatGateway, r: Redactor): NatGateway {
  return {
    account: r.account(item.account),
    region: item.region,
    id: r.id(item.id),
    vpcId: idOrNull(item.vpcId, r),
    subnetId: idOrNull(item.subnetId, r),
    state: item.state,
    connectivityType: item.connectivityType,
    availabilityMode: item.availabilityMode,
    addresses: item.addresses.map((address) => ({
      networkInterfaceId: idOrNull(address.networkInterfaceId, r),
      publicIp: ipOrNull(address.publicIp, r),
      privateIp: ipOrNull(address.privateIp, r),
      primary: address.primary,
      zoneId: address.zoneId,
    })),
    routeTableId: idOrNull(item.routeTableId, r),
    tags: r.tags(item.tags, 'gateway', item.id),
  };
}

const projectSide = (side: PeeringSide, r: Redactor): PeeringSide => ({
  vpcId: idOrNull(side.vpcId, r), account: r.account(side.account), region: side.region, cidrs: ips(side.cidrs, r), ipv6Cidrs: ips(side.ipv6Cidrs, r),
});

function projectEndpoint(item: VpcEndpoint, r: Redactor): VpcEndpoint {
  return {
    account: r.account(item.account),
    region: item.region,
    id: r.id(item.id),
    vpcId: idOrNull(item.vpcId, r),
    endpointType: item.endpointType,
    serviceName: r.publicName(item.serviceName),
    state: item.state,
    subnetIds: sortedIds(item.subnetIds, r),
    routeTableIds: sortedIds(item.routeTableIds, r),
    networkInterfaceIds: sortedIds(item.networkInterfaceIds, r),
    groups: sortedIds(item.groups, r),
    tags: r.tags(item.tags, 'other', item.id),
    ...(item.resources === undefined ? {} : { resources: item.resources.map(({ arn, access }) => ({ arn: r.publicName(arn), access })) }),
  };
}

function projectTgwAttachment(item: TransitGatewayAttachment, r: Redactor): TransitGatewayAttachment {
  return {
    account: r.account(item.account),
    region: item.region,
    id: r.id(item.id),
    transitGatewayId: r.id(item.transitGatewayId),
    resourceType: item.resourceType,
    resourceId: idOrNull(item.resourceId, r),
    resourceOwnerId: r.owner(item.resourceOwnerId),
    state: item.state,
    associationRouteTableId: idOrNull(item.associationRouteTableId, r),
    subnetIds: item.subnetIds === null ? null : sortedIds(item.subnetIds, r),
    applianceMode: item.applianceMode,
    securityGroupReferencing: item.securityGroupReferencing,
    peer: item.peer === null ? null : { transitGatewayId: idOrNull(item.peer.transitGatewayId, r), account: r.account(item.peer.account), region: item.peer.region },
    tags: r.tags(item.tags, 'gateway', item.id),
  };
}

function projectTgwTable(item: TransitGatewayRouteTable, r: Redactor): TransitGatewayRouteTable {
  return {
    account: r.account(item.account),
    region: item.region,
    id: r.id(item.id),
    transitGatewayId: idOrNull(item.transitGatewayId, r),
    associations: item.associations === null ? null : sortedIds(item.associations, r),
    propagations: item.propagations === null ? null : sortedIds(item.propagations, r),
    routes:
      item.routes === null
        ? null
        : item.routes.flatMap((route) => {
            const destination = route.destination.startsWith('pl-') ? r.id(route.destination) : r.ip(route.destination);
            if (destination === null) return [];
            const attachments = route.attachments.map((entry) => ({ attachmentId: r.id(entry.attachmentId), resourceId: idOrNull(entry.resourceId, r), resourceType: entry.resourceType }));
            return [{ destination, type: route.type, state: route.state, attachments }];
          }),
    tags: r.tags(item.tags, 'route-table', item.id),
  };
}
