// Commands for one way out of one finding, with its real ids and addresses, how to undo them and how to see that they worked. Shown, never run.
import type { Analysis, Finding, FixCode, FixPlan, FixVariant } from '../../model/analysis';
import type { Topology } from '../../model/topology';
import { openNetworkAcl } from './acl-fix';
import { associateByNetworkInterface, moveAddressToPrimary, releaseOrphanAddress, removePublicAddress, useElasticIp } from './address-fixes';
import { assignSecondaryIp } from './assign-secondary-ip';
import { consolidateInterfaces, deleteOrphan, setSourceDestCheck } from './interface-fixes';
import { policyRouting } from './policy-routing';
import { deleteBlackhole, replaceBlackhole, routeToInternetGateway } from './route-fixes';
import { specificRoute } from './specific-route';
import { findSubject } from './subject';
import type { FixSubject } from './subject';

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
};

export function planFix(code: FixCode, finding: Finding, topology: Topology, analysis: Analysis): FixPlan {
  return { code, variants: planners[code](findSubject(finding, topology, analysis)) };
}
