import { makeId } from './made-ids';
import { AccountState } from './account-state';
import type { EniOptions, EniRef, InstanceOptions, InstanceRef, RouteSpec, SubnetRef, VpcRef } from './made-parts';
import { permission } from './permissions';
import type { Json } from './permissions';
import type { WorldFile } from '../world';

const localBlocks = (vpc: VpcRef): readonly string[] => (vpc.ipv6 === null ? vpc.cidrs : [...vpc.cidrs, vpc.ipv6]);

/** Writes one account × region as AWS would answer it: ids, MACs and times are made from the names, so a world never changes by itself. */
export class WorldBuilder extends AccountState {
  routeTable(vpc: VpcRef, name: string, subnets: readonly SubnetRef[], routes: readonly RouteSpec[], options: { readonly gateways?: readonly string[]; readonly propagating?: readonly string[] } = {}): string {
    const id = this.id('rtb', `${vpc.name}/${name}`);
    const table: Json = {
      RouteTableId: id, VpcId: vpc.id, OwnerId: this.account,
      Associations: [
        ...subnets.map((s) => this.association(id, { SubnetId: s.id }, s.id)),
        ...(options.gateways ?? []).map((g) => this.association(id, { GatewayId: g }, g)),
      ],
      PropagatingVgws: (options.propagating ?? []).map((g) => ({ GatewayId: g })),
      Routes: [...localBlocks(vpc).filter((cidr) => !routes.some(([to]) => to === cidr)).map((cidr) => this.route([cidr, 'local'])), ...routes.map((r) => this.route(r))],
      Tags: this.tags(name),
    };
    this.list('RouteTables').push(table);
    return id;
  }

  /** Adds routes to the main table of a VPC: what an implicit association follows. */
  mainRoutes(vpc: VpcRef, routes: readonly RouteSpec[]): void {
    (vpc.mainTable['Routes'] as Json[]).push(...routes.map((r) => this.route(r)));
  }

  private association(table: string, of: Json, words: string): Json {
    return { Main: false, RouteTableAssociationId: makeId('rtbassoc', `${table}/${words}`), RouteTableId: table, ...of, AssociationState: { State: 'associated' } };
  }

  networkAcl(vpc: VpcRef, name: string, subnets: readonly SubnetRef[], entries: readonly (readonly [ruleNumber: number, direction: 'in' | 'out', action: 'allow' | 'deny', protocol: string, cidr: string, ports?: readonly [number, number]])[]): string {
    const id = this.id('acl', `${vpc.name}/${name}`);
    const entry = (n: number, egress: boolean, action: string, protocol: string, cidr: string, ports?: readonly [number, number]): Json => ({
      RuleNumber: n, Egress: egress, RuleAction: action, Protocol: protocol, [cidr.includes(':') ? 'Ipv6CidrBlock' : 'CidrBlock']: cidr,
      ...(ports === undefined ? {} : { PortRange: { From: ports[0], To: ports[1] } }), ...(protocol === '1' ? { IcmpTypeCode: { Code: -1, Type: -1 } } : {}),
    });
    for (const subnet of subnets) this.moveToAcl(subnet, id);
    this.list('NetworkAcls').push({
      NetworkAclId: id, VpcId: vpc.id, OwnerId: this.account, IsDefault: false,
      Associations: subnets.map((s) => ({ NetworkAclAssociationId: makeId('aclassoc', s.id), NetworkAclId: id, SubnetId: s.id })),
      Entries: [
        ...entries.map(([n, direction, action, protocol, cidr, ports]) => entry(n, direction === 'out', action, protocol, cidr, ports)),
        entry(32767, true, 'deny', '-1', '0.0.0.0/0'), entry(32767, false, 'deny', '-1', '0.0.0.0/0'),
        ...(vpc.ipv6 === null ? [] : [entry(32768, true, 'deny', '-1', '::/0'), entry(32768, false, 'deny', '-1', '::/0')]),
      ],
      Tags: this.tags(name),
    });
    return id;
  }

  group(vpc: VpcRef, name: string, ingress: readonly Json[] = [], egress: readonly Json[] = [permission('-1', null, null, vpc.ipv6 === null ? ['0.0.0.0/0'] : ['0.0.0.0/0', '::/0'])]): string {
    const id = this.id('sg', `${vpc.name}/${name}`);
    this.list('SecurityGroups').push({
      GroupId: id, GroupName: name, Description: `${name} of ${vpc.name}`, OwnerId: this.account, VpcId: vpc.id,
      IpPermissions: ingress, IpPermissionsEgress: egress, Tags: this.tags(name),
      SecurityGroupArn: `arn:aws:ec2:${this.region}:${this.account}:security-group/${id}`,
    });
    this.groupNames.set(id, name);
    return id;
  }

