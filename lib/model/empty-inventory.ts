import type { Inventory } from './inventory';

/** An inventory of nothing, for builders that fill in a few lists. */
export const emptyInventory: Inventory = {
  version: 1, networkInterfaces: [], instances: [], subnets: [], vpcs: [], routeTables: [], networkAcls: [], securityGroups: [], addresses: [],
  internetGateways: [], egressOnlyInternetGateways: [], natGateways: [], vpnGateways: [], vpnConnections: [], vpcPeeringConnections: [], vpcEndpoints: [],
  prefixLists: [], transitGateways: [], transitGatewayAttachments: [], transitGatewayRouteTables: [], instanceTypes: [], zones: [], blockPublicAccess: [],
  routeServerPeers: [], gatewayLoadBalancerTargets: null, coverage: [],
};
