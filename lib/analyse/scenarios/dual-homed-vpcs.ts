// Scenario: ENIs of one instance in several VPCs of one account and one zone: to connect them, or to get around overlapping ranges.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/scenarios-enis.html#dual-homed-instances-across-vpcs
import { compareText } from '../../base/order';
import type { ScenarioLabel } from '../../model/analysis';
import type { VpcId } from '../../model/ids';
import type { NetworkInterface, Vpc } from '../../model/inventory';
import { overlaps, parseCidr } from '../../net/cidr';
import { gaps, subnetOf } from './host-case';
import type { HostCase } from './host-case';
import { criterion, judge } from './judge';

export function labelDualHomedVpcs(host: HostCase): ScenarioLabel | null {
  const ids = [...new Set(host.enis.flatMap((eni) => (eni.vpcId === null ? [] : [eni.vpcId])))].sort(compareText);
  if (ids.length < 2) return null;
  const eniIds = host.enis.map((eni) => eni.id);
  const vpcs = ids.map((id) => host.t.vpcs.get(id)?.vpc ?? null);
  const zone = sameValue(host.enis.map((eni) => eni.zone));
  const account = sameValue(host.enis.map((eni) => eni.account));
  const overlap = vpcs.includes(null) ? null : vpcOverlap(vpcs as readonly Vpc[]);
  const apart = subnetsApart(host);
  const connected = connectedOtherwise(host, ids);
  const criteria = [
    criterion('several-vpcs', 1, true, [...eniIds, ...ids], { count: ids.length, vpcs: ids.map((id) => host.t.vpcs.get(id)?.vpc?.tags['Name'] ?? id) }),
    criterion('same-account', 0, account, eniIds, {}, gaps(host, 'NetworkInterfaces')),
    criterion('same-zone', 0, zone, eniIds, { zone: host.primary.zone ?? '?' }, gaps(host, 'NetworkInterfaces')),
    criterion('vpc-ranges-overlap', 0, overlap, ids, {}, gaps(host, 'Vpcs')),
    criterion('own-subnets-apart', 0, apart, host.enis.flatMap((eni) => (eni.subnetId === null ? [] : [eni.subnetId])), {}, gaps(host, 'Subnets')),
    criterion('not-connected-otherwise', 0, connected === null ? null : !connected, ids, {}, gaps(host, 'VpcPeeringConnections', 'TransitGatewayVpcAttachments')),
  ];
  return judge({ scenario: 'dual-homed-vpcs', subKind: subKind(host, overlap, apart, connected), criteria, threshold: 0.5, allowed: true });
}

function subKind(host: HostCase, overlap: boolean | null, apart: boolean | null, connected: boolean | null): string | null {
  if (overlap === true && apart === true && host.enis.some((eni) => inSecondaryRange(host, eni))) return 'overlapping-cidr';
  if (overlap === false && connected === false) return 'connecting';
  return null;
}

/** `null`: some value is unknown and the known ones do not differ. */
function sameValue(values: readonly (string | null)[]): boolean | null {
  const known = new Set(values.filter((v) => v !== null));
  return known.size > 1 ? false : values.includes(null) ? null : true;
}

function vpcOverlap(vpcs: readonly Vpc[]): boolean {
  return vpcs.some((a, i) => vpcs.slice(i + 1).some((b) => a.cidrs.some((x) => b.cidrs.some((y) => textsOverlap(x, y)))));
}

function textsOverlap(a: string, b: string): boolean {
  const [x, y] = [parseCidr(a), parseCidr(b)];
  return x !== null && y !== null && overlaps(x, y);
}

function subnetsApart(host: HostCase): boolean | null {
  const blocks = host.enis.map((eni) => ({ vpc: eni.vpcId, cidr: subnetOf(host, eni)?.subnet?.cidr ?? null }));
  if (blocks.some((b) => b.cidr === null)) return null;
  return !blocks.some((a, i) => blocks.slice(i + 1).some((b) => a.vpc !== b.vpc && textsOverlap(a.cidr ?? '', b.cidr ?? '')));
}

function inSecondaryRange(host: HostCase, eni: NetworkInterface): boolean {
  const subnet = subnetOf(host, eni)?.subnet?.cidr ?? null;
  const vpc = host.t.vpcs.get(eni.vpcId ?? '')?.vpc ?? null;
  return subnet !== null && vpc !== null && vpc.cidrs.slice(1).some((cidr) => textsOverlap(cidr, subnet));
}

function connectedOtherwise(host: HostCase, ids: readonly VpcId[]): boolean | null {
  const connected = host.index.connectedVpcs();
  if (ids.some((a, i) => ids.slice(i + 1).some((b) => connected(a, b)))) return true;
  return gaps(host, 'VpcPeeringConnections', 'TransitGatewayVpcAttachments').length === 0 ? false : null;
}
