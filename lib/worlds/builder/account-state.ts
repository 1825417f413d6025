import { addressAt, makeId, makeMac, makeNumber, minutesAfter } from './made-ids';
import { madeImages } from './images';
import type { MadeImageName } from './images';
import { madeServices, serviceFields } from './made-services';
import { permission } from './permissions';
import type { Json } from './permissions';
import { answerFiles, contentFiles, coreLists } from './answer-files';
import type { ContentName, ListName } from './answer-files';
import type { AccountOptions, EniOptions, EniRef, InstanceOptions, InstanceRef, RouteSpec, SubnetRef, VpcRef } from './made-parts';
import type { WorldFile } from '../world';
import { unreadInstanceFields } from './unread-fields';
import { blockOptions, insideInstance } from './answer-parts';

const zonePrefixes: Readonly<Record<string, string>> = { 'us-east-1': 'use1', 'us-west-2': 'usw2', 'eu-west-1': 'euw1', 'ap-northeast-1': 'apne1' };

/** What a made account holds while it is being written, in AWS's lists. */
export class AccountState {
  readonly account: string;
  readonly region: string;
  readonly launched = '2026-03-02T09:15:00+00:00';
  readonly groupNames = new Map<string, string>();
  private readonly seed: string;
  private readonly omit: readonly (ListName | ContentName)[];
  private readonly pageSize: number;
  private readonly lists = new Map<ListName, Json[]>(coreLists.map((name) => [name, []]));
  private readonly contents = new Map<string, Json[]>();
  private readonly subnets: SubnetRef[] = [];
  private readonly instances: InstanceRef[] = [];
  private readonly imagesUsed = new Set<MadeImageName>();
  private readonly zones = new Set<string>();
  /** Other accounts and regions get their public addresses from elsewhere: no two things of a world share one. */
  private readonly usual: boolean;
  private elasticIps = 0;
  private autoIps = 0;

  constructor(options: AccountOptions) {
    this.account = options.account ?? '123456789012';
    this.region = options.region ?? 'us-east-1';
    this.usual = this.account === '123456789012' && this.region === 'us-east-1';
    this.seed = options.seed;
    this.omit = options.omit ?? [];
    this.pageSize = options.pageSize ?? 1000;
  }

  id(prefix: string, words: string): string {
    return makeId(prefix, `${this.seed}/${this.account}/${this.region}/${words}`);
  }
  /** What an answer about the inside of one parent holds: entries of a prefix list, routes of a transit gateway route table. */
  content(name: ContentName, parentId: string): Json[] {
    const key = `${name} ${parentId}`;
    let list = this.contents.get(key);
    if (list === undefined) this.contents.set(key, (list = []));
    return list;
  }
  list(name: ListName): Json[] {
    let list = this.lists.get(name);
    if (list === undefined) this.lists.set(name, (list = []));
    return list;
  }
  tags(name: string, more: Readonly<Record<string, string>> = {}): Json[] {
    const all: Record<string, string> = name === '' ? { ...more } : { Name: name, ...more };
    return Object.entries(all).map(([Key, Value]) => ({ Key, Value }));
  }
  zoneName(zone: string): string {
    return `${this.region}${zone}`;
  }
  zoneId(zone: string): string {
    return `${zonePrefixes[this.region] ?? 'xxx0'}-az${zone.charCodeAt(0) - 96}`;
  }

