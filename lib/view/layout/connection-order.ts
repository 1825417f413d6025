// VPCs that talk to each other stand near each other: peers, neighbours on a transit gateway, VPCs of one host. Deterministic; the given order decides everything else.
import { attachedInstanceId } from '../../graph/host-nodes';
import type { VpcId } from '../../model/ids';
import type { Topology } from '../../model/topology';

/** Groups of VPCs that something joins, with how strongly. */
export interface Joints { readonly ofVpc: ReadonlyMap<VpcId, readonly Joint[]> }
interface Joint { readonly vpcs: readonly VpcId[]; readonly weight: number }

const weights = { host: 4, peering: 2, transit: 1 } as const;

export function collectJoints(t: Topology): Joints {
  const ofVpc = new Map<VpcId, Joint[]>();
  const add = (members: Iterable<VpcId | null>, weight: number): void => {
    const vpcs = [...new Set([...members].filter((id) => id !== null))];
    if (vpcs.length < 2) return;
    const joint: Joint = { vpcs, weight };
    for (const id of vpcs) {
      const list = ofVpc.get(id);
      if (list === undefined) ofVpc.set(id, [joint]);
      else list.push(joint);
    }
  };
  for (const peering of t.peerings.values()) if (peering.status !== 'deleted' && peering.status !== 'rejected') add([peering.requester.vpcId, peering.accepter.vpcId], weights.peering);
  const hubs = new Map<string, VpcId[]>();
  for (const attachment of t.transitGatewayAttachments.values()) {
    if (attachment.resourceType !== 'vpc' || attachment.resourceId === null || attachment.state === 'deleted') continue;
    const list = hubs.get(attachment.transitGatewayId);
    if (list === undefined) hubs.set(attachment.transitGatewayId, [attachment.resourceId]);
    else list.push(attachment.resourceId);
  }
  for (const vpcs of hubs.values()) add(vpcs, weights.transit);
  for (const host of t.hosts.values()) {
    if (host.networkInterfaces.length < 2) continue;
    const first = host.networkInterfaces[0]?.vpcId;
    if (host.networkInterfaces.some((eni) => eni.vpcId !== first)) add(host.networkInterfaces.filter((eni) => attachedInstanceId(eni) !== null).map((eni) => eni.vpcId), weights.host);
  }
  return { ofVpc };
}

/** `vpcs` in their own order, except that each is followed by what is joined to those before it, the strongest first. */
export function orderByConnection<T extends { readonly id: VpcId }>(vpcs: readonly T[], { ofVpc }: Joints): T[] {
  const rank = new Map(vpcs.map((vpc, i) => [vpc.id, i]));
  const left = new Map(vpcs.map((vpc) => [vpc.id, vpc]));
  const pull = new Map<VpcId, number>();
  const counted = new Set<Joint>();
  const ordered: T[] = [];
  const place = (vpc: T): void => {
    ordered.push(vpc);
    left.delete(vpc.id);
    pull.delete(vpc.id);
    for (const joint of ofVpc.get(vpc.id) ?? []) {
      // A transit gateway pulls its VPCs once, however many of them are placed: else the largest hub would win over every peering.
      if (counted.has(joint)) continue;
      counted.add(joint);
      for (const id of joint.vpcs) if (left.has(id)) pull.set(id, (pull.get(id) ?? 0) + joint.weight);
    }
  };
  for (const vpc of vpcs) {
    if (!left.has(vpc.id)) continue;
    place(vpc);
    while (pull.size > 0) {
      let best: VpcId | null = null;
      for (const [id, weight] of pull) {
        const over = best === null ? 1 : weight - (pull.get(best) ?? 0);
        if (over > 0 || (over === 0 && (rank.get(id) ?? 0) < (rank.get(best ?? '') ?? 0))) best = id;
      }
      const next = best === null ? undefined : left.get(best);
      if (next === undefined) break;
      place(next);
    }
  }
  return ordered;
}
