// Transit gateways as rules see them: attachments of a VPC, the route table of an attachment, and where that table sends an address.
// https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
import { gapsFor } from '../../graph/coverage';
import { placeOf } from '../../graph/place-key';
import type { TransitGatewayAttachment, TransitGatewayRoute, TransitGatewayRouteTable } from '../../model/inventory';
import type { CoverageGap, PlaceKey } from '../../model/topology';
import { type Cidr, containsIp, parseCidr } from '../../net/cidr';
import type { Ip } from '../../net/ip';
import { PrefixTable } from '../../net/prefix-table';
import type { AnalysisContext } from '../context';
import { addressIn } from './network-view';

export type TransitStep =
  | { readonly kind: 'attachment'; readonly attachmentId: string; readonly table: TransitGatewayRouteTable; readonly route: TransitGatewayRoute }
  | { readonly kind: 'blackhole'; readonly table: TransitGatewayRouteTable }
  | { readonly kind: 'none'; readonly table: TransitGatewayRouteTable }
  | { readonly kind: 'unknown'; readonly gaps: readonly CoverageGap[] };

/** `via`: attachments of inspection VPCs and peerings that it passed before its end. */
export interface TransitWalk {
  readonly via: readonly string[];
  readonly end:
    | Exclude<TransitStep, { kind: 'attachment' }>
    | { readonly kind: 'vpc'; readonly attachmentId: string; readonly vpcId: string; readonly table: TransitGatewayRouteTable }
    /** VPN, Direct Connect, or a gateway nobody read. */
    | { readonly kind: 'outside'; readonly attachmentId: string; readonly table: TransitGatewayRouteTable };
}
const longestWalk = 6;

function otherGateway(attachment: TransitGatewayAttachment, gateway: string): string | null {
  const peer = attachment.peer?.transitGatewayId ?? null;
  return attachment.transitGatewayId === gateway ? peer : attachment.transitGatewayId;
}

const gone = new Set(['deleted', 'deleting', 'failed', 'rejected', 'rejecting']);

export class TransitView {
  #lists: ReadonlyMap<string, readonly TransitGatewayAttachment[]> | null = null;
  #associations: ReadonlyMap<string, string> | null = null;
  readonly #cidrs = new Map<string, readonly Cidr[]>();
  readonly #prefixes = new Map<string, PrefixTable<TransitGatewayRoute>>();

  constructor(private readonly ctx: AnalysisContext) {}