  vpc(name: string, cidrs: readonly string[], options: { readonly internetGateway?: string; readonly ipv6?: string; readonly owner?: string } = {}): VpcRef {
    const id = this.id('vpc', name);
    const owner = options.owner ?? this.account;
    const blocks = cidrs.map((CidrBlock, i) => ({ AssociationId: makeId('vpc-cidr-assoc', `${id}/${i}`), CidrBlock, CidrBlockState: { State: 'associated' } }));
    this.list('Vpcs').push({
      VpcId: id, OwnerId: owner, State: 'available', IsDefault: false, InstanceTenancy: 'default', DhcpOptionsId: this.id('dopt', 'default'),
      CidrBlock: cidrs[0], CidrBlockAssociationSet: blocks, BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' },
      ...(options.ipv6 === undefined ? {} : { Ipv6CidrBlockAssociationSet: [{ AssociationId: makeId('vpc-cidr-assoc', `${id}/v6`), Ipv6CidrBlock: options.ipv6, Ipv6CidrBlockState: { State: 'associated' } }] }),
      Tags: this.tags(name),
    });
    const igw = options.internetGateway === undefined ? '' : this.id('igw', `${name}/${options.internetGateway}`);
    if (igw !== '') this.list('InternetGateways').push({ InternetGatewayId: igw, OwnerId: owner, Attachments: [{ State: 'available', VpcId: id }], Tags: this.tags(options.internetGateway ?? '') });

    const tableId = this.id('rtb', `${name}/main`);
    const mainTable: Json = {
      RouteTableId: tableId, VpcId: id, OwnerId: owner, PropagatingVgws: [],
      Associations: [{ Main: true, RouteTableAssociationId: makeId('rtbassoc', tableId), RouteTableId: tableId, AssociationState: { State: 'associated' } }],
      Routes: [...cidrs, ...(options.ipv6 === undefined ? [] : [options.ipv6])].map((cidr) => this.route([cidr, 'local'])),
      Tags: this.tags(`${name}-main`),
    };
    this.list('RouteTables').push(mainTable);

    const aclId = this.id('acl', `${name}/default`);
    const aclAssociations: Json[] = [];
    const rule = (RuleNumber: number, Egress: boolean, RuleAction: string): Json => ({ RuleNumber, Egress, RuleAction, Protocol: '-1', ...(RuleNumber % 100 === 0 || RuleNumber === 32767 ? { CidrBlock: '0.0.0.0/0' } : { Ipv6CidrBlock: '::/0' }) });
    const sixRules = options.ipv6 === undefined ? [] : [rule(101, true, 'allow'), rule(32768, true, 'deny'), rule(101, false, 'allow'), rule(32768, false, 'deny')];
    this.list('NetworkAcls').push({
      NetworkAclId: aclId, VpcId: id, OwnerId: owner, IsDefault: true, Associations: aclAssociations,
      Entries: [rule(100, true, 'allow'), rule(32767, true, 'deny'), rule(100, false, 'allow'), rule(32767, false, 'deny'), ...sixRules], Tags: [],
    });

    const defaultGroup = this.id('sg', `${name}/default`);
    this.groupNames.set(defaultGroup, 'default');
    this.list('SecurityGroups').push({
      GroupId: defaultGroup, GroupName: 'default', Description: 'default VPC security group', OwnerId: this.account, VpcId: id,
      IpPermissions: [permission('-1', null, null, [defaultGroup])], IpPermissionsEgress: [permission('-1', null, null, options.ipv6 === undefined ? ['0.0.0.0/0'] : ['0.0.0.0/0', '::/0'])], Tags: [],
    });
    return { id, name, owner, region: this.region, cidrs, ipv6: options.ipv6 ?? null, igw, mainTable, defaultGroup, aclAssociations };
  }

  subnet(vpc: VpcRef, name: string, cidr: string, zone: string, options: { readonly mapPublicIp?: boolean; readonly ipv6?: string; readonly ipv6Native?: boolean } = {}): SubnetRef {
    const id = this.id('subnet', `${vpc.name}/${name}`);
    const owner = vpc.owner;
    this.zones.add(zone);
    const json: Json = {
      SubnetId: id, VpcId: vpc.id, OwnerId: owner, State: 'available', ...(options.ipv6Native === true ? {} : { CidrBlock: cidr }),
      AvailabilityZone: this.zoneName(zone), AvailabilityZoneId: this.zoneId(zone), AvailableIpAddressCount: 0, DefaultForAz: false,
      MapPublicIpOnLaunch: options.mapPublicIp ?? false, AssignIpv6AddressOnCreation: options.ipv6 !== undefined, Ipv6Native: options.ipv6Native ?? false,
      Ipv6CidrBlockAssociationSet: options.ipv6 === undefined ? [] : [{ AssociationId: makeId('subnet-cidr-assoc', id), Ipv6CidrBlock: options.ipv6, Ipv6CidrBlockState: { State: 'associated' } }],
      BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' }, SubnetArn: `arn:aws:ec2:${this.region}:${owner}:subnet/${id}`, Tags: this.tags(name),
    };
    this.list('Subnets').push(json);
    const acl = this.list('NetworkAcls').find((a) => a['VpcId'] === vpc.id && a['IsDefault'] === true);
    vpc.aclAssociations.push({ NetworkAclAssociationId: makeId('aclassoc', id), NetworkAclId: acl?.['NetworkAclId'], SubnetId: id });
    const ref: SubnetRef = { id, name, vpc, cidr, zone, json, taken: new Set(), used: 0, next: 0 };
    this.subnets.push(ref);
    return ref;
  }

