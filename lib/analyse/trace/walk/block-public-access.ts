// VPC Block Public Access where a packet meets an internet gateway or egress-only internet gateway, exclusions included.
// https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html
import { coverageOf } from '../../../graph/coverage';
import type { SubnetNode } from '../../../model/topology';
import type { Walk } from './walk';

type Mode = 'off' | 'block-ingress' | 'block-bidirectional' | 'egress-only';
interface Setting { readonly mode: Mode | null; readonly excludedBy: string | null }

/** What holds for a subnet. `egress-only`: an exclusion that lets connections out. `null`: nobody read it. */
function settingOf(walk: Walk, subnet: SubnetNode): Setting {
  const { topology, network } = walk.context;
  const account = network.blockPublicAccess(subnet.place);
  if (account !== null && account.mode !== null) {
    if (account.mode === 'off') return { mode: 'off', excludedBy: null };
    for (const id of [subnet.id, subnet.vpcId ?? '']) {
      const exclusion = account.exclusions.find(({ resourceArn, state }) => resourceArn.endsWith(`/${id}`) && !(state ?? '').startsWith('delet') && !(state ?? '').startsWith('disable'));
      if (exclusion !== undefined && id !== '') return { mode: exclusion.mode === 'allow-egress' ? 'egress-only' : 'off', excludedBy: id };
    }
    return { mode: account.mode, excludedBy: null };
  }
  const effective = subnet.subnet?.blockPublicAccess ?? topology.vpcs.get(subnet.vpcId ?? '')?.vpc?.blockPublicAccess ?? null;
  return { mode: effective === 'off' || effective === 'block-ingress' || effective === 'block-bidirectional' ? effective : null, excludedBy: null };
}

/** Who opened the connection matters, not which of its packets this is. `outboundOnly`: a NAT gateway or egress-only internet gateway, which ingress mode lets be. */
export function passBlockPublicAccess(walk: Walk, subnet: SubnetNode | null, way: 'in' | 'out', outboundOnly: boolean): boolean {
  if (subnet === null) return true;
  const { mode, excludedBy } = settingOf(walk, subnet);
  const place = { subnetId: subnet.id, vpcId: subnet.vpcId };
  const initiated = walk.options.direction === 'forward' ? way : way === 'in' ? 'out' : 'in';
  const id = excludedBy ?? subnet.vpcId ?? subnet.id;
  if (mode === null) {
    // Off unless somebody turned it on; a refused answer is no evidence of that.
    if (coverageOf(walk.context.topology, subnet.place, 'BlockPublicAccessOptions') === 'denied') {
      walk.hop('block-public-access', id, 'unknown', 'block-public-access-not-read', {}, place);
      walk.open('not-collected', id, { resource: 'BlockPublicAccessOptions' }, [{ place: subnet.place, resource: 'BlockPublicAccessOptions', status: 'denied' }]);
    }
    return true;
  }
  if (mode === 'off') {
    if (excludedBy !== null) walk.hop('block-public-access', id, 'pass', 'block-public-access-excluded', {}, place);
    return true;
  }
  const passes = mode === 'egress-only' ? initiated === 'out' : mode === 'block-ingress' && outboundOnly && initiated === 'out';
  if (passes) {
    walk.hop('block-public-access', id, 'pass', 'block-public-access-excluded', { mode }, place);
    return true;
  }
  return walk.drop('block-public-access', id, way === 'in' ? 'ingress' : 'egress', 'VPC_BLOCK_PUBLIC_ACCESS_ENABLED', 'block-public-access-blocks', { mode }, place);
}