  /** Living VPC attachments of one transit gateway and VPC, in id order. */
  attachmentsOf(transitGatewayId: string, vpcId: string): readonly TransitGatewayAttachment[] {
    return this.#listed(`${transitGatewayId} ${vpcId}`);
  }
  attachmentsOfVpc(vpcId: string): readonly TransitGatewayAttachment[] {
    return this.#listed(vpcId);
  }
  /** Its VPC attachments. */
  spokesOf(transitGatewayId: string): readonly TransitGatewayAttachment[] {
    return this.#listed(transitGatewayId);
  }
  #listed(key: string): readonly TransitGatewayAttachment[] {
    if (this.#lists === null) {
      const lists = new Map<string, TransitGatewayAttachment[]>();
      for (const attachment of this.ctx.topology.transitGatewayAttachments.values()) {
        if (attachment.state !== null && gone.has(attachment.state)) continue;
        const { transitGatewayId, resourceType, resourceId, peer } = attachment;
        const ends = [transitGatewayId, ...(peer?.transitGatewayId == null ? [] : [peer.transitGatewayId])];
        const names = resourceType === 'peering' ? ends.map((id) => `peering ${id}`) : resourceType === 'vpc' && resourceId !== null ? [`${transitGatewayId} ${resourceId}`, resourceId, transitGatewayId] : [];
        for (const name of names) {
          const list = lists.get(name);
          if (list === undefined) lists.set(name, [attachment]);
          else list.push(attachment);
        }
      }
      this.#lists = lists;
    }
    return this.#lists.get(key) ?? [];
  }

  /** The table that packets entering a transit gateway by an attachment are looked up in; `null`: not known. Both ends of a peering have one attachment id. */
  tableOf(transitGatewayId: string, attachmentId: string): TransitGatewayRouteTable | null {
    const tables = this.ctx.topology.transitGatewayRouteTables;
    if (this.#associations === null) {
      const found = new Map<string, string>();
      for (const table of tables.values()) for (const id of table.associations ?? []) found.set(`${table.transitGatewayId ?? '?'} ${id}`, table.id);
      this.#associations = found;
    }
    const attachment = this.ctx.topology.transitGatewayAttachments.get(attachmentId);
    const own = attachment?.transitGatewayId === transitGatewayId ? attachment.associationRouteTableId : null;
    const id = this.#associations.get(`${transitGatewayId} ${attachmentId}`) ?? this.#associations.get(`? ${attachmentId}`) ?? own;
    return id === null ? null : (tables.get(id) ?? null);
  }

  /** Where a packet that entered a transit gateway by an attachment goes. */
  step(transitGatewayId: string, attachmentId: string, destination: Ip): TransitStep {
    const table = this.tableOf(transitGatewayId, attachmentId);
    const routes = table?.routes ?? null;
    const gaps = (): readonly CoverageGap[] => this.gapsOf(placeOf(table ?? this.ctx.topology.transitGateways.get(transitGatewayId) ?? { account: null, region: null }));
    if (table === null || routes === null) return { kind: 'unknown', gaps: gaps() };
    let prefixes = this.#prefixes.get(table.id);
    if (prefixes === undefined) this.#prefixes.set(table.id, (prefixes = readRoutes(routes)));
    const match = prefixes.lookupEqual(destination)[0];
    if (match === undefined) return { kind: 'none', table };
    if (match.value.state === 'blackhole') return { kind: 'blackhole', table };
    const next = match.value.attachments[0]?.attachmentId;
    return next === undefined ? { kind: 'unknown', gaps: gaps() } : { kind: 'attachment', attachmentId: next, table, route: match.value };
  }

  /** Follows peerings to other transit gateways and inspection VPCs on the way, until a VPC has the address, or it ends. */
  walk(transitGatewayId: string, attachmentId: string, destination: Ip, holds: (vpcId: string) => boolean): TransitWalk {
    const via: string[] = [];
    let [gateway, entered] = [transitGatewayId, attachmentId];
    for (let hops = 0; hops < longestWalk; hops++) {
      const step = this.step(gateway, entered, destination);
      if (step.kind !== 'attachment') return { via, end: step };
      const attachment = this.ctx.topology.transitGatewayAttachments.get(step.attachmentId);
      const vpcId = attachment?.resourceType === 'vpc' ? attachment.resourceId : null;
      // A VPC with addresses of its own in the way keeps the packet, whoever is meant.
      if (vpcId !== null && (holds(vpcId) || this.#owns(vpcId, destination))) return { via, end: { kind: 'vpc', attachmentId: step.attachmentId, vpcId, table: step.table } };
      const peer = attachment?.resourceType === 'peering' ? otherGateway(attachment, gateway) : null;
      if ((vpcId === null && peer === null) || via.includes(step.attachmentId) || step.attachmentId === entered) return { via, end: { kind: 'outside', attachmentId: step.attachmentId, table: step.table } };
      via.push(step.attachmentId);
      [gateway, entered] = [peer ?? gateway, step.attachmentId];
    }
    return { via, end: { kind: 'unknown', gaps: [] } };
  }

  #owns(vpcId: string, ip: Ip): boolean {
    let cidrs = this.#cidrs.get(vpcId);
    if (cidrs === undefined) {
      const vpc = this.ctx.topology.vpcs.get(vpcId)?.vpc ?? null;
      this.#cidrs.set(vpcId, (cidrs = [...(vpc?.cidrs ?? []), ...(vpc?.ipv6Cidrs ?? [])].flatMap((text) => parseCidr(text) ?? [])));
    }
    return cidrs.some((cidr) => containsIp(cidr, ip));
  }

  /** A transit gateway and those it is peered with, directly or through others. */
  reachOf(transitGatewayId: string): readonly string[] {
    const found = [transitGatewayId];
    for (const id of found) {
      for (const attachment of this.#listed(`peering ${id}`)) {
        const other = otherGateway(attachment, id);
        if (other !== null && !found.includes(other)) found.push(other);
      }
    }
    return found;
  }

  /** An address that the table of one attachment sends to another one; `null`: none. */
  addressBehind(from: TransitGatewayAttachment, attachmentId: string, family: 4 | 6): Ip | null {
    for (const route of this.tableOf(from.transitGatewayId, from.id)?.routes ?? []) {
      if (route.state !== 'active' || !route.attachments.some((target) => target.attachmentId === attachmentId)) continue;
      const address = addressIn(route.destination);
      if (address?.family === family) return address;
    }
    return null;
  }

  gapsOf(place: PlaceKey): readonly CoverageGap[] {
    const gaps = gapsFor(this.ctx.topology, place, ['TransitGatewayRouteTables', 'TransitGatewayRoutes']);
    return gaps.length > 0 ? gaps : [{ place, resource: 'TransitGatewayRoutes', status: 'not-provided' }];
  }

  /** Zones in which an attachment has a subnet. `null`: not read. */
  zonesOf(attachment: TransitGatewayAttachment): ReadonlySet<string> | null {
    if (attachment.subnetIds === null) return null;
    const zones = attachment.subnetIds.map((id) => this.ctx.topology.subnets.get(id)?.zone ?? null);
    return zones.includes(null) ? null : new Set(zones as readonly string[]);
  }
}

/** Of equal prefixes the static route comes first; AWS shows only the preferred one of the rest. */
function readRoutes(routes: readonly TransitGatewayRoute[]): PrefixTable<TransitGatewayRoute> {
  const table = new PrefixTable<TransitGatewayRoute>();
  for (const type of ['static', 'propagated'] as const) {
    for (const route of routes) {
      const cidr = route.type === type ? parseCidr(route.destination) : null;
      if (cidr !== null) table.add(cidr, route);
    }
  }
  return table;
}
