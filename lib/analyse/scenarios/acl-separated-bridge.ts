// Pattern: network ACLs keep two subnets apart, and the host has an ENI in each: it is the only way between them.
// https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
import type { ScenarioLabel } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import type { EffectiveAcl, SubnetNode } from '../../model/topology';
import { parseCidr } from '../../net/cidr';
import { matchAcl } from '../trace/filters/match-acl';
import { type AddressRange, cidrRange } from '../trace/filters/region';
import { deviceName, gaps, routesThrough, subnetName, subnetOf } from './host-case';
import type { HostCase } from './host-case';
import { criterion, judge } from './judge';

const threshold = 0.6;

interface Pair {
  readonly a: NetworkInterface;
  readonly b: NetworkInterface;
  readonly acls: readonly string[];
  readonly bothWays: boolean;
}

export function labelAclSeparatedBridge(host: HostCase): ScenarioLabel | null {
  const pair = separatedPair(host);
  if (pair === null) return null;
  const params = { first: deviceName(pair.a), second: deviceName(pair.b), firstSubnet: subnetName(host, pair.a), secondSubnet: subnetName(host, pair.b) };
  const routed = routesThrough(host, host.enis);
  const unchecked = host.enis.some((eni) => eni.sourceDestCheck === false);
  const quiet = routed === true || unchecked ? false : routed === null || host.enis.some((eni) => eni.sourceDestCheck === null) ? null : true;
  const evidence = [pair.a.id, pair.b.id];
  const criteria = [
    criterion('acl-separates', 0.6, true, [...evidence, ...pair.acls], params),
    criterion('acl-separates-both-ways', 0.2, pair.bothWays, pair.acls, params),
    criterion('bridge-does-not-forward', 0.2, quiet, evidence, params, gaps(host, 'RouteTables')),
  ];
  return judge({ scenario: 'acl-separated-bridge', subKind: null, criteria, threshold, allowed: true });
}

function separatedPair(host: HostCase): Pair | null {
  for (let i = 0; i < host.enis.length; i++) {
    for (let j = i + 1; j < host.enis.length; j++) {
      const [a, b] = [host.enis[i] as NetworkInterface, host.enis[j] as NetworkInterface];
      if (a.subnetId === b.subnetId || a.vpcId !== b.vpcId) continue;
      const [from, to] = [subnetOf(host, a), subnetOf(host, b)];
      if (!from?.acl || !to?.acl || (from.acl.acl.id === to.acl.acl.id && from.acl.acl.isDefault)) continue;
      const there = blocks(from.acl, from, to.acl, to);
      const back = blocks(to.acl, to, from.acl, from);
      if (there || back) return { a, b, acls: [...new Set([from.acl.acl.id, to.acl.acl.id])], bothWays: there && back };
    }
  }
  return null;
}

/** Nothing sent from one subnet can reach the other: out of the first, or into the second, every TCP and UDP port is denied. */
function blocks(outAcl: EffectiveAcl, from: SubnetNode, inAcl: EffectiveAcl, to: SubnetNode): boolean {
  const source = parseCidr(from.subnet?.cidr ?? '');
  const target = parseCidr(to.subnet?.cidr ?? '');
  if (source === null || target === null) return false;
  const shut = (acl: EffectiveAcl, direction: 'ingress' | 'egress', { first, last }: AddressRange): boolean =>
    [6, 17].every((protocol) => matchAcl(acl.acl, direction, 4, null, [{ protocol, fromPort: 0, toPort: 65_535, first, last }]).passes === 'none');
  return shut(outAcl, 'egress', cidrRange(target)) || shut(inAcl, 'ingress', cidrRange(source));
}
