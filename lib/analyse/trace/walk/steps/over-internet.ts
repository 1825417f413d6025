// On the internet: to somewhere outside, or in again where a public address of the snapshot is.
// https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
import { gapsFor } from '../../../../graph/coverage';
import { formatIp, type Ip } from '../../../../net/ip';
import type { PublicOwner } from '../../network-index';
import { isRfc1918, isRfc6598 } from '../../routes/unroutable';
import { decideRoute } from '../../routes/decide-route';
import { subnetTable } from '../../routes/governing-table';
import { passAcl } from '../pass-acl';
import type { Next } from '../next';
import { textOf } from '../packet';
import type { Walk } from '../walk';

type Internet = Extract<Next, { readonly step: 'internet' }>;

export function overInternet(walk: Walk, { gatewayId, vpcId }: Internet): Next {
  const { destination, source } = walk.packet;
  walk.enteredBy = 'internet';
  const owner = destination === null ? null : ownerOf(walk, destination);
  if (owner === null) {
    if (gatewayId === null || vpcId === null) {
      // From outside to an address that is nobody's here.
      walk.drop('internet', 'internet', null, 'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS', 'no-such-address', { destination: textOf(destination, walk.packet) });
      return null;
    }
    walk.hop('internet', 'internet', 'deliver', destination === null ? 'to-internet' : 'to-address', { destination: textOf(destination, walk.packet) });
    const left = walk.waypoints.at(-1)?.kind === 'egress-only-internet-gateway';
    return { step: 'end', end: { kind: 'internet', gatewayId, vpcId, egressOnly: left } };
  }
  if (source !== null && (isRfc1918(source) || isRfc6598(source))) {
    walk.drop('internet', 'internet', 'ingress', isRfc1918(source) ? 'IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS' : 'IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS', 'gateway-drops', { address: textOf(source, walk.packet) });
    return null;
  }
  return into(walk, owner);
}

function ownerOf(walk: Walk, destination: Ip): PublicOwner | null {
  const { network, topology } = walk.context;
  if (destination.family === 4) return network.publicOwner(formatIp(destination));
  for (const vpc of topology.vpcs.values()) {
    if (!network.inVpc(vpc.id, destination)) continue;
    const eni = network.interfaceAt(vpc.id, destination);
    if (eni !== null) return { networkInterface: eni, natGatewayId: network.natOf(eni.id), vpcId: vpc.id, privateIp: destination, carrier: false };
  }
  return null;
}

function into(walk: Walk, owner: PublicOwner): Next {
  const { network, topology } = walk.context;
  const vpcId = owner.vpcId ?? owner.networkInterface?.vpcId ?? '';
  const address = textOf(walk.packet.destination, walk.packet);
  const answered = owner.natGatewayId !== null && walk.translations.at(-1)?.id === owner.natGatewayId;
  if (owner.natGatewayId !== null && !answered) {
    walk.drop('nat-gateway', owner.natGatewayId, 'ingress', 'outbound-only', 'gateway-drops', { address }, { networkInterface: owner.networkInterface, vpcId });
    return null;
  }
  if (owner.carrier) {
    walk.hop('carrier-gateway', vpcId, 'unknown', 'beyond-snapshot', { address }, { vpcId });
    walk.open('beyond-snapshot', owner.networkInterface?.id ?? vpcId, { address });
    return null;
  }
  if (walk.packet.family === 6 && owner.networkInterface?.denyAllIgwTraffic === true) {
    walk.drop('internet-gateway', network.internetGatewayOf(vpcId)?.id ?? vpcId, 'ingress', 'deny-all-igw-traffic', 'gateway-drops', { address }, { networkInterface: owner.networkInterface });
    return null;
  }
  const egressOnly = walk.packet.family === 6 ? network.egressOnlyGatewayOf(vpcId) : null;
  if (egressOnly !== null && walk.options.state?.waypoints.some(({ id }) => id === egressOnly.id) === true) {
    walk.waypoints.push({ kind: 'egress-only-internet-gateway', id: egressOnly.id, zone: null });
    walk.hop('egress-only-internet-gateway', egressOnly.id, 'forward', 'forwards-untranslated', { address }, { vpcId });
    return { step: 'gateway-in', gatewayId: egressOnly.id, gateway: 'egress-only-internet-gateway', vpcId, translated: owner.networkInterface };
  }
  const outbound = egressOnly === null || owner.networkInterface === null ? null : egressOnlyDefault(walk, owner.networkInterface.subnetId ?? '');
  if (outbound !== null && walk.options.state === null) {
    // A subnet whose IPv6 leaves by it cannot be called from the internet, whatever else the VPC has.
    // https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html
    walk.drop('egress-only-internet-gateway', outbound, 'ingress', 'outbound-only', 'gateway-drops', { address }, { networkInterface: owner.networkInterface });
    return null;
  }
  const gateway = network.internetGatewayOf(vpcId);
  if (gateway === null) {
    const gaps = gapsFor(topology, topology.vpcs.get(vpcId)?.place ?? '?/?', ['InternetGateways']);
    if (gaps.length === 0) {
      if (egressOnly === null) walk.drop('internet-gateway', vpcId, 'ingress', 'no-internet-gateway', 'gateway-drops', { address }, { vpcId });
      else walk.drop('egress-only-internet-gateway', egressOnly.id, 'ingress', 'outbound-only', 'gateway-drops', { address }, { vpcId });
      return null;
    }
    walk.hop('internet-gateway', vpcId, 'unknown', 'gateway-not-read', { address }, { vpcId });
    walk.open('not-collected', vpcId, { resource: 'InternetGateways' }, gaps);
  }
  const gatewayId = gateway?.id ?? vpcId;
  walk.waypoints.push({ kind: 'internet-gateway', id: gatewayId, zone: null });
  if (owner.networkInterface === null && owner.natGatewayId !== null) {
    // A regional NAT gateway is in no subnet, and a participant of a shared VPC does not see the owner's ENIs.
    walk.hop('internet-gateway', gatewayId, 'forward', 'forwards-untranslated', { address }, { vpcId });
    const subnet = topology.subnets.get(topology.natGateways.get(owner.natGatewayId)?.subnetId ?? '');
    if (owner.privateIp !== null) walk.packet = { ...walk.packet, destination: owner.privateIp };
    if (subnet !== undefined && !passAcl(walk, subnet, 'ingress')) return null;
    return { step: 'translate-back', natGatewayId: owner.natGatewayId };
  }
  if (walk.packet.family === 6) walk.hop('internet-gateway', gatewayId, 'forward', 'forwards-untranslated', { address }, { vpcId });
  else {
    walk.packet = { ...walk.packet, destination: owner.privateIp };
    walk.hop('internet-gateway', gatewayId, 'translate', 'translates-destination', { before: address, after: textOf(owner.privateIp, walk.packet) }, { vpcId });
  }
  return { step: 'gateway-in', gatewayId, gateway: 'internet-gateway', vpcId, translated: owner.networkInterface };
}

/** The egress-only gateway that a subnet's IPv6 default route leads to. */
function egressOnlyDefault(walk: Walk, subnetId: string): string | null {
  const { topology } = walk.context;
  const subnet = topology.subnets.get(subnetId);
  const table = subnet === undefined ? null : subnetTable(topology, subnet);
  const decision = table?.kind === 'table' ? decideRoute(topology, table.table, { internet: 6 }) : null;
  return decision?.kind === 'route' && decision.match.route.target.kind === 'egress-only-internet-gateway' ? decision.match.route.target.id : null;
}