  /** A subnet has exactly one network ACL, so the default one loses it. */
  protected moveToAcl(subnet: SubnetRef, aclId: string): void {
    const list = subnet.vpc.aclAssociations;
    const at = list.findIndex((a) => a['SubnetId'] === subnet.id && a['NetworkAclId'] !== aclId);
    if (at >= 0) list.splice(at, 1);
  }

  protected route([destination, target, state, origin]: RouteSpec): Json {
    const to = destination.startsWith('pl-') ? 'DestinationPrefixListId' : destination.includes(':') ? 'DestinationIpv6CidrBlock' : 'DestinationCidrBlock';
    const base = { [to]: destination, Origin: origin ?? (target === 'local' ? 'CreateRouteTable' : 'CreateRoute'), State: state ?? 'active' };
    const prefix = target.slice(0, target.indexOf('-'));
    if (prefix === 'eni') {
      const owner = state === 'blackhole' ? undefined : this.instances.find((i) => i.enis.some((e) => e.id === target));
      return { ...base, NetworkInterfaceId: target, ...(owner === undefined ? {} : { InstanceId: owner.id, InstanceOwnerId: this.account }) };
    }
    const field = { nat: 'NatGatewayId', tgw: 'TransitGatewayId', pcx: 'VpcPeeringConnectionId', eigw: 'EgressOnlyInternetGatewayId', cagw: 'CarrierGatewayId', lgw: 'LocalGatewayId', i: 'InstanceId' }[prefix] ?? 'GatewayId';
    return { ...base, [field]: target };
  }

  protected allocateAddress(name: string, at: { readonly eni: string; readonly ip: string; readonly instance: string | null } | null): { readonly allocationId: string; readonly associationId: string; readonly publicIp: string } {
    const n = this.elasticIps++;
    const publicIp = n < 246 && this.usual ? addressAt('203.0.113.0/24', n + 10) : addressAt('198.51.100.0/24', (this.usual ? n - 246 : n + 100) % 250 + 2);
    const allocationId = this.id('eipalloc', name);
    const associationId = makeId('eipassoc', allocationId);
    this.list('Addresses').push({
      AllocationId: allocationId, PublicIp: publicIp, Domain: 'vpc', PublicIpv4Pool: 'amazon', NetworkBorderGroup: this.region,
      ...(at === null ? {} : { AssociationId: associationId, NetworkInterfaceId: at.eni, NetworkInterfaceOwnerId: this.account, PrivateIpAddress: at.ip, ...(at.instance === null ? {} : { InstanceId: at.instance }) }),
      Tags: this.tags(name),
    });
    return { allocationId, associationId, publicIp };
  }

