import { aclSeparatedBridge } from './acl-separated-bridge/world';
import { acme } from './acme/world';
import { addressByInstance } from './address-by-instance/world';
import { applianceChecksSource } from './appliance-checks-source/world';
import { beyondTheAccount } from './beyond-the-account/world';
import { blackholeDefault } from './blackhole-default/world';
import { blackholeInsideRoute } from './blackhole-inside-route/world';
import { blockPublicAccessWorld } from './block-public-access/world';
import { centralEgress } from './central-egress/world';
import { checkOffNoRoute } from './check-off-no-route/world';
import { deniedGroupsAndRoutes } from './denied-groups-and-routes/world';
import { dualHomedSubnets } from './dual-homed-subnets/world';
import { dualHomedVpcs } from './dual-homed-vpcs/world';
import { eastWestInspection } from './east-west-inspection/world';
import { edgeToEdge } from './edge-to-edge/world';
import { egressInspection } from './egress-inspection/world';
import { egressOnlyIpv6 } from './egress-only-ipv6/world';
import { eksNodes } from './eks-nodes/world';
import { elasticIpNoAnswer } from './elastic-ip-no-answer/world';
import { elasticIpPrivateSubnet } from './elastic-ip-private-subnet/world';
import { endpointOverPeering } from './endpoint-over-peering/world';
import { gatewayEndpoint } from './gateway-endpoint/world';
import { gatewayLoadBalancerZones } from './gateway-load-balancer-zones/world';
import { gatewaysAsEnds } from './gateways-as-ends/world';
import { gpuEfaOnly } from './gpu-efa-only/world';
import { groupReferences } from './group-references/world';
import { halfReadHosts } from './half-read-hosts/world';
import { implicitMainTable } from './implicit-main-table/world';
import { ingressRouting } from './ingress-routing/world';
import { ingressRoutingWholeVpc } from './ingress-routing-whole-vpc/world';
import { ipv6OnlySubnet } from './ipv6-only-subnet/world';
import { lambdaAndTransitGateway } from './lambda-and-transit-gateway/world';
import { localRouteReplaced } from './local-route-replaced/world';
import { lowBudgetHa } from './low-budget-ha/world';
import { managementNetwork } from './management-network/world';
import { manyAddresses } from './many-addresses/world';
import { multiCardSlots } from './multi-card-slots/world';
import { natAndDirect } from './nat-and-direct/world';
import { natDetails } from './nat-details/world';
import { natInstance } from './nat-instance/world';
import { natInstanceChecked } from './nat-instance-checked/world';
import { networkAppliance } from './network-appliance/world';
import { oneIpPerPurpose } from './one-ip-per-purpose/world';
import { operatorManaged } from './operator-managed/world';
import { orphanWithElasticIp } from './orphan-with-elastic-ip/world';
import { overlappingVpcs } from './overlapping-vpcs/world';
import { packetFilters } from './packet-filters/world';
import { peeringOneWay } from './peering-one-way/world';
import { peeringOverlap } from './peering-overlap/world';
import { prefixListsOverlap } from './prefix-lists-overlap/world';
import { privateNat } from './private-nat/world';
import { publicAddressDetails } from './public-address-details/world';
import { publicAddressFromInside } from './public-address-from-inside/world';
import { publicIpAfterStop } from './public-ip-after-stop/world';
import { regionalNatGateway } from './regional-nat-gateway/world';
import { regionsPeered } from './regions-peered/world';
import { replyBlockedByAcl } from './reply-blocked-by-acl/world';
import { routePriority } from './route-priority/world';
import { routeServer } from './route-server/world';
import { routeServerFailover } from './route-server-failover/world';
import { routingLoop } from './routing-loop/world';
import { sameSubnetAcl } from './same-subnet-acl/world';
import { sameSubnetAmazonLinux } from './same-subnet-amazon-linux/world';
import { serviceSpellings } from './service-spellings/world';
import { sharedSubnet } from './shared-subnet/world';
import { sharedVpc } from './shared-vpc/world';
import { singleHomed } from './single-homed/world';
import { specificRouteRejected } from './specific-route-rejected/world';
import { standbyOtherZone } from './standby-other-zone/world';
import { tornReferences } from './torn-references/world';
import { transitFilters } from './transit-filters/world';
import { transitGatewayNotRead } from './transit-gateway-not-read/world';
import { transitInspection } from './transit-inspection/world';
import { transitInspectionEndpoints } from './transit-inspection-endpoints/world';
import { transitOverlap } from './transit-overlap/world';
import { transitPeering } from './transit-peering/world';
import { transitReturn } from './transit-return/world';
import { transitZoneGap } from './transit-zone-gap/world';
import { trunkAndBranch } from './trunk-and-branch/world';
import { twoEnisOneSubnet } from './two-enis-one-subnet/world';
import { twoFirewalls } from './two-firewalls/world';
import { twoSubnetsByGuest } from './two-subnets-by-guest/world';
import { vendorFirewall } from './vendor-firewall/world';
import { vpnOnPremises } from './vpn-on-premises/world';
import type { World } from './world';

/** Every made account, gallery first, in gallery order. */
export const worlds: readonly World[] = [
  acme,
  managementNetwork, networkAppliance, dualHomedSubnets, dualHomedVpcs, lowBudgetHa,
  aclSeparatedBridge, oneIpPerPurpose, eksNodes,
  ingressRouting, gatewayLoadBalancerZones, eastWestInspection, transitInspection, transitZoneGap, peeringOneWay, peeringOverlap,
  twoEnisOneSubnet, elasticIpNoAnswer, applianceChecksSource, elasticIpPrivateSubnet, blackholeDefault,
  transitReturn, privateNat, natAndDirect, sharedVpc, regionsPeered, egressOnlyIpv6, prefixListsOverlap, routePriority, blockPublicAccessWorld, gatewayEndpoint,
  endpointOverPeering, sameSubnetAcl, blackholeInsideRoute, specificRouteRejected, localRouteReplaced, vpnOnPremises, routeServerFailover, transitPeering, groupReferences,
  singleHomed, sameSubnetAmazonLinux, trunkAndBranch, gpuEfaOnly, vendorFirewall, natInstanceChecked, checkOffNoRoute, overlappingVpcs,
  implicitMainTable, sharedSubnet, serviceSpellings, lambdaAndTransitGateway, transitGatewayNotRead, orphanWithElasticIp, multiCardSlots,
  regionalNatGateway, routeServer, ipv6OnlySubnet, publicIpAfterStop, addressByInstance, deniedGroupsAndRoutes, standbyOtherZone, tornReferences,
  operatorManaged, replyBlockedByAcl, halfReadHosts,
  packetFilters, centralEgress, edgeToEdge, publicAddressFromInside, routingLoop, manyAddresses, transitFilters, natDetails, publicAddressDetails, beyondTheAccount, transitInspectionEndpoints, ingressRoutingWholeVpc, natInstance,
  twoSubnetsByGuest, egressInspection, twoFirewalls, gatewaysAsEnds, transitOverlap,
];

const byId = new Map(worlds.map((world) => [world.id, world]));

/** The world, or `undefined` for an id nobody made. */
export function lookupWorld(id: string): World | undefined {
  return byId.get(id);
}

export function getWorld(id: string): World {
  const world = byId.get(id);
  if (world === undefined) throw new Error(`no world ${id}`);
  return world;
}
