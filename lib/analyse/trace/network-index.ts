// Where addresses and gateways are, found when first asked for: a context costs nothing until somebody traces.
import { inBlocks } from '../../base/in-blocks';
import { touchLists, touchMembers } from './touch-interface';
import { placeKey } from '../../graph/place-key';
import type { BlockPublicAccess, InternetGateway, NetworkInterface, TransitGatewayAttachment, VpcPeeringConnection, VpnGateway } from '../../model/inventory';
import type { SubnetNode, Topology } from '../../model/topology';
import { type Cidr, containsIp, parseCidr } from '../../net/cidr';
import { formatIp, type Ip, parseIp } from '../../net/ip';
import { PrefixTable } from '../../net/prefix-table';
import { addressesOf } from './interface-addresses';

type AddressValue = number | bigint;
interface SubnetAddresses {
  readonly byAddress: ReadonlyMap<AddressValue, NetworkInterface>;
  readonly prefixes: readonly { readonly cidr: Cidr; readonly eni: NetworkInterface }[];
}
export interface PublicOwner {
  /** `null`: a regional NAT gateway, whose ENIs nobody sees. */
  readonly networkInterface: NetworkInterface | null;
  readonly natGatewayId: string | null;
  readonly vpcId: string | null;
  /** Private side of the translation; `null` where it is not visible. */
  readonly privateIp: Ip | null;
  readonly carrier: boolean;
}

export class NetworkIndex {
  readonly #subnets = new Map<string, PrefixTable<SubnetNode>>();
  readonly #addresses = new Map<string, SubnetAddresses>();
  readonly #cidrs = new Map<string, readonly Cidr[]>();
  #public: Map<string, PublicOwner> | null = null;
  #internetGateways: Map<string, InternetGateway> | null = null;
  #egressOnly: Map<string, InternetGateway> | null = null;
  #vpnGateways: Map<string, VpnGateway> | null = null;
  #attachments: Map<string, TransitGatewayAttachment[]> | null = null;
  #associations: Map<string, string> | null = null;
  #natByInterface: Map<string, string> | null = null;
  #endpointByInterface: Map<string, string> | null = null;
  #blockPublicAccess: Map<string, BlockPublicAccess> | null = null;

  constructor(private readonly t: Topology) {}

  /** Associated blocks of a VPC; those of its subnets where the VPC itself was not read. */
  cidrsOf(vpcId: string): readonly Cidr[] {
    let cidrs = this.#cidrs.get(vpcId);
    if (cidrs === undefined) {
      const node = this.t.vpcs.get(vpcId);
      const texts = node === undefined ? [] : node.vpc !== null ? [...node.vpc.cidrs, ...node.vpc.ipv6Cidrs] : node.subnets.flatMap(({ subnet }) => (subnet === null ? [] : [...(subnet.cidr === null ? [] : [subnet.cidr]), ...subnet.ipv6Cidrs]));
      this.#cidrs.set(vpcId, (cidrs = texts.flatMap((text) => parseCidr(text) ?? [])));
    }
    return cidrs;
  }
  inVpc(vpcId: string, ip: Ip): boolean {
    return this.cidrsOf(vpcId).some((cidr) => containsIp(cidr, ip));
  }

  /** True as well where the VPC was not read: its blocks are not known then, and none is no reason to drop anything. */
  mayBeInVpc(vpcId: string, ip: Ip): boolean {
    const vpc = this.t.vpcs.get(vpcId)?.vpc ?? null;
    return vpc === null || this.inVpc(vpcId, ip);
  }

