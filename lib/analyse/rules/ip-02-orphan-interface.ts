// IP-02: an ENI attached to nothing. It holds its address, and a public IPv4 address on it is billed.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html (public IPv4 charge)
import type { Severity } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import { placeOf } from '../../graph/place-key';
import { awsPages } from './aws-pages';
import { addressOf, gapsOrAbsent, subnetLabel, undecided, violated } from './finding';
import { nameOf } from './name-of';
import { publicAddresses } from './public-address';
import type { Report, Rule, RuleContext } from './rule';

const cases = { billed: 'medium', idle: 'low', reserved: 'info' } as const satisfies Record<string, Severity>;
const reservedName = /(?:^|[^a-z])(?:vip|floating|failover|ha|standby|keepalived|pacemaker)(?:[^a-z]|$)/i;

export const orphanInterface: Rule = {
  id: 'IP-02',
  severity: { by: 'case', cases },
  neededCoverage: ['NetworkInterfaces', 'Instances'],
  awsPages: [awsPages.networkInterfaces, awsPages.elasticIps],
  fixes: ['release-orphan-eip', 'delete-orphan-eni'],
  check: (ctx, report) => {
    const find = (id: string): NetworkInterface | undefined => ctx.topology.networkInterfaces.get(id);
    for (const id of ctx.byKind.get('orphan') ?? []) {
      const eni = find(id);
      if (eni !== undefined) checkInterface(ctx, eni, report);
    }
    for (const id of ctx.byKind.get('customer') ?? []) {
      const eni = find(id);
      // A user's ENI with neither status nor attachment: the answer was cut down, not the ENI left behind.
      if (eni !== undefined && eni.attachment === null && eni.status === null) checkInterface(ctx, eni, report);
    }
  },
};

/** Kept on purpose, going by its own words: the ENI that a standby takes over. */
function looksReserved(eni: NetworkInterface): boolean {
  if (reservedName.test(eni.description)) return true;
  return Object.entries(eni.tags).some(([key, value]) => reservedName.test(key) || reservedName.test(value));
}

function checkInterface(ctx: RuleContext, eni: NetworkInterface, report: Report): void {
  const t = ctx.topology;
  const addresses = publicAddresses(eni);
  const publicIps = [...new Set([...addresses.map((address) => address.publicIp), ...(t.addressesByInterface.get(eni.id) ?? []).map((address) => address.publicIp)])];
  const routes = t.routeUses.get(eni.id)?.length ?? 0;
  const reserved = looksReserved(eni);
  const params = {
    eni: eni.id, eniLabel: nameOf(eni.id, eni.tags), address: addressOf(eni), subnetId: eni.subnetId ?? '?', subnetLabel: subnetLabel(t, eni.subnetId),
    billed: publicIps.length > 0 ? 'yes' : 'no', publicIps, count: publicIps.length, routes, reserved: reserved ? 'yes' : 'no', privateCount: Math.max(eni.privateIps.length, 1),
  };
  const resources = [eni.id, ...(eni.subnetId === null ? [] : [eni.subnetId])];
  const evidence = [`status:${eni.status ?? 'not-said'}`, ...publicIps.map((ip) => `public-ip:${ip}`), ...(reserved ? ['name-says-reserved'] : [])];
  if (eni.status !== 'available') {
    return report(undecided({ rule: 'IP-02', resources, params, evidence, gaps: gapsOrAbsent(t, placeOf(eni), ['NetworkInterfaces']) }));
  }
  report(violated({
    rule: 'IP-02', severity: cases[reserved && publicIps.length === 0 ? 'reserved' : publicIps.length > 0 ? 'billed' : 'idle'], resources, params,
    fixes: publicIps.length > 0 ? orphanInterface.fixes : ['delete-orphan-eni'], confidence: reserved ? 0.5 : 0.9, evidence,
  }));
}
