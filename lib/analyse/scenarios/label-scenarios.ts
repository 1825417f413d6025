// What each multi-homed host is for: AWS's five scenarios and two patterns people build, with every criterion, and near-misses.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/scenarios-enis.html
import { compareText } from '../../base/order';
import type { ScenarioLabel } from '../../model/analysis';
import type { InstanceId } from '../../model/ids';
import type { AnalysisContext } from '../context';
import { labelAclSeparatedBridge } from './acl-separated-bridge';
import { labelDualHomedSubnets } from './dual-homed-subnets';
import { labelDualHomedVpcs } from './dual-homed-vpcs';
import { buildHostCase } from './host-case';
import type { HostCase } from './host-case';
import { labelLowBudgetHa } from './low-budget-ha';
import { labelManagementNetwork } from './management-network';
import { labelNetworkAppliance } from './network-appliance';
import { labelOneIpPerPurpose } from './one-ip-per-purpose';
import { buildScenarioIndex } from './scenario-index';
import type { ScenarioIndex } from './scenario-index';

export function labelScenarios(ctx: AnalysisContext): Map<InstanceId, readonly ScenarioLabel[]> {
  const labels = new Map<InstanceId, readonly ScenarioLabel[]>();
  let index: ScenarioIndex | null = null;
  for (const facts of ctx.notable) {
    if (!facts.multiHomed) continue;
    const host = buildHostCase(ctx, (index ??= buildScenarioIndex(ctx)), facts);
    if (host !== null) labels.set(facts.instanceId, labelHost(host));
  }
  return labels;
}

function labelHost(host: HostCase): readonly ScenarioLabel[] {
  const management = labelManagementNetwork(host);
  const appliance = labelNetworkAppliance(host);
  const found = [
    management, appliance,
    labelDualHomedSubnets(host, management?.label === true || appliance?.label === true),
    labelDualHomedVpcs(host), labelLowBudgetHa(host), labelAclSeparatedBridge(host), labelOneIpPerPurpose(host),
  ];
  return found.filter((label) => label !== null).sort(compareLabels);
}

function compareLabels(a: ScenarioLabel, b: ScenarioLabel): number {
  return Number(b.label) - Number(a.label) || b.confidence - a.confidence || compareText(a.scenario, b.scenario);
}