  instance(name: string, subnet: SubnetRef, options: InstanceOptions = {}): InstanceRef {
    const instance = this.addInstance(name, subnet, options);
    this.addInterface(subnet, { ...options, name, tags: {}, description: options.description ?? '', instance, deviceIndex: 0, keep: options.keep ?? false, attachTime: instance.launchTime });
    return instance;
  }

  /** A further ENI of an instance, at the next device index unless given. */
  attach(instance: InstanceRef, subnet: SubnetRef, options: Omit<EniOptions, 'instance'> = {}): EniRef {
    const deviceIndex = options.deviceIndex ?? instance.enis.length;
    return this.addInterface(subnet, { ...options, name: options.name ?? `${instance.name}-eth${deviceIndex}`, instance, deviceIndex });
  }

  /** An ENI on no instance of yours: an orphan, or (with `service`) one that AWS runs. */
  networkInterface(subnet: SubnetRef, name: string, options: EniOptions = {}): EniRef {
    return this.addInterface(subnet, { ...options, name });
  }

  /** `private`: no Elastic IP, for networks that overlap. */
  natGateway(name: string, subnet: SubnetRef, connectivity: 'public' | 'private' = 'public'): string {
    const id = this.id('nat', name);
    const eni = this.networkInterface(subnet, name, { service: 'nat-gateway', owner: id, ...(connectivity === 'public' ? { elasticIp: `eip-${name}` } : {}) });
    const address = { NetworkInterfaceId: eni.id, PrivateIp: eni.address, IsPrimary: true, Status: 'succeeded' };
    this.list('NatGateways').push({
      NatGatewayId: id, VpcId: subnet.vpc.id, SubnetId: subnet.id, State: 'available', ConnectivityType: connectivity, CreateTime: this.launched,
      NatGatewayAddresses: [connectivity === 'private' ? address : { ...address, AllocationId: eni.allocationId, PublicIp: eni.publicIp, AssociationId: eni.associationId }],
      Tags: this.tags(name),
    });
    return id;
  }

  interfaceEndpoint(service: string, subnets: readonly SubnetRef[], group: string): string {
    const vpc = subnets[0]?.vpc;
    if (vpc === undefined) throw new Error('an interface endpoint needs a subnet');
    const id = this.id('vpce', `${vpc.name}/${service}`);
    const enis = subnets.map((s) => this.networkInterface(s, `${service}-${s.name}`, { service: 'vpc-endpoint', owner: id, groups: [group] }));
    this.list('VpcEndpoints').push({
      VpcEndpointId: id, VpcEndpointType: 'Interface', VpcId: vpc.id, ServiceName: `com.amazonaws.${this.region}.${service}`, State: 'available',
      RouteTableIds: [], SubnetIds: subnets.map((s) => s.id), Groups: [{ GroupId: group, GroupName: this.groupNames.get(group) ?? '' }],
      PrivateDnsEnabled: true, RequesterManaged: false, NetworkInterfaceIds: enis.map((e) => e.id), OwnerId: this.account, Tags: this.tags(service),
    });
    return id;
  }

  vpnGateway(vpc: VpcRef, name: string): string {
    const id = this.id('vgw', name);
    this.list('VpnGateways').push({ VpnGatewayId: id, State: 'available', Type: 'ipsec.1', AmazonSideAsn: 64512, VpcAttachments: [{ State: 'attached', VpcId: vpc.id }], Tags: this.tags(name) });
    return id;
  }

  /** `others`: accounts or regions that list the connection too. */
  peering(name: string, requester: VpcRef, accepter: VpcRef, others: readonly WorldBuilder[] = []): string {
    const id = this.id('pcx', name);
    const side = (v: VpcRef): Json => ({
      CidrBlock: v.cidrs[0], CidrBlockSet: v.cidrs.map((c) => ({ CidrBlock: c })), ...(v.ipv6 === null ? {} : { Ipv6CidrBlockSet: [{ Ipv6CidrBlock: v.ipv6 }] }), OwnerId: v.owner, VpcId: v.id, Region: v.region,
    });
    for (const w of [this, ...others]) {
      w.list('VpcPeeringConnections').push({ VpcPeeringConnectionId: id, RequesterVpcInfo: side(requester), AccepterVpcInfo: side(accepter), Status: { Code: 'active', Message: 'Active' }, Tags: w.tags(name) });
    }
    return id;
  }

  /** An Elastic IP on nothing. */
  idleAddress(name: string): void {
    this.allocateAddress(name, null);
  }

  files(): readonly WorldFile[] {
    return this.write();
  }
}
