// Runs every warning rule over one analysis context. Findings come out in host, then rule order; the pipeline sorts them.
import type { Finding } from '../../model/analysis';
import type { AnalysisContext } from '../context';
import { listRouters, viewHost } from './host-view';
import type { HostView } from './host-view';
import { NetworkView } from './network-view';
import { publicAddresses } from './public-address';
import type { PublicInterface, RuleContext } from './rule';
import { rules } from './rules';
import { SubnetGroups } from './subnet-groups';
import { TransitView } from './transit-view';

function prepare(ctx: AnalysisContext): RuleContext {
  const routers = listRouters(ctx);
  const liveHosts: HostView[] = [];
  const multiHomedHosts: HostView[] = [];
  const publicInterfaces: PublicInterface[] = [];
  for (const facts of ctx.notable) {
    const host = viewHost(ctx, facts, routers);
    if (host === null) continue;
    liveHosts.push(host);
    if (facts.multiHomed && host.belief !== 'cni') multiHomedHosts.push(host);
    for (const eni of host.counted) {
      const addresses = publicAddresses(eni);
      if (addresses.length > 0) publicInterfaces.push({ host, eni, addresses });
    }
  }
  const view = new NetworkView(ctx);
  return {
    topology: ctx.topology, kinds: ctx.kinds, hosts: ctx.hosts, byKind: ctx.byKind, notable: ctx.notable, liveHosts, multiHomedHosts, publicInterfaces, view, transit: new TransitView(ctx), groups: { 4: new SubnetGroups(ctx, view, 4), 6: new SubnetGroups(ctx, view, 6) },
  };
}

export function checkRules(ctx: AnalysisContext): Finding[] {
  const prepared = prepare(ctx);
  const findings: Finding[] = [];
  const report = (finding: Finding): void => {
    findings.push(finding);
  };
  for (const rule of rules) rule.check(prepared, report);
  return findings;
}
