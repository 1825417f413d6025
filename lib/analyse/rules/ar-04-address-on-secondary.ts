// AR-04: a public IPv4 address on a secondary ENI of a guest that answers through its first one.
// The drop by the source/destination check is documented; what happens with the check off is not, so that case stays undecided.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html
import type { NetworkInterface } from '../../model/inventory';
import { awsPages } from './aws-pages';
import { addressOf, checkOf, deviceIndexOf, gapsOrAbsent, hostParams, subnetLabel, undecided, violated } from './finding';
import { beliefConfidence, oneStepUp, softenForRouter } from './host-view';
import type { HostView } from './host-view';
import { targetIdOf } from '../trace/routes/decide-route';
import { internetGatewayRoute } from './internet-way';
import { proofFlow } from './proof-flow';
import type { PublicAddress } from './public-address';
import type { Report, Rule, RuleContext } from './rule';

/** One step above AR-02, because the address faces the internet; nothing when the guest surely routes by source. */
const levels = { configured: null, likely: oneStepUp('low'), unknown: oneStepUp('medium'), none: oneStepUp('high'), appliance: oneStepUp('high'), cni: null } as const;

export const addressOnSecondary: Rule = {
  id: 'AR-04',
  severity: { by: 'belief', levels },
  neededCoverage: ['NetworkInterfaces', 'Instances', 'RouteTables'],
  awsPages: [awsPages.networkInterfaces, awsPages.attachments, awsPages.elasticIps],
  fixes: ['policy-routing', 'move-eip-to-primary', 'assign-secondary-ip'],
  check: (ctx, report) => {
    for (const { host, eni, addresses } of ctx.publicInterfaces) {
      const address = addresses[0];
      if (host.facts.multiHomed && levels[host.belief] !== null && eni.id !== host.node.primary?.id && address !== undefined) checkInterface(ctx, host, eni, address, report);
    }
  },
};

function checkInterface(ctx: RuleContext, host: HostView, eni: NetworkInterface, address: PublicAddress, report: Report): void {
  const severity = levels[host.belief];
  const leading = host.leading;
  if (severity === null || leading === null) return;
  const t = ctx.topology;
  const subnet = eni.subnetId === null ? undefined : t.subnets.get(eni.subnetId);
  const table = subnet?.routeTable?.table;
  const params = {
    ...hostParams(host), eni: eni.id, publicIp: address.publicIp, privateIp: address.privateIp, deviceIndex: deviceIndexOf(eni),
    subnetId: eni.subnetId ?? '?', subnetLabel: subnetLabel(t, eni.subnetId), primaryId: leading.id, primaryAddress: addressOf(leading),
    primarySubnet: subnetLabel(t, leading.subnetId), check: checkOf(leading), addressKind: address.kind,
  };
  const evidence = [`public-ip:${address.publicIp}`, ...host.facts.osBelief.evidence];
  const resources = [host.id, eni.id, leading.id, ...(subnet === undefined ? [] : [subnet.id])];
  if (host.node.primary === null) {
    return report(undecided({ rule: 'AR-04', discriminator: eni.id, resources, params: { ...params, because: 'gap' }, evidence, gaps: gapsOrAbsent(t, host.node.place, ['NetworkInterfaces']) }));
  }
  if (table === undefined) {
    return report(undecided({ rule: 'AR-04', discriminator: eni.id, resources, params: { ...params, because: 'gap' }, evidence, gaps: gapsOrAbsent(t, subnet?.place ?? host.node.place, ['RouteTables']) }));
  }
  // Without the internet gateway the address is AR-03's business.
  const way = internetGatewayRoute(t, table);
  if (way === null) return;
  if (leading.sourceDestCheck === false) {
    return report(undecided({ rule: 'AR-04', discriminator: eni.id, resources, params: { ...params, because: 'undocumented' }, evidence: [...evidence, `source-dest-check-off:${leading.id}`], gaps: [] }));
  }
  const sharesSubnet = leading.subnetId !== null && leading.subnetId === eni.subnetId;
  const movable = address.kind === 'eip' && leading.subnetId !== null && t.subnets.get(leading.subnetId)?.tier === 'public';
  report(violated({
    rule: 'AR-04', severity: softenForRouter(host, severity), discriminator: eni.id,
    resources: [...resources, table.id],
    params: { ...params, tableId: table.id, gatewayId: targetIdOf(way.target) },
    fixes: sharesSubnet ? ['assign-secondary-ip', 'policy-routing', ...(movable ? ['move-eip-to-primary' as const] : [])] : ['policy-routing', ...(movable ? ['move-eip-to-primary' as const] : [])],
    confidence: beliefConfidence(host), proof: proofFlow(t, { from: 'internet', to: eni }),
    evidence: [...evidence, `default-route:${targetIdOf(way.target)}`, ...(host.router ? ['router-by-design'] : [])],
    gaps: leading.sourceDestCheck === null ? gapsOrAbsent(t, host.node.place, ['NetworkInterfaces']) : [],
  }));
}