  protected addInstance(name: string, subnet: SubnetRef, options: InstanceOptions): InstanceRef {
    const id = this.id('i', name);
    const imageName = options.image ?? 'al2023';
    const image = madeImages[imageName];
    this.imagesUsed.add(imageName);
    const launchTime = options.launched ?? minutesAfter(this.launched, makeNumber(name, 40_000));
    const json: Json = {
      InstanceId: id, ImageId: makeId('ami', image.name), InstanceType: options.type ?? 'm6i.large', LaunchTime: launchTime,
      State: { Code: (options.state ?? 'running') === 'running' ? 16 : 80, Name: options.state ?? 'running' },
      Placement: { AvailabilityZone: this.zoneName(subnet.zone), GroupName: '', Tenancy: 'default' }, Architecture: 'x86_64', Hypervisor: 'xen', VirtualizationType: 'hvm', EnaSupport: true,
      ...(image.platform === null ? {} : { Platform: image.platform }), PlatformDetails: image.platformDetails,
      VpcId: subnet.vpc.id, SubnetId: subnet.id, AmiLaunchIndex: 0, EbsOptimized: true, RootDeviceName: '/dev/xvda', RootDeviceType: 'ebs', Monitoring: { State: 'disabled' },
      ...(options.profile === undefined ? {} : { IamInstanceProfile: { Arn: `arn:aws:iam::${this.account}:instance-profile/${options.profile}`, Id: 'AIPAEXAMPLEPROFILE001' } }),
      ProductCodes: options.marketplace === undefined ? [] : [{ ProductCodeId: options.marketplace, ProductCodeType: 'marketplace' }],
      ...unreadInstanceFields(id, launchTime),
      Tags: this.tags(name, options.tags),
    };
    const ref: InstanceRef = { id, name, launchTime, json, enis: [] };
    this.instances.push(ref);
    return ref;
  }

  /** The first address nobody named: small subnets from .4 (AWS keeps the first four), others from .16. */
  private nextAddress(subnet: SubnetRef): string {
    for (;;) {
      const address = addressAt(subnet.cidr, (Number(subnet.cidr.slice(-2)) >= 27 ? 4 : 16) + subnet.next++);
      if (!subnet.taken.has(address)) return address;
    }
  }

  protected addInterface(subnet: SubnetRef, options: EniOptions): EniRef {
    const name = options.name ?? '';
    const index = options.deviceIndex ?? 0;
    const words = `${subnet.id}/${name}/${index}/${options.card ?? 0}/${subnet.used}`;
    const id = this.id('eni', words);
    const address = options.withoutAddress === true ? '' : (options.ip ?? this.nextAddress(subnet));
    subnet.used++;
    for (const ip of [address, ...(options.secondaryIps ?? [])]) if (options.ip !== undefined || ip !== address) subnet.taken.add(ip);
    const service = options.service === undefined ? null : madeServices[options.service];
    const instance = options.instance ?? null;
    const mac = makeMac(words);
    const dns = (ip: string): string => `ip-${ip.replaceAll('.', '-')}.ec2.internal`;

    let allocationId: string | null = null;
    let associationId: string | null = null;
    let publicIp: string | null = null;
    let association: Json | null = null;
    if (options.elasticIp !== undefined) {
      ({ allocationId, associationId, publicIp } = this.allocateAddress(options.elasticIp, { eni: id, ip: address, instance: instance?.id ?? null }));
      association = { AllocationId: allocationId, AssociationId: associationId, IpOwnerId: this.account, PublicDnsName: '', PublicIp: publicIp };
    } else if (options.autoPublicIp === true) {
      publicIp = addressAt(this.usual ? '198.18.0.0/16' : '198.19.0.0/16', ++this.autoIps);
      association = { IpOwnerId: 'amazon', PublicDnsName: '', PublicIp: publicIp };
    }
    const groups = (service !== null && options.groups === undefined && ['nat-gateway', 'transit-gateway'].includes(options.service ?? '') ? [] : (options.groups ?? [subnet.vpc.defaultGroup])).map((g) => ({ GroupId: g, GroupName: this.groupNames.get(g) ?? '' }));
    const addresses = (address === '' ? [] : [address, ...(options.secondaryIps ?? [])]).map((ip, i) => ({
      Primary: i === 0, PrivateDnsName: dns(ip), PrivateIpAddress: ip, ...(i === 0 && association !== null ? { Association: association } : {}),
    }));
    const attachment: Json | null =
      instance !== null
        ? {
            AttachmentId: makeId('eni-attach', id), InstanceId: instance.id, InstanceOwnerId: this.account, DeviceIndex: index, NetworkCardIndex: options.card ?? 0,
            DeleteOnTermination: !(options.keep ?? false), Status: 'attached',
            AttachTime: options.attachTime ?? (options.hotAfter === undefined ? instance.launchTime : minutesAfter(instance.launchTime, options.hotAfter)),
          }
        : service !== null && service.instanceOwnerId !== null
          ? { AttachmentId: makeId('ela-attach', id), InstanceOwnerId: service.instanceOwnerId, DeviceIndex: 1, DeleteOnTermination: false, Status: 'attached' }
          : null;

    const json: Json = {
      NetworkInterfaceId: id, OwnerId: this.account, VpcId: subnet.vpc.id, SubnetId: subnet.id,
      AvailabilityZone: this.zoneName(subnet.zone), AvailabilityZoneId: this.zoneId(subnet.zone),
      Description: options.description ?? '', InterfaceType: options.interfaceType ?? 'interface', RequesterManaged: false,
      ...(options.requesterId === undefined ? {} : { RequesterId: options.requesterId }),
      ...(service === null ? {} : serviceFields(service, options.owner ?? name)),
      ...(options.operator === undefined ? {} : { Operator: { Managed: true, Principal: options.operator } }),
      Status: attachment === null && options.branch !== true ? 'available' : 'in-use', MacAddress: mac, SourceDestCheck: options.sourceDestCheck ?? service?.sourceDestCheck ?? true,
      ...(address === '' ? {} : { PrivateIpAddress: address, PrivateDnsName: dns(address) }), PrivateIpAddresses: addresses,
      Ipv6Addresses: (options.ipv6 ?? []).map((Ipv6Address) => ({ Ipv6Address, IsPrimaryIpv6: false })), ...(options.prefixes === undefined ? {} : { Ipv4Prefixes: options.prefixes.map((Ipv4Prefix) => ({ Ipv4Prefix })) }),
      Groups: groups, ...(association === null ? {} : { Association: association }), ...(attachment === null ? {} : { Attachment: attachment }),
      TagSet: this.tags(instance !== null && index === 0 ? '' : name, options.tags),
    };
    this.list('NetworkInterfaces').push(json);
    const ref: EniRef = { id, json, address, allocationId, associationId, publicIp };
    if (instance !== null) {
      instance.enis.push(ref);
      if (index === 0 && instance.enis.length === 1) {
        Object.assign(instance.json, { PrivateIpAddress: address, PrivateDnsName: json['PrivateDnsName'], SourceDestCheck: json['SourceDestCheck'], SecurityGroups: groups, ...(publicIp === null ? {} : { PublicIpAddress: publicIp }) });
      }
    }
    return ref;
  }

