// Gateway panels: internet, egress-only, NAT, VPN and transit gateways, peerings, endpoints.
import { gapsFor } from '../../graph/coverage';
import type { ResourceId } from '../../model/ids';
import type { NetworkInterface, PeeringSide } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import { extraIndexes, refOf } from '../resource-kind';
import { headOf, summaryOf, type Context } from './head';
import type { GatewayInspection, GatewayInspectionKind } from './inspection';

type Fact = GatewayInspection['facts'][number];
interface Parts { readonly state: string | null; readonly vpcs: readonly (string | null)[]; readonly facts: readonly Fact[]; readonly enis: readonly (string | null)[] }

export function inspectGateway(context: Context, id: ResourceId, gatewayKind: GatewayInspectionKind): GatewayInspection {
  const { t } = context;
  const parts = partsOf(t, id, gatewayKind);
  const head = headOf(context, id);
  const vpcs = new Set(parts.vpcs.filter((vpc) => vpc !== null));
  const usedBy: GatewayInspection['usedBy'][number][] = [];
  for (const table of t.routeTables.values()) {
    for (const route of table.routes) {
      if (route.target.kind === 'local' || route.target.id !== id) continue;
      usedBy.push({ table: refOf(t, table.id), destination: route.destination, state: route.state });
      vpcs.add(table.vpcId);
    }
  }
  const interfaces = parts.enis.map((eni) => (eni === null ? undefined : t.networkInterfaces.get(eni))).filter((eni): eni is NetworkInterface => eni !== undefined);
  return {
    ...head, kind: 'gateway', gatewayKind, state: parts.state, vpcs: [...vpcs].sort().map((vpc) => refOf(t, vpc)), facts: parts.facts,
    interfaces: interfaces.map((eni) => summaryOf(context, eni)), usedBy,
    gaps: gatewayKind === 'transit-gateway' && head.place !== null ? gapsFor(t, head.place, ['TransitGatewayRouteTables', 'TransitGatewayRoutes', 'TransitGatewayVpcAttachments']) : [],
  };
}

const fact = (code: Fact['code'], value: string | null | undefined, ref: Fact['ref'] = null): Fact[] => (value == null || value === '' ? [] : [{ code, value, ref }]);
const side = (t: Topology, code: 'requester' | 'accepter', { vpcId, account, region, cidrs }: PeeringSide): Fact[] =>
  fact(code, [vpcId, account, region, ...cidrs].filter((part) => part !== null).join(' · '), vpcId === null ? null : refOf(t, vpcId));

function partsOf(t: Topology, id: ResourceId, kind: GatewayInspectionKind): Parts {
  const empty: Parts = { state: null, vpcs: [], facts: [], enis: [] };
  switch (kind) {
    case 'internet-gateway':
    case 'egress-only-internet-gateway':
      return { ...empty, vpcs: (t.internetGateways.get(id) ?? extraIndexes(t.inventory).egressOnly.get(id))?.vpcIds ?? [] };
    case 'nat-gateway': {
      const nat = t.natGateways.get(id);
      if (nat === undefined) return empty;
      const facts = nat.addresses.flatMap((address) => [...fact('public-ip', address.publicIp), ...fact('private-ip', address.privateIp)]);
      return { state: nat.state, vpcs: [nat.vpcId], facts: [...fact('connectivity', nat.connectivityType), ...fact('availability', nat.availabilityMode), ...facts], enis: nat.addresses.map((address) => address.networkInterfaceId) };
    }
    case 'vpn-gateway': {
      const gateway = t.vpnGateways.get(id);
      return { ...empty, state: gateway?.state ?? null, vpcs: gateway?.vpcIds ?? [], facts: t.inventory.vpnConnections.filter((vpn) => vpn.vpnGatewayId === id).flatMap((vpn) => fact('peer', vpn.customerGatewayId ?? vpn.id)) };
    }
    case 'vpc-peering': {
      const peering = t.peerings.get(id);
      if (peering === undefined) return empty;
      return { ...empty, state: peering.status, vpcs: [peering.requester.vpcId, peering.accepter.vpcId], facts: [...side(t, 'requester', peering.requester), ...side(t, 'accepter', peering.accepter)] };
    }
    case 'vpc-endpoint': {
      const endpoint = t.endpoints.get(id);
      if (endpoint === undefined) return empty;
      return { state: endpoint.state, vpcs: [endpoint.vpcId], facts: [...fact('service', endpoint.serviceName), ...fact('endpoint-type', endpoint.endpointType), ...(endpoint.resources ?? []).flatMap(({ arn, access }) => fact('endpoint-resource', [arn, access].filter((part) => part !== null).join(' · ')))], enis: endpoint.networkInterfaceIds };
    }
    case 'transit-gateway': {
      const attachments = [...t.transitGatewayAttachments.values()].filter((attachment) => attachment.transitGatewayId === id);
      return {
        ...empty, state: t.transitGateways.get(id)?.state ?? null, vpcs: attachments.filter((attachment) => attachment.resourceType === 'vpc').map((attachment) => attachment.resourceId),
        facts: attachments.flatMap((attachment) => fact('attachment', `${attachment.resourceType} ${attachment.resourceId ?? attachment.id}`, attachment.resourceId === null ? null : refOf(t, attachment.resourceId))),
      };
    }
  }
}
