// The graph over one inventory: containment, attachments, indexes and ghosts, in one linear pass over sorted lists.
import type { Inventory } from '../model/inventory';
import type { Topology } from '../model/topology';
import { collectGhosts } from './collect-ghosts';
import { buildCoverageMap } from './coverage-map';
import { gatherContents } from './gather-contents';
import { indexById } from './index-by-id';
import { listPlaces } from './places';
import { buildAddressesByInterface, buildRouteUses } from './route-uses';
import { buildVpcNodes } from './vpc-nodes';

export function buildTopology(inventory: Inventory): Topology {
  const vpcIds = indexById(inventory.vpcs);
  const subnetIds = indexById(inventory.subnets);
  const routeTables = indexById(inventory.routeTables);
  const networkAcls = indexById(inventory.networkAcls);
  const prefixLists = indexById(inventory.prefixLists);
  const securityGroups = indexById(inventory.securityGroups);
  const { networkInterfaces, hosts, members, strays, places: register } = gatherContents(inventory, { vpcs: vpcIds, subnets: subnetIds, securityGroups });
  const places = listPlaces(inventory, register);
  const coverage = buildCoverageMap(inventory.coverage, places);
  const { vpcs, subnets } = buildVpcNodes({ inventory, vpcs: vpcIds, subnets: subnetIds, hosts, members, strays, routeTables, networkAcls, prefixLists, coverage });
  const parts = {
    inventory, places, hosts, vpcs, subnets, networkInterfaces, routeTables, prefixLists, coverage, securityGroups,
    internetGateways: indexById(inventory.internetGateways),
    natGateways: indexById(inventory.natGateways),
    vpnGateways: indexById(inventory.vpnGateways),
    peerings: indexById(inventory.vpcPeeringConnections),
    endpoints: indexById(inventory.vpcEndpoints),
    transitGateways: indexById(inventory.transitGateways),
    transitGatewayAttachments: indexById(inventory.transitGatewayAttachments),
    transitGatewayRouteTables: indexById(inventory.transitGatewayRouteTables),
    routeUses: buildRouteUses(routeTables, hosts),
    addressesByInterface: buildAddressesByInterface(indexById(inventory.addresses), hosts),
  };
  return { ...parts, ghosts: collectGhosts({ ...parts, vpcIds, subnetIds, strays }) };
}
