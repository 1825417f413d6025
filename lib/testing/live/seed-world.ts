// A made account, made again in the emulator over AWS's own API: what the scan then reads went through real requests and answers.
import * as ec2 from '@aws-sdk/client-ec2';
import type { EC2Client } from '@aws-sdk/client-ec2';
import type { Inventory, NetworkInterface, Route, SecurityGroupPermission } from '../../model/inventory';

const tagsOf = (type: ec2.ResourceType, tags: Readonly<Record<string, string>>): ec2.TagSpecification[] => (Object.keys(tags).length === 0 ? [] : [{ ResourceType: type, Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) }]);

/** Ids in the world → ids in the emulator. */
export type SeededIds = ReadonlyMap<string, string>;

class Seeder {
  readonly ids = new Map<string, string>();
  constructor(readonly client: EC2Client, readonly world: Inventory, readonly region: string) {}

  #id(of: string | null | undefined): string | undefined {
    return of === null || of === undefined ? undefined : this.ids.get(of);
  }
  #keep(of: string, made: string | undefined): string {
    if (made === undefined) throw new Error(`${of}: the emulator made nothing`);
    this.ids.set(of, made);
    return made;
  }
  #zone(zone: string | null): string {
    return `${this.region}${zone?.at(-1) ?? 'a'}`;
  }
  async run(): Promise<SeededIds> {
    await this.#networks();
    await this.#groups();
    await this.#interfaces();
    await this.#gateways();
    await this.#transit();
    await this.#tables();
    await this.#hosts();
    return this.ids;
  }
  async #networks(): Promise<void> {
    const { client, world } = this;
    for (const vpc of world.vpcs) {
      const [cidr = '10.0.0.0/16', ...more] = vpc.cidrs;
      const made = this.#keep(vpc.id, (await client.send(new ec2.CreateVpcCommand({ CidrBlock: cidr, TagSpecifications: tagsOf('vpc', vpc.tags) }))).Vpc?.VpcId);
      for (const CidrBlock of more) await client.send(new ec2.AssociateVpcCidrBlockCommand({ VpcId: made, CidrBlock }));
    }
    for (const subnet of world.subnets) {
      if (this.#id(subnet.vpcId) === undefined || subnet.cidr === null) continue;
      const made = await client.send(new ec2.CreateSubnetCommand({ VpcId: this.#id(subnet.vpcId), CidrBlock: subnet.cidr, AvailabilityZone: this.#zone(subnet.zone), TagSpecifications: tagsOf('subnet', subnet.tags) }));
      this.#keep(subnet.id, made.Subnet?.SubnetId);
    }
    for (const gateway of world.internetGateways) {
      const made = this.#keep(gateway.id, (await client.send(new ec2.CreateInternetGatewayCommand({ TagSpecifications: tagsOf('internet-gateway', gateway.tags) }))).InternetGateway?.InternetGatewayId);
      for (const vpc of gateway.vpcIds) await client.send(new ec2.AttachInternetGatewayCommand({ InternetGatewayId: made, VpcId: this.#id(vpc) }));
    }
  }
  async #groups(): Promise<void> {
    const { client, world } = this;
    for (const group of world.securityGroups) {
      if (group.name === 'default' || this.#id(group.vpcId) === undefined) continue;
      const made = await client.send(new ec2.CreateSecurityGroupCommand({ GroupName: group.name, Description: group.description || group.name, VpcId: this.#id(group.vpcId), TagSpecifications: tagsOf('security-group', group.tags) }));
      this.#keep(group.id, made.GroupId);
    }
    for (const group of world.securityGroups) {
      const GroupId = this.#id(group.id);
      if (GroupId === undefined) continue;
      const ingress = group.ingress.map((permission) => this.#permission(permission)).filter((permission) => permission !== null);
      if (ingress.length > 0) await client.send(new ec2.AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: ingress }));
    }
  }
  #permission(rule: SecurityGroupPermission): ec2.IpPermission | null {
    const groups = rule.groups.flatMap(({ groupId }) => (this.#id(groupId) === undefined ? [] : [{ GroupId: this.#id(groupId) }]));
    if (rule.cidrs.length + rule.ipv6Cidrs.length + groups.length === 0) return null;
    return {
      IpProtocol: rule.protocol, ...(rule.fromPort === null ? {} : { FromPort: rule.fromPort }), ...(rule.toPort === null ? {} : { ToPort: rule.toPort }),
      IpRanges: rule.cidrs.map((CidrIp) => ({ CidrIp })), Ipv6Ranges: rule.ipv6Cidrs.map((CidrIpv6) => ({ CidrIpv6 })), UserIdGroupPairs: groups,
    };
  }
  #isCustomer(eni: NetworkInterface): boolean {
    return (eni.interfaceType === null || eni.interfaceType === 'interface') && eni.requesterManaged !== true && this.#id(eni.subnetId) !== undefined;
  }
  async #interfaces(): Promise<void> {
    const { client, world } = this;
    for (const eni of world.networkInterfaces) {
      if (!this.#isCustomer(eni)) continue;
      const [primary, ...others] = eni.privateIps;
      const Groups = eni.groups.flatMap((group) => this.#id(group) ?? []);
      const made = await client.send(new ec2.CreateNetworkInterfaceCommand({
        SubnetId: this.#id(eni.subnetId), Description: eni.description, TagSpecifications: tagsOf('network-interface', eni.tags),
        ...(primary === undefined ? {} : { PrivateIpAddress: primary.address }), ...(Groups.length > 0 ? { Groups } : {}),
      }));
      const id = this.#keep(eni.id, made.NetworkInterface?.NetworkInterfaceId);
      if (others.length > 0) await client.send(new ec2.AssignPrivateIpAddressesCommand({ NetworkInterfaceId: id, PrivateIpAddresses: others.map(({ address }) => address) }));
      if (eni.sourceDestCheck === false) await client.send(new ec2.ModifyNetworkInterfaceAttributeCommand({ NetworkInterfaceId: id, SourceDestCheck: { Value: false } }));
      for (const { association } of eni.privateIps) {
        if (association?.allocationId === null || association === null) continue;
        const { AllocationId } = await client.send(new ec2.AllocateAddressCommand({ Domain: 'vpc' }));
        await client.send(new ec2.AssociateAddressCommand({ AllocationId, NetworkInterfaceId: id }));
        this.ids.set(association.allocationId, AllocationId as string);
      }
    }
  }
  async #gateways(): Promise<void> {
    const { client, world } = this;
    for (const nat of world.natGateways) {
      if (this.#id(nat.subnetId) === undefined) continue;
      const { AllocationId } = await client.send(new ec2.AllocateAddressCommand({ Domain: 'vpc' }));
      const made = await client.send(new ec2.CreateNatGatewayCommand({ SubnetId: this.#id(nat.subnetId), AllocationId, TagSpecifications: tagsOf('natgateway', nat.tags) }));
      this.#keep(nat.id, made.NatGateway?.NatGatewayId);
    }
    for (const gateway of world.vpnGateways) {
      const made = this.#keep(gateway.id, (await client.send(new ec2.CreateVpnGatewayCommand({ Type: 'ipsec.1' }))).VpnGateway?.VpnGatewayId);
      for (const vpc of gateway.vpcIds) await client.send(new ec2.AttachVpnGatewayCommand({ VpnGatewayId: made, VpcId: this.#id(vpc) }));
    }
    for (const { id, requester, accepter } of world.vpcPeeringConnections) {
      if (this.#id(requester.vpcId) === undefined || this.#id(accepter.vpcId) === undefined) continue;
      const made = await client.send(new ec2.CreateVpcPeeringConnectionCommand({ VpcId: this.#id(requester.vpcId), PeerVpcId: this.#id(accepter.vpcId) }));
      await client.send(new ec2.AcceptVpcPeeringConnectionCommand({ VpcPeeringConnectionId: this.#keep(id, made.VpcPeeringConnection?.VpcPeeringConnectionId) }));
    }
  }
  async #transit(): Promise<void> {
    const { client, world } = this;
    for (const gateway of world.transitGateways) this.#keep(gateway.id, (await client.send(new ec2.CreateTransitGatewayCommand({}))).TransitGateway?.TransitGatewayId);
    for (const attachment of world.transitGatewayAttachments) {
      if (attachment.resourceType !== 'vpc' || this.#id(attachment.resourceId) === undefined || this.#id(attachment.transitGatewayId) === undefined) continue;
      const made = await client.send(new ec2.CreateTransitGatewayVpcAttachmentCommand({
        TransitGatewayId: this.#id(attachment.transitGatewayId), VpcId: this.#id(attachment.resourceId), SubnetIds: (attachment.subnetIds ?? []).flatMap((subnet) => this.#id(subnet) ?? []),
      }));
      this.#keep(attachment.id, made.TransitGatewayVpcAttachment?.TransitGatewayAttachmentId);
    }
    for (const table of world.transitGatewayRouteTables) {
      if (this.#id(table.transitGatewayId) === undefined) continue;
      const made = this.#keep(table.id, (await client.send(new ec2.CreateTransitGatewayRouteTableCommand({ TransitGatewayId: this.#id(table.transitGatewayId) }))).TransitGatewayRouteTable?.TransitGatewayRouteTableId);
      for (const route of table.routes ?? []) {
        const TransitGatewayAttachmentId = this.#id(route.attachments[0]?.attachmentId);
        if (TransitGatewayAttachmentId !== undefined) await client.send(new ec2.CreateTransitGatewayRouteCommand({ TransitGatewayRouteTableId: made, DestinationCidrBlock: route.destination, TransitGatewayAttachmentId }));
      }
    }
  }
  async #tables(): Promise<void> {
    const { client, world } = this;
    for (const table of world.routeTables) {
      if (this.#id(table.vpcId) === undefined) continue;
      const RouteTableId = table.main
        ? this.#keep(table.id, (await client.send(new ec2.DescribeRouteTablesCommand({ Filters: [{ Name: 'vpc-id', Values: [this.#id(table.vpcId) as string] }, { Name: 'association.main', Values: ['true'] }] }))).RouteTables?.[0]?.RouteTableId)
        : this.#keep(table.id, (await client.send(new ec2.CreateRouteTableCommand({ VpcId: this.#id(table.vpcId), TagSpecifications: tagsOf('route-table', table.tags) }))).RouteTable?.RouteTableId);
      for (const route of table.routes) {
        const target = this.#target(route);
        if (target !== null) await client.send(new ec2.CreateRouteCommand({ RouteTableId, ...(route.destinationKind === 'ipv6' ? { DestinationIpv6CidrBlock: route.destination } : { DestinationCidrBlock: route.destination }), ...target }));
      }
      for (const subnet of table.subnetIds) if (this.#id(subnet) !== undefined) await client.send(new ec2.AssociateRouteTableCommand({ RouteTableId, SubnetId: this.#id(subnet) }));
    }
  }
  #target({ target, destinationKind }: Route): Partial<ec2.CreateRouteCommandInput> | null {
    if (destinationKind === 'prefix-list' || !('id' in target)) return null;
    const id = this.#id(target.id);
    if (id === undefined) return null;
    switch (target.kind) {
      case 'internet-gateway': case 'vpn-gateway': return { GatewayId: id };
      case 'nat-gateway': return { NatGatewayId: id };
      case 'network-interface': return { NetworkInterfaceId: id };
      case 'transit-gateway': return { TransitGatewayId: id };
      case 'vpc-peering': return { VpcPeeringConnectionId: id };
      default: return null;
    }
  }
  async #hosts(): Promise<void> {
    const { client, world } = this;
    for (const instance of world.instances) {
      const own = world.networkInterfaces.filter((eni) => eni.attachment?.instanceId === instance.id && this.#id(eni.id) !== undefined).sort((a, b) => (a.attachment?.deviceIndex ?? 0) - (b.attachment?.deviceIndex ?? 0));
      const [primary, ...others] = own;
      if (primary === undefined) continue;
      const made = await client.send(new ec2.RunInstancesCommand({
        MinCount: 1, MaxCount: 1, ImageId: 'ami-0123456789abcdef0', InstanceType: (instance.instanceType ?? 't3.medium') as ec2._InstanceType,
        NetworkInterfaces: [{ DeviceIndex: 0, NetworkInterfaceId: this.#id(primary.id) }], TagSpecifications: tagsOf('instance', instance.tags),
      }));
      const InstanceId = this.#keep(instance.id, made.Instances?.[0]?.InstanceId);
      for (const eni of others) await client.send(new ec2.AttachNetworkInterfaceCommand({ InstanceId, NetworkInterfaceId: this.#id(eni.id), DeviceIndex: eni.attachment?.deviceIndex ?? 1 }));
    }
  }
}

export const seedWorld = (client: EC2Client, world: Inventory, region: string): Promise<SeededIds> => new Seeder(client, world, region).run();
