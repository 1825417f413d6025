// Which gateways are drawn: on a VPC's border (internet, egress-only, VPN, regional NAT), and hubs between VPCs (transit gateway, peering).
import { compareText } from '../../base/order';
import { coverageOf } from '../../graph/coverage';
import { placeOf } from '../../graph/place-key';
import type { GatewayKind } from '../../model/map-model';
import type { GhostReason, Topology } from '../../model/topology';
import { extraIndexes, nameOf } from '../resource-kind';

export interface GatewayDraft {
  readonly id: string;
  readonly kind: GatewayKind;
  readonly name: string;
  readonly ghost: GhostReason | null;
  readonly gap: boolean;
  readonly vpcIds: Set<string>;
}
const kindRank: Readonly<Record<GatewayKind, number>> = {
  'internet-gateway': 0, 'egress-only-internet-gateway': 1, 'vpn-gateway': 2, 'nat-gateway': 3, 'transit-gateway': 4, 'vpc-peering': 5,
};
export const isHub = (kind: GatewayKind): boolean => kind === 'transit-gateway' || kind === 'vpc-peering';

export function listGateways(t: Topology): GatewayDraft[] {
  const drafts = new Map<string, GatewayDraft>();
  const add = (id: string, kind: GatewayKind, vpcId: string | null, gap: boolean): void => {
    let draft = drafts.get(id);
    if (draft === undefined) drafts.set(id, (draft = { id, kind, name: nameOf(t, id), ghost: t.ghosts.get(id)?.reason ?? null, gap, vpcIds: new Set() }));
    if (vpcId !== null && t.vpcs.has(vpcId)) draft.vpcIds.add(vpcId);
  };
  for (const gateway of t.internetGateways.values()) for (const vpcId of gateway.vpcIds) add(gateway.id, extraIndexes(t.inventory).egressOnly.has(gateway.id) ? 'egress-only-internet-gateway' : 'internet-gateway', vpcId, false);
  for (const gateway of t.inventory.egressOnlyInternetGateways) for (const vpcId of gateway.vpcIds) add(gateway.id, 'egress-only-internet-gateway', vpcId, false);
  for (const gateway of t.vpnGateways.values()) for (const vpcId of gateway.vpcIds) add(gateway.id, 'vpn-gateway', vpcId, false);
  for (const gateway of t.natGateways.values()) if (gateway.subnetId === null && gateway.vpcId !== null) add(gateway.id, 'nat-gateway', gateway.vpcId, false);
  for (const peering of t.peerings.values()) {
    add(peering.id, 'vpc-peering', peering.requester.vpcId, false);
    add(peering.id, 'vpc-peering', peering.accepter.vpcId, false);
  }
  for (const gateway of t.transitGateways.values()) add(gateway.id, 'transit-gateway', null, cannotTell(t, placeOf(gateway)));
  for (const attachment of t.transitGatewayAttachments.values()) {
    if (attachment.resourceType === 'vpc' && attachment.state !== 'deleted') add(attachment.transitGatewayId, 'transit-gateway', attachment.resourceId, cannotTell(t, placeOf(attachment)));
  }
  for (const table of t.routeTables.values()) {
    for (const { target } of table.routes) {
      if (target.kind === 'internet-gateway' || target.kind === 'egress-only-internet-gateway' || target.kind === 'vpn-gateway' || target.kind === 'transit-gateway' || target.kind === 'vpc-peering') {
        // A gateway that only a route names is a ghost of that VPC; one that is read but detached belongs nowhere.
        if (isHub(target.kind) || drafts.has(target.id) || t.ghosts.has(target.id)) add(target.id, target.kind, table.vpcId, target.kind === 'transit-gateway' && cannotTell(t, placeOf(table)));
      }
    }
  }
  return [...drafts.values()].filter((draft) => draft.vpcIds.size > 0).sort((a, b) => kindRank[a.kind] - kindRank[b.kind] || compareText(a.name, b.name) || compareText(a.id, b.id));
}

const cannotTell = (t: Topology, place: string): boolean =>
  coverageOf(t, place, 'TransitGatewayRoutes') !== 'complete' || coverageOf(t, place, 'TransitGatewayRouteTables') !== 'complete';
