// What `from` and `to` mean: an id, an address wherever it is, or one of the words for what lies outside.
import { err, ok, type Result } from '../../../base/result';
import { compareText } from '../../../base/order';
import type { NetworkInterface } from '../../../model/inventory';
import type { TraceProblem } from '../../../model/trace';
import { parseCidr } from '../../../net/cidr';
import { formatIp, type Ip, parseIp } from '../../../net/ip';
import { attachedInstanceId } from '../../../graph/host-nodes';
import { sendingInterfaces } from '../hosts/routing-from-belief';
import { isLinkLocal, isPublic } from '../routes/unroutable';
import type { TraceContext } from '../trace-context';
import type { InterfaceEnd, ResolvedEnd } from './resolved-end';

type Field = 'from' | 'to';
type Resolved = Result<ResolvedEnd, TraceProblem>;

const problem = (code: TraceProblem['code'], field: Field, params: TraceProblem['params']): Resolved => err({ code, field, params });

export function resolveEndpoint(context: TraceContext, text: string, field: Field): Resolved {
  const ref = text.trim();
  const word = ref.toLowerCase();
  if (word === 'internet') return ok({ kind: 'internet', ref, ip: null, gatewayId: null, family: null });
  if (word === 'on-premises') return ok({ kind: 'outside', ref, ip: null, onPremises: true, by: null });
  if (ref.startsWith('eni-')) {
    const eni = context.topology.networkInterfaces.get(ref);
    return eni === undefined ? problem('unknown-ref', field, { ref }) : ok(interfaceEnd(context, ref, [eni]));
  }
  if (ref.startsWith('i-')) {
    const host = context.topology.hosts.get(ref);
    if (host === undefined) return problem('unknown-ref', field, { ref });
    const interfaces = sendingInterfaces(host);
    return interfaces.length === 0 ? problem('no-address', field, { ref }) : ok({ ...interfaceEnd(context, ref, interfaces), host });
  }
  const ip = parseIp(ref);
  return ip === null ? resolveGateway(context, ref, field) : resolveAddress(context, ref, ip, field);
}

function interfaceEnd(context: TraceContext, ref: string, interfaces: readonly NetworkInterface[], part: Partial<InterfaceEnd> = {}): InterfaceEnd {
  const hostId = interfaces[0] === undefined ? null : attachedInstanceId(interfaces[0]);
  return { kind: 'interface', ref, interfaces, host: hostId === null ? null : (context.topology.hosts.get(hostId) ?? null), ip: null, publicIp: null, gatewayId: null, ...part };
}

function resolveAddress(context: TraceContext, ref: string, ip: Ip, field: Field): Resolved {
  const { network, topology } = context;
  if (ip.family === 4) {
    const owner = network.publicOwner(formatIp(ip));
    if (owner !== null) {
      if (owner.networkInterface !== null) return ok(interfaceEnd(context, ref, [owner.networkInterface], { ip: owner.privateIp, publicIp: ip }));
      if (field === 'from') return problem('not-traceable', field, { ref });
      return ok({ kind: 'internet', ref, ip, gatewayId: null, family: null });
    }
  }
  const owners = [...topology.vpcs.keys()].flatMap((vpcId) => network.interfaceAt(vpcId, ip) ?? []).sort((a, b) => compareText(a.id, b.id));
  const [owner] = owners;
  if (owners.length > 1) return problem('ambiguous-address', field, { ref, candidates: owners.map((eni) => eni.id) });
  if (owner !== undefined) return ok(interfaceEnd(context, ref, [owner], { ip }));
  const inside = [...topology.vpcs.keys()].filter((vpcId) => network.inVpc(vpcId, ip));
  if (field === 'from' && inside.length > 0) return problem('no-address', field, { ref, vpcs: inside });
  if (inside.length === 0 && !isLinkLocal(ip) && isPublic(ip)) return ok({ kind: 'internet', ref, ip, gatewayId: null, family: null });
  return ok({ kind: 'outside', ref, ip, onPremises: false, by: null });
}