  protected write(): readonly WorldFile[] {
    for (const s of this.subnets) s.json['AvailableIpAddressCount'] = 2 ** (32 - Number(s.cidr.slice(s.cidr.indexOf('/') + 1))) - 5 - s.used;
    const reservations = this.instances.map((i) => ({
      ReservationId: makeId('r', i.id), OwnerId: this.account, Groups: [],
      Instances: [{ ...i.json, NetworkInterfaces: i.enis.map((e) => insideInstance(e.json)) }],
    }));
    this.lists.set('Instances', reservations);
    this.lists.set('Images', [...this.imagesUsed].map((name) => madeImages[name]).filter((image) => image.described).map((image) => ({
      ImageId: makeId('ami', image.name), Name: image.name, OwnerId: image.owner, ...(image.alias === null ? {} : { ImageOwnerAlias: image.alias }), State: 'available', Architecture: 'x86_64', PlatformDetails: image.platformDetails, Public: true,
    })));
    this.lists.set('AvailabilityZones', [...this.zones].sort().map((z) => ({ ZoneName: this.zoneName(z), ZoneId: this.zoneId(z), ZoneType: 'availability-zone', RegionName: this.region, State: 'available', OptInStatus: 'opt-in-not-required', GroupName: this.region, NetworkBorderGroup: this.region })));
    if (this.list('BlockPublicAccessOptions').length === 0) this.list('BlockPublicAccessOptions').push(blockOptions(this.account, this.region, 'off'));
    const folder = `${this.account}/${this.region}`;
    return [...answerFiles(this.lists, folder, this.omit, this.pageSize), ...contentFiles(this.contents, folder, this.omit)];
  }
}
