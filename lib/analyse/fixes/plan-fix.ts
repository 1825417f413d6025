// Commands for one way out of one finding, with its real ids and addresses, how to undo them and how to see that they worked. Shown, never run.
import type { Analysis, Finding, FixCode, FixPlan, FixVariant } from '../../model/analysis';
import type { Topology } from '../../model/topology';
import { openNetworkAcl } from './acl-fix';
import { associateByNetworkInterface, moveAddressToPrimary, releaseOrphanAddress, removePublicAddress, useElasticIp } from './address-fixes';
import { moveAppliance, prepareGatewayTarget } from './appliance-fixes';
import { assignSecondaryIp } from './assign-secondary-ip';
import { closeIpv6Rule, ruleByAddress } from './group-fixes';
import { consolidateInterfaces, deleteOrphan, setSourceDestCheck } from './interface-fixes';
import { policyRouting } from './policy-routing';
import { policyRoutingIpv6 } from './policy-routing-ipv6';
import { deleteBlackhole, replaceBlackhole, routeToInternetGateway } from './route-fixes';
import { deleteStaticRoute, gatewayRoute, routeIpv6ToInternetGateway, setRoutes } from './set-routes';
import { specificRoute } from './specific-route';
import { findSubject } from './subject';
import type { FixSubject } from './subject';
import { addAttachmentSubnet, createTransitRoute, enableApplianceMode, enablePropagation, replaceTransitRoute } from './transit-fixes';

const planners: Readonly<Record<FixCode, (subject: FixSubject) => readonly FixVariant[]>> = {
  'assign-secondary-ip': assignSecondaryIp,
  'policy-routing': policyRouting,
  'move-eip-to-primary': moveAddressToPrimary,
  'route-to-internet-gateway': routeToInternetGateway,
  'remove-public-ip': removePublicAddress,
  'specific-route': specificRoute,
  'open-network-acl': openNetworkAcl,
  'disable-source-dest-check': (subject) => setSourceDestCheck(subject, false),
  'enable-source-dest-check': (subject) => setSourceDestCheck(subject, true),
  'replace-blackhole-route': replaceBlackhole,
  'delete-blackhole-route': deleteBlackhole,
  'use-elastic-ip': useElasticIp,
  'delete-orphan-eni': deleteOrphan,
  'release-orphan-eip': releaseOrphanAddress,
  'associate-by-network-interface': associateByNetworkInterface,
  'consolidate-enis': consolidateInterfaces,
  'mirror-route': (subject) => setRoutes(subject),
  'appliance-exit-route': (subject) => setRoutes(subject),
  'gateway-route': gatewayRoute,
  'prepare-gateway-target': prepareGatewayTarget,
  'group-rule-by-cidr': ruleByAddress,
  'move-appliance': moveAppliance,
  'enable-appliance-mode': enableApplianceMode,
  'add-attachment-subnet': addAttachmentSubnet,
  'route-to-transit-gateway': (subject) => setRoutes(subject),
  'enable-transit-gateway-propagation': enablePropagation,
  'create-transit-gateway-route': createTransitRoute,
  'replace-transit-gateway-route': replaceTransitRoute,
  'peering-route': (subject) => setRoutes(subject),
  'specific-peering-route': (subject) => setRoutes(subject),
  'direct-route': (subject) => setRoutes(subject),
  'route-to-internet-gateway-ipv6': routeIpv6ToInternetGateway,
  'close-ipv6-rule': closeIpv6Rule,
  'policy-routing-ipv6': policyRoutingIpv6,
  'delete-static-route': deleteStaticRoute,
};

export function planFix(code: FixCode, finding: Finding, topology: Topology, analysis: Analysis): FixPlan {
  return { code, variants: planners[code](findSubject(finding, topology, analysis)) };
}