function resolveGateway(context: TraceContext, ref: string, field: Field): Resolved {
  const { topology } = context;
  const unknown = problem('unknown-ref', field, { ref });
  if (ref.startsWith('igw-')) return topology.internetGateways.has(ref) ? ok({ kind: 'internet', ref, ip: null, gatewayId: ref, family: null }) : unknown;
  if (ref.startsWith('eigw-')) return topology.inventory.egressOnlyInternetGateways.some(({ id }) => id === ref) ? ok({ kind: 'internet', ref, ip: null, gatewayId: ref, family: 6 }) : unknown;
  if (ref.startsWith('nat-')) return behindInterfaces(context, ref, field, topology.natGateways.get(ref)?.addresses.map(({ networkInterfaceId }) => networkInterfaceId ?? ''));
  if (ref.startsWith('vgw-')) {
    const gateway = topology.vpnGateways.get(ref);
    const vpcId = gateway?.vpcIds[0];
    if (gateway === undefined) return unknown;
    return vpcId === undefined ? problem('not-traceable', field, { ref }) : ok({ kind: 'outside', ref, ip: null, onPremises: true, by: { kind: 'vpn-gateway', id: ref, vpcId } });
  }
  if (ref.startsWith('tgw-attach-')) {
    const attachment = topology.transitGatewayAttachments.get(ref);
    return attachment === undefined ? unknown : ok({ kind: 'outside', ref, ip: null, onPremises: attachment.resourceType !== 'vpc', by: { kind: 'attachment', attachment } });
  }
  if (ref.startsWith('tgw-')) {
    const outside = context.network.allAttachmentsOf(ref).find(({ resourceType }) => resourceType === 'vpn' || resourceType === 'direct-connect-gateway');
    if (outside !== undefined) return ok({ kind: 'outside', ref, ip: null, onPremises: true, by: { kind: 'attachment', attachment: outside } });
    return topology.transitGateways.has(ref) ? problem('not-traceable', field, { ref }) : unknown;
  }
  if (ref.startsWith('pcx-')) return topology.peerings.has(ref) ? ok({ kind: 'outside', ref, ip: null, onPremises: false, by: { kind: 'peering', id: ref } }) : unknown;
  if (ref.startsWith('vpce-')) return resolveEndpointId(context, ref, field);
  return unknown;
}

function resolveEndpointId(context: TraceContext, ref: string, field: Field): Resolved {
  const { topology } = context;
  const endpoint = topology.endpoints.get(ref);
  if (endpoint === undefined) return problem('unknown-ref', field, { ref });
  if (endpoint.endpointType === 'GatewayLoadBalancer' || field === 'from') return problem('not-traceable', field, { ref });
  if (endpoint.endpointType !== 'Gateway') return behindInterfaces(context, ref, field, endpoint.networkInterfaceIds);
  // The service's addresses are those of the prefix list its route names.
  for (const table of topology.routeTables.values()) {
    const route = table.routes.find(({ target, destinationKind }) => target.kind === 'vpc-endpoint' && target.id === ref && destinationKind === 'prefix-list');
    const text = topology.prefixLists.get(route?.destination ?? '')?.cidrs?.[0];
    const cidr = text === undefined ? null : parseCidr(text);
    if (cidr !== null && text !== undefined) return ok({ kind: 'service', ref, endpointId: ref, text, ip: cidr.family === 4 ? { family: 4, value: cidr.base } : { family: 6, value: cidr.base } });
  }
  return problem('not-traceable', field, { ref });
}

function behindInterfaces(context: TraceContext, ref: string, field: Field, ids: readonly string[] | undefined): Resolved {
  if (ids === undefined) return problem('unknown-ref', field, { ref });
  const interfaces = ids.flatMap((id) => context.topology.networkInterfaces.get(id) ?? []);
  return interfaces.length === 0 ? problem('not-traceable', field, { ref }) : ok(interfaceEnd(context, ref, interfaces, { gatewayId: ref }));
}
