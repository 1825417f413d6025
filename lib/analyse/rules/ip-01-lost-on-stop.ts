// IP-01: an auto-assigned public IPv4 address goes on a stop, and AWS gives none back to a host that has a second ENI.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html
import type { Severity } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import { gapsFor } from '../../graph/coverage';
import { hostParams, undecided, violated } from './finding';
import { awsPages } from './aws-pages';
import type { HostView } from './host-view';
import type { PublicAddress } from './public-address';
import type { Report, Rule, RuleContext } from './rule';

const cases = { instance: 'medium', group: 'low' } as const satisfies Record<string, Severity>;

export const publicAddressLostOnStop: Rule = {
  id: 'IP-01',
  severity: { by: 'case', cases },
  neededCoverage: ['NetworkInterfaces', 'Instances', 'Addresses'],
  awsPages: [awsPages.instanceAddressing, awsPages.networkInterfaces],
  fixes: ['use-elastic-ip', 'consolidate-enis'],
  check: (ctx, report) => {
    for (const { host, eni, addresses } of ctx.publicInterfaces) if (host.belief !== 'cni' && eni === host.node.primary) checkHost(ctx, host, eni, addresses, report);
  },
};

function checkHost(ctx: RuleContext, host: HostView, primary: NetworkInterface, addresses: readonly PublicAddress[], report: Report): void {
  const address = addresses.find((candidate) => candidate.primary && candidate.kind === 'auto');
  if (address === undefined) return;
  const known = ctx.topology.addressesByInterface.get(primary.id)?.some((eip) => eip.publicIp === address.publicIp) === true;
  if (known) return;
  const secondary = host.counted.find((eni) => eni.id !== primary.id);
  const held = addresses.some((candidate) => !candidate.primary && candidate.kind === 'eip');
  if (secondary === undefined && !held) return;
  const params = {
    ...hostParams(host), eni: primary.id, publicIp: address.publicIp, privateIp: address.privateIp, reason: secondary === undefined ? 'secondaryAddress' : 'secondaryInterface', secondaryId: secondary?.id ?? 'none',
  };
  const resources = [host.id, primary.id, ...host.counted.map((eni) => eni.id)];
  if (!address.kindCertain) {
    // With every Elastic IP read, an address that is none of them was assigned automatically.
    const gaps = gapsFor(ctx.topology, host.node.place, ['Addresses']);
    if (gaps.length > 0) return report(undecided({ rule: 'IP-01', resources, params, evidence: [`public-ip:${address.publicIp}`], gaps }));
  }
  const grouped = host.node.instance?.tags['aws:autoscaling:groupName'] !== undefined;
  report(violated({
    rule: 'IP-01', severity: cases[grouped ? 'group' : 'instance'], resources, params: { ...params, group: grouped ? 'yes' : 'no' },
    fixes: secondary === undefined ? ['use-elastic-ip'] : publicAddressLostOnStop.fixes, confidence: 0.95,
    evidence: [`public-ip:${address.publicIp}`, `owner:${address.association.ipOwnerId ?? 'not-said'}`],
  }));
}
