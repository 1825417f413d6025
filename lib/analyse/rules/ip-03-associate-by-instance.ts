// IP-03: Elastic IPs that something means to attach by instance id to a host with several ENIs; that call needs the ENI's id instead.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html (InstanceId)
import { gapsFor } from '../../graph/coverage';
import type { Severity } from '../../model/analysis';
import type { Address, NetworkInterface } from '../../model/inventory';
import { awsPages } from './aws-pages';
import { addressOf, gapsOrAbsent, hostParams, undecided, violated } from './finding';
import type { HostView } from './host-view';
import { publicAddresses } from './public-address';
import type { Report, Rule, RuleContext } from './rule';

const cases = { planned: 'low', 'by-instance': 'low', holds: 'info' } as const satisfies Record<string, Severity>;
const instanceId = /^i-[0-9a-z-]+$/;

export const associateByInstance: Rule = {
  id: 'IP-03',
  severity: { by: 'case', cases },
  neededCoverage: ['NetworkInterfaces', 'Addresses'],
  awsPages: [awsPages.associateAddress, awsPages.elasticIps],
  fixes: ['associate-by-network-interface'],
  check: (ctx, report) => {
    const { planned, byInstance } = indexAddresses(ctx);
    for (const host of ctx.multiHomedHosts) checkHost(ctx, host, planned.get(host.id), byInstance.get(host.id), report);
  },
};

/** Free Elastic IPs whose tags name an instance, and associations that name the instance but no ENI. */
function indexAddresses(ctx: RuleContext): { readonly planned: ReadonlyMap<string, Address>; readonly byInstance: ReadonlyMap<string, Address> } {
  const planned = new Map<string, Address>();
  const byInstance = new Map<string, Address>();
  for (const address of ctx.topology.inventory.addresses) {
    if (address.instanceId !== null && address.networkInterfaceId === null) {
      if (!byInstance.has(address.instanceId)) byInstance.set(address.instanceId, address);
    } else if (address.networkInterfaceId === null) {
      for (const value of Object.values(address.tags)) if (instanceId.test(value) && !planned.has(value)) planned.set(value, address);
    }
  }
  return { planned, byInstance };
}

function checkHost(ctx: RuleContext, host: HostView, planned: Address | undefined, byInstance: Address | undefined, report: Report): void {
  const base = { ...hostParams(host), count: host.node.networkInterfaces.length };
  const named = byInstance ?? planned;
  const leading = host.leading;
  if (leading === null) return;
  if (named !== undefined) {
    const mode = byInstance === undefined ? 'planned' : 'by-instance';
    return report(violated({
      rule: 'IP-03', severity: cases[mode], resources: [host.id, leading.id],
      params: { ...base, mode: mode === 'planned' ? 'planned' : 'byInstance', eni: leading.id, publicIp: named.publicIp, privateIp: addressOf(leading), allocationId: named.id },
      fixes: associateByInstance.fixes, confidence: mode === 'planned' ? 0.6 : 0.9, evidence: [`elastic-ip:${named.publicIp}`],
    }));
  }
  const held = holder(host);
  if (held === null) return;
  const { eni, publicIp, privateIp, allocationId, certain } = held;
  const params = { ...base, mode: 'holds', eni: eni.id, publicIp, privateIp, allocationId };
  const resources = [host.id, eni.id];
  if (!certain && gapsFor(ctx.topology, host.node.place, ['Addresses']).length > 0) {
    return report(undecided({ rule: 'IP-03', resources, params, evidence: [`public-ip:${publicIp}`], gaps: gapsOrAbsent(ctx.topology, host.node.place, ['Addresses']) }));
  }
  if (!certain) return;
  report(violated({ rule: 'IP-03', severity: cases.holds, resources, params, fixes: associateByInstance.fixes, confidence: 1, evidence: [`elastic-ip:${publicIp}`, `network-interfaces:${base.count}`] }));
}

function holder(host: HostView): { readonly eni: NetworkInterface; readonly publicIp: string; readonly privateIp: string; readonly allocationId: string; readonly certain: boolean } | null {
  for (const eni of host.counted) {
    for (const address of publicAddresses(eni)) {
      // Where the default of the call would lead to the right address anyway, a note would only be noise.
      if (eni.id === host.node.primary?.id && address.primary) continue;
      const certain = address.kindCertain && address.kind === 'eip';
      if (certain || !address.kindCertain) return { eni, publicIp: address.publicIp, privateIp: address.privateIp, allocationId: address.association.allocationId ?? 'none', certain };
    }
  }
  return null;
}
