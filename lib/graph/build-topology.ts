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
  const { networkInterfaces, hosts, members, sourceGroupMembers, strays, places: register } = gatherContents(inventory, { vpcs: vpcIds, subnets: subnetIds, securityGroups });
  const places = listPlaces(inventory, register);
  const coverage = buildCoverageMap(inventory.coverage, places);
  const { vpcs, subnets } = buildVpcNodes({ inventory, vpcs: vpcIds, subnets: subnetIds, hosts, members, strays, routeTables, networkAcls, prefixLists, coverage });
  const internetGateways = indexById(inventory.internetGateways);
  const natGateways = indexById(inventory.natGateways);
  const vpnGateways = indexById(inventory.vpnGateways);
  const peerings = indexById(inventory.vpcPeeringConnections);
  const endpoints = indexById(inventory.vpcEndpoints);
  const transitGateways = indexById(inventory.transitGateways);
  const transitGatewayAttachments = indexById(inventory.transitGatewayAttachments);
  const transitGatewayRouteTables = indexById(inventory.transitGatewayRouteTables);
  const ghosts = collectGhosts({
    inventory, hosts, subnets, networkInterfaces, routeTables, prefixLists, coverage, securityGroups, internetGateways, natGateways, vpnGateways, peerings, endpoints,
    transitGateways, transitGatewayAttachments, transitGatewayRouteTables, vpcIds, subnetIds, strays,
  });
  // All fields at once: every graph has one hidden class then, and what was compiled for one is right for the next.
  return {
    inventory, places, vpcs, subnets, hosts, networkInterfaces, securityGroups, routeTables, internetGateways, natGateways, vpnGateways, peerings, endpoints, prefixLists,
    transitGateways, transitGatewayAttachments, transitGatewayRouteTables, routeUses: buildRouteUses(routeTables, hosts), addressesByInterface: buildAddressesByInterface(indexById(inventory.addresses), hosts), sourceGroupMembers, ghosts, coverage,
  };
}