  #subnetTable(vpcId: string): PrefixTable<SubnetNode> {
    let table = this.#subnets.get(vpcId);
    if (table === undefined) {
      table = new PrefixTable<SubnetNode>();
      for (const node of this.t.vpcs.get(vpcId)?.subnets ?? []) {
        for (const text of [node.subnet?.cidr ?? '', ...(node.subnet?.ipv6Cidrs ?? [])]) {
          const cidr = parseCidr(text);
          if (cidr !== null) table.add(cidr, node);
        }
      }
      this.#subnets.set(vpcId, table);
    }
    return table;
  }
  subnetAt(vpcId: string, ip: Ip): SubnetNode | null {
    return this.#subnetTable(vpcId).lookup(ip)?.value ?? null;
  }

  /** The ENI that has the address in this VPC. */
  interfaceAt(vpcId: string, ip: Ip): NetworkInterface | null {
    const subnet = this.subnetAt(vpcId, ip);
    if (subnet !== null) return this.interfaceIn(subnet, ip);
    // Subnets nobody read have no block to find them by.
    for (const node of this.t.vpcs.get(vpcId)?.subnets ?? []) {
      const found = node.subnet === null ? this.interfaceIn(node, ip) : null;
      if (found !== null) return found;
    }
    return null;
  }
  interfaceIn(subnet: SubnetNode, ip: Ip): NetworkInterface | null {
    let known = this.#addresses.get(subnet.id);
    if (known === undefined) this.#addresses.set(subnet.id, (known = readAddresses(subnet)));
    const exact = known.byAddress.get(ip.value);
    if (exact !== undefined) return exact;
    return known.prefixes.find(({ cidr }) => containsIp(cidr, ip))?.eni ?? null;
  }

  publicOwner(publicIp: string): PublicOwner | null {
    return (this.#public ??= this.#readPublic()).get(publicIp) ?? null;
  }
  /** For whoever has walked over all ENIs: those with public addresses, by id. Spares the walk that would look for them. */
  knowPublic(enis: readonly NetworkInterface[]): void {
    this.#public ??= this.#readPublic(enis);
  }
  #readPublic(enis: readonly NetworkInterface[] = [...this.t.networkInterfaces.values()]): Map<string, PublicOwner> {
    const owners = new Map<string, PublicOwner>();
    for (const gateway of this.t.natGateways.values()) {
      for (const { publicIp, privateIp, networkInterfaceId } of gateway.addresses) {
        if (publicIp === null) continue;
        owners.set(publicIp, { networkInterface: this.t.networkInterfaces.get(networkInterfaceId ?? '') ?? null, natGatewayId: gateway.id, vpcId: gateway.vpcId, privateIp: privateIp === null ? null : parseIp(privateIp), carrier: false });
      }
    }
    inBlocks(enis, touchLists, (eni) => {
      for (const { association } of eni.privateIps) {
        if (association === null) continue;
        const { v4 } = addressesOf(eni);
        for (const { ip, publicIp, carrier } of v4) if (publicIp !== null) owners.set(publicIp, { networkInterface: eni, natGatewayId: this.natOf(eni.id), vpcId: eni.vpcId, privateIp: ip, carrier });
        break;
      }
    }, touchMembers);
    return owners;
  }

  internetGatewayOf(vpcId: string): InternetGateway | null {
    return (this.#internetGateways ??= byVpc(this.t.internetGateways.values())).get(vpcId) ?? null;
  }
  egressOnlyGatewayOf(vpcId: string): InternetGateway | null {
    return (this.#egressOnly ??= byVpc(this.t.inventory.egressOnlyInternetGateways)).get(vpcId) ?? null;
  }
  vpnGatewayOf(vpcId: string): VpnGateway | null {
    return (this.#vpnGateways ??= byVpc(this.t.vpnGateways.values())).get(vpcId) ?? null;
  }

  /** VPC attachments of a transit gateway. */
  attachmentsOf(transitGatewayId: string, vpcId: string): readonly TransitGatewayAttachment[] {
    return this.#attachmentsBy(`${transitGatewayId} ${vpcId}`);
  }
  allAttachmentsOf(transitGatewayId: string): readonly TransitGatewayAttachment[] {
    return this.#attachmentsBy(transitGatewayId);
  }
  attachmentsOfVpc(vpcId: string): readonly TransitGatewayAttachment[] {
    return this.#attachmentsBy(vpcId);
  }
  #attachmentsBy(key: string): readonly TransitGatewayAttachment[] {
    if (this.#attachments === null) {
      const lists = (this.#attachments = new Map());
      for (const attachment of this.t.transitGatewayAttachments.values()) {
        const keys = attachment.resourceType === 'vpc' && attachment.resourceId !== null ? [`${attachment.transitGatewayId} ${attachment.resourceId}`, attachment.resourceId] : [];
        for (const name of [attachment.transitGatewayId, ...keys]) push(lists, name, attachment);
        // Both ends of a peering have the same attachment id; the far one is listed here too.
        if (attachment.resourceType === 'peering' && attachment.peer?.transitGatewayId != null) push(lists, attachment.peer.transitGatewayId, attachment);
      }
    }
    return this.#attachments.get(key) ?? [];
  }
  /** Route table that an attachment is associated with on one transit gateway; `null`: none is known. */
  associationOf(transitGatewayId: string, attachment: TransitGatewayAttachment): string | null {
    if (this.#associations === null) {
      this.#associations = new Map();
      for (const table of this.t.transitGatewayRouteTables.values()) for (const id of table.associations ?? []) this.#associations.set(`${table.transitGatewayId ?? '?'} ${id}`, table.id);
    }
    const listed = this.#associations.get(`${transitGatewayId} ${attachment.id}`) ?? this.#associations.get(`? ${attachment.id}`);
    return listed ?? (attachment.transitGatewayId === transitGatewayId ? attachment.associationRouteTableId : null);
  }

  /** The far side of a peering, seen from a VPC. */
  farSide(peering: VpcPeeringConnection, vpcId: string): VpcPeeringConnection['requester'] {
    return peering.requester.vpcId === vpcId ? peering.accepter : peering.requester;
  }

  natOf(eniId: string): string | null {
    if (this.#natByInterface === null) {
      this.#natByInterface = new Map();
      for (const gateway of this.t.natGateways.values()) for (const { networkInterfaceId } of gateway.addresses) if (networkInterfaceId !== null) this.#natByInterface.set(networkInterfaceId, gateway.id);
    }
    return this.#natByInterface.get(eniId) ?? null;
  }
  /** The NAT gateway with this private address, for those whose ENI is not visible. */
  natAt(vpcId: string, ip: Ip): string | null {
    const text = formatIp(ip);
    for (const gateway of this.t.natGateways.values()) if (gateway.vpcId === vpcId && gateway.addresses.some(({ privateIp }) => privateIp === text)) return gateway.id;
    return null;
  }
  endpointOf(eniId: string): string | null {
    if (this.#endpointByInterface === null) {
      this.#endpointByInterface = new Map();
      for (const endpoint of this.t.endpoints.values()) for (const id of endpoint.networkInterfaceIds) this.#endpointByInterface.set(id, endpoint.id);
    }
    return this.#endpointByInterface.get(eniId) ?? null;
  }
  /** Settings of one account × region; `null`: not read. */
  blockPublicAccess(place: string): BlockPublicAccess | null {
    this.#blockPublicAccess ??= new Map(this.t.inventory.blockPublicAccess.map((one) => [placeKey(one.account, one.region), one]));
    return this.#blockPublicAccess.get(place) ?? null;
  }
}

function readAddresses(subnet: SubnetNode): SubnetAddresses {
  const byAddress = new Map<AddressValue, NetworkInterface>();
  const prefixes: { cidr: Cidr; eni: NetworkInterface }[] = [];
  for (const eni of subnet.networkInterfaces) {
    const found = addressesOf(eni);
    for (const { ip } of found.v4) if (!byAddress.has(ip.value)) byAddress.set(ip.value, eni);
    for (const { ip } of found.v6) if (!byAddress.has(ip.value)) byAddress.set(ip.value, eni);
    for (const cidr of found.prefixes) prefixes.push({ cidr, eni });
  }
  return { byAddress, prefixes };
}

function byVpc<T extends { readonly vpcIds: readonly string[] }>(list: Iterable<T>): Map<string, T> {
  const found = new Map<string, T>();
  for (const gateway of list) for (const id of gateway.vpcIds) if (!found.has(id)) found.set(id, gateway);
  return found;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
