// The local route: to the ENI that has the address in this VPC.
import { gapsFor } from '../../../../graph/coverage';
import { addressAt } from '../../../../net/cidr';
import { sameIp } from '../../interface-addresses';
import type { Next } from '../next';
import { textOf } from '../packet';
import { passAcl } from '../pass-acl';
import type { Walk } from '../walk';

type Deliver = Extract<Next, { readonly step: 'deliver' }>;

export function deliver(walk: Walk, { vpcId, from }: Deliver): Next {
  const { network, topology } = walk.context;
  const { destination } = walk.packet;
  const detail = { destination: textOf(destination, walk.packet) };
  const eni = destination === null ? null : network.interfaceAt(vpcId, destination);
  if (eni !== null) return { step: 'arrive', networkInterface: eni, from, sameSubnet: false };
  const place = { vpcId };
  const nat = destination === null ? null : network.natAt(vpcId, destination);
  if (nat !== null) {
    const subnet = topology.subnets.get(topology.natGateways.get(nat)?.subnetId ?? '');
    if (subnet !== undefined && subnet.id !== from?.id && !passAcl(walk, subnet, 'ingress')) return null;
    return { step: 'translate-back', natGatewayId: nat };
  }
  // The resolver of a VPC is its base address plus two; groups and ACLs do not filter it.
  // https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html
  if (destination !== null && network.cidrsOf(vpcId).some((cidr) => cidr.family === 4 && sameIp(addressAt(cidr, 2) ?? destination, destination))) {
    walk.hop('local-delivery', vpcId, 'deliver', 'vpc-resolver', detail, place);
    return { step: 'end', end: { kind: 'host-service' } };
  }
  const vpc = topology.vpcs.get(vpcId);
  const gaps = gapsFor(topology, vpc?.place ?? '?/?', ['NetworkInterfaces']);
  // A participant of a shared VPC sees its own ENIs only: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html
  const owner = vpc?.vpc?.sharedBy;
  if (owner !== undefined && gaps.length === 0) {
    walk.hop('local-delivery', vpcId, 'unknown', 'address-not-read', detail, place);
    walk.open('other-account', vpcId, { ...detail, account: owner });
    return null;
  }
  if (gaps.length === 0) {
    walk.drop('local-delivery', vpcId, null, 'NO_POSSIBLE_DESTINATION', 'no-such-address', detail, place);
    return null;
  }
  walk.hop('local-delivery', vpcId, 'unknown', 'address-not-read', detail, place);
  walk.open('not-collected', vpcId, { ...detail, resource: 'NetworkInterfaces' }, gaps);
  return null;
}
