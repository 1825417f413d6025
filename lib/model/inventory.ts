import type { CoverageCell } from './coverage';
import type {
  AccountId, InstanceId, NetworkAclId, NetworkInterfaceId, PrefixListId, RegionName, ResourceId, RouteTableId, SecurityGroupId, SubnetId, VpcId, ZoneName,
} from './ids';

/**
 * The normalised account(s): AWS's entities with AWS's names in camelCase, only the fields we read, every list sorted by id.
 * `null` means "the input did not say". This is what a snapshot stores; everything else is derived from it.
 * Fields: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Types.html
 */
export interface Inventory {
  readonly version: 1;
  readonly networkInterfaces: readonly NetworkInterface[];
  readonly instances: readonly Instance[];
  readonly subnets: readonly Subnet[];
  readonly vpcs: readonly Vpc[];
  readonly routeTables: readonly RouteTable[];
  readonly networkAcls: readonly NetworkAcl[];
  readonly securityGroups: readonly SecurityGroup[];
  readonly addresses: readonly Address[];
  readonly internetGateways: readonly InternetGateway[];
  readonly egressOnlyInternetGateways: readonly InternetGateway[];
  readonly natGateways: readonly NatGateway[];
  readonly vpnGateways: readonly VpnGateway[];
  readonly vpnConnections: readonly VpnConnection[];
  readonly vpcPeeringConnections: readonly VpcPeeringConnection[];
  readonly vpcEndpoints: readonly VpcEndpoint[];
  readonly prefixLists: readonly PrefixList[];
  readonly transitGateways: readonly TransitGateway[];
  readonly transitGatewayAttachments: readonly TransitGatewayAttachment[];
  readonly transitGatewayRouteTables: readonly TransitGatewayRouteTable[];
  readonly instanceTypes: readonly InstanceTypeLimits[];
  readonly zones: readonly Zone[];
  readonly blockPublicAccess: readonly BlockPublicAccess[];
  readonly routeServerPeers: readonly RouteServerPeer[];
  /** Instances or ENI ids known to be targets of a Gateway Load Balancer (elbv2 target health). `null`: not collected. */
  readonly gatewayLoadBalancerTargets: readonly ResourceId[] | null;
  readonly coverage: readonly CoverageCell[];
}

/** Owner and region; `null` when neither the file nor the entity said it. */
export interface Placed {
  readonly account: AccountId | null;
  readonly region: RegionName | null;
}
/** Tag keys and values; at most 50 by AWS. Record with null prototype semantics: iterate with Object.entries. */
export type Tags = Readonly<Record<string, string>>;

export interface PublicAssociation {
  readonly publicIp: string;
  /** Present for an Elastic IP; absent for an auto-assigned address. */
  readonly allocationId: string | null;
  /** `amazon` for auto-assigned, an account id for EIP, `amazon-rds` and the like for service-owned. */
  readonly ipOwnerId: string | null;
  readonly carrierIp: string | null;
  readonly customerOwnedIp: string | null;
}
export interface PrivateIp {
  readonly address: string;
  readonly primary: boolean;
  readonly dnsName: string | null;
  readonly association: PublicAssociation | null;
}
export interface Attachment {
  readonly id: string | null;
  readonly instanceId: InstanceId | null;
  readonly instanceOwnerId: string | null;
  readonly deviceIndex: number | null;
  readonly networkCardIndex: number;
  readonly deleteOnTermination: boolean | null;
  /** ISO 8601 UTC, seconds. */
  readonly attachTime: string | null;
  readonly status: string | null;
}
/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html */
export interface NetworkInterface extends Placed {
  readonly id: NetworkInterfaceId;
  readonly vpcId: VpcId | null;
  readonly subnetId: SubnetId | null;
  readonly zone: ZoneName | null;
  readonly zoneId: string | null;
  /** Open set, lower case with underscores (`nat_gateway`, `efa-only` kept as AWS spells it); `null` in old answers. */
  readonly interfaceType: string | null;
  readonly status: string | null;
  readonly description: string;
  readonly mac: string | null;
  readonly requesterId: string | null;
  readonly requesterManaged: boolean | null;
  readonly operatorManaged: boolean;
  readonly operatorPrincipal: string | null;
  readonly sourceDestCheck: boolean | null;
  /** Primary first, then by address. */
  readonly privateIps: readonly PrivateIp[];
  readonly ipv6: readonly { readonly address: string; readonly primary: boolean }[];
  readonly ipv4Prefixes: readonly string[];
  readonly ipv6Prefixes: readonly string[];
  readonly groups: readonly SecurityGroupId[];
  readonly attachment: Attachment | null;
  readonly denyAllIgwTraffic: boolean | null;
  readonly tags: Tags;
  /** Which answer told us; DescribeInstances knows less (no zone, no description of managed ENIs). */
  readonly source: 'DescribeNetworkInterfaces' | 'DescribeInstances';
}
/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html */
export interface Instance extends Placed {
  readonly id: InstanceId;
  readonly state: string | null;
  readonly instanceType: string | null;
  readonly imageId: string | null;
  readonly platform: string | null;
  readonly platformDetails: string | null;
  /** Last start, ISO 8601 UTC; the first boot is the primary ENI's attachTime. */
  readonly launchTime: string | null;
  readonly zone: ZoneName | null;
  readonly vpcId: VpcId | null;
  readonly subnetId: SubnetId | null;
  readonly privateIp: string | null;
  readonly publicIp: string | null;
  readonly sourceDestCheck: boolean | null;
  readonly iamInstanceProfile: string | null;
  readonly marketplaceProductCodes: readonly string[];
  readonly operatorManaged: boolean;
  /** ENI ids listed inside the instance, in device-index order. */
  readonly networkInterfaceIds: readonly NetworkInterfaceId[];
  /** Guest facts from SSM or DescribeImages, when collected. */
  readonly guest: { readonly platformName: string | null; readonly platformVersion: string | null; readonly imageName: string | null; readonly imageOwner: string | null } | null;
  readonly tags: Tags;
}
export interface Subnet extends Placed {
  readonly id: SubnetId;
  readonly vpcId: VpcId;
  readonly cidr: string | null;
  readonly ipv6Cidrs: readonly string[];
  readonly zone: ZoneName | null;
  readonly zoneId: string | null;
  readonly availableIpAddressCount: number | null;
  readonly mapPublicIpOnLaunch: boolean | null;
  readonly ipv6Native: boolean;
  readonly blockPublicAccess: string | null;
  readonly tags: Tags;
}
export interface Vpc extends Placed {
  readonly id: VpcId;
  /** Its owner, where that is another account of which nothing was read: a participant sees its own ENIs only. */
  readonly sharedBy?: AccountId;
  /** Associated IPv4 blocks, primary first. */
  readonly cidrs: readonly string[];
  readonly ipv6Cidrs: readonly string[];
  readonly isDefault: boolean;
  readonly blockPublicAccess: string | null;
  readonly tags: Tags;
}
export type RouteTarget =
  | { readonly kind: 'local' }
  | { readonly kind: 'internet-gateway' | 'egress-only-internet-gateway' | 'nat-gateway' | 'vpn-gateway' | 'vpc-endpoint' | 'transit-gateway' | 'vpc-peering' | 'carrier-gateway' | 'local-gateway' | 'core-network' | 'odb-network'; readonly id: ResourceId }
  | { readonly kind: 'network-interface'; readonly id: NetworkInterfaceId; readonly instanceId: InstanceId | null }
  /** A NAT-instance style route by instance id whose ENI the answer did not name. */
  | { readonly kind: 'instance'; readonly id: InstanceId }
  | { readonly kind: 'unknown'; readonly id: ResourceId };
export interface Route {
  /** IPv4 CIDR, IPv6 CIDR or prefix list id. */
  readonly destination: string;
  readonly destinationKind: 'ipv4' | 'ipv6' | 'prefix-list';
  readonly target: RouteTarget;
  readonly state: 'active' | 'blackhole' | 'filtered';
  readonly origin: 'CreateRouteTable' | 'CreateRoute' | 'EnableVgwRoutePropagation' | 'Advertisement' | null;
}
export interface RouteTable extends Placed {
  readonly id: RouteTableId;
  readonly vpcId: VpcId;
  readonly main: boolean;
  readonly subnetIds: readonly SubnetId[];
  /** Edge associations: igw-/vgw- ids. */
  readonly gatewayIds: readonly ResourceId[];
  readonly routes: readonly Route[];
  readonly propagatingVgws: readonly ResourceId[];
  readonly tags: Tags;
}
export interface NetworkAclEntry {
  readonly ruleNumber: number;
  readonly egress: boolean;
  readonly action: 'allow' | 'deny';
  /** IANA number as text, `-1` for all. */
  readonly protocol: string;
  readonly fromPort: number | null;
  readonly toPort: number | null;
  readonly icmpType: number | null;
  readonly icmpCode: number | null;
  readonly cidr: string;
}
export interface NetworkAcl extends Placed {
  readonly id: NetworkAclId;
  readonly vpcId: VpcId;
  readonly isDefault: boolean;
  readonly subnetIds: readonly SubnetId[];
  /** By direction, then rule number. 32767 is the final deny. */
  readonly entries: readonly NetworkAclEntry[];
  readonly tags: Tags;
}
export interface SecurityGroupPermission {
  /** `tcp`, `udp`, `icmp`, `icmpv6`, an IANA number as text, or `-1` for all. */
  readonly protocol: string;
  readonly fromPort: number | null;
  readonly toPort: number | null;
  readonly cidrs: readonly string[];
  readonly ipv6Cidrs: readonly string[];
  readonly prefixListIds: readonly PrefixListId[];
  readonly groups: readonly { readonly groupId: SecurityGroupId; readonly userId: string | null; readonly vpcId: VpcId | null; readonly peeringConnectionId: string | null }[];
  readonly descriptions: readonly string[];
}
export interface SecurityGroup extends Placed {
  readonly id: SecurityGroupId;
  readonly vpcId: VpcId | null;
  readonly name: string;
  readonly description: string;
  readonly ingress: readonly SecurityGroupPermission[];
  readonly egress: readonly SecurityGroupPermission[];
  readonly tags: Tags;
}
export interface Address extends Placed {
  /** Allocation id; the public IP for EC2-Classic style entries without one. */
  readonly id: ResourceId;
  readonly publicIp: string;
  readonly associationId: string | null;
  readonly privateIp: string | null;
  readonly networkInterfaceId: NetworkInterfaceId | null;
  readonly instanceId: InstanceId | null;
  readonly serviceManaged: string | null;
  readonly tags: Tags;
}
/** Internet gateway or egress-only internet gateway. */
export interface InternetGateway extends Placed {
  readonly id: ResourceId;
  readonly vpcIds: readonly VpcId[];
  readonly tags: Tags;
}
export interface NatGateway extends Placed {
  readonly id: ResourceId;
  readonly vpcId: VpcId | null;
  /** `null` for a regional NAT gateway. */
  readonly subnetId: SubnetId | null;
  readonly state: string | null;
  readonly connectivityType: 'public' | 'private';
  readonly availabilityMode: 'zonal' | 'regional';
  readonly addresses: readonly { readonly networkInterfaceId: NetworkInterfaceId | null; readonly publicIp: string | null; readonly privateIp: string | null; readonly primary: boolean; readonly zoneId: string | null }[];
  readonly routeTableId: RouteTableId | null;
  readonly tags: Tags;
}
export interface VpnGateway extends Placed {
  readonly id: ResourceId;
  readonly state: string | null;
  readonly vpcIds: readonly VpcId[];
  readonly tags: Tags;
}
/** Topology facts only: tunnel options, pre-shared keys and the customer gateway configuration are never read. */
export interface VpnConnection extends Placed {
  readonly id: ResourceId;
  readonly state: string | null;
  readonly vpnGatewayId: ResourceId | null;
  readonly transitGatewayId: ResourceId | null;
  readonly customerGatewayId: ResourceId | null;
  readonly staticRoutes: readonly string[];
  readonly tags: Tags;
}
export interface PeeringSide {
  readonly vpcId: VpcId | null;
  readonly account: AccountId | null;
  readonly region: RegionName | null;
  readonly cidrs: readonly string[];
  readonly ipv6Cidrs: readonly string[];
}
export interface VpcPeeringConnection extends Placed {
  readonly id: ResourceId;
  readonly status: string | null;
  readonly requester: PeeringSide;
  readonly accepter: PeeringSide;
  readonly tags: Tags;
}
/** What VPC Lattice reaches through an endpoint of type `Resource` or `ServiceNetwork`. */
export interface EndpointResource {
  /** Of the resource, its resource configuration group, or the service network. */
  readonly arn: string | null;
  /** AWS's word: `Accessible`, `Inaccessible`. */
  readonly access: string | null;
}
export interface VpcEndpoint extends Placed {
  readonly id: ResourceId;
  readonly vpcId: VpcId | null;
  /** `Interface`, `Gateway`, `GatewayLoadBalancer`, `Resource`, `ServiceNetwork`. */
  readonly endpointType: string;
  readonly serviceName: string | null;
  readonly state: string | null;
  readonly subnetIds: readonly SubnetId[];
  readonly routeTableIds: readonly RouteTableId[];
  readonly networkInterfaceIds: readonly NetworkInterfaceId[];
  readonly groups: readonly SecurityGroupId[];
  readonly tags: Tags;
  /** Only where endpoint associations were read. */
  readonly resources?: readonly EndpointResource[];
}
export interface PrefixList extends Placed {
  readonly id: PrefixListId;
  readonly name: string | null;
  readonly ownerId: string | null;
  readonly addressFamily: 'IPv4' | 'IPv6' | null;
  /** `null`: entries not collected. */
  readonly cidrs: readonly string[] | null;
}
export interface TransitGateway extends Placed {
  readonly id: ResourceId;
  readonly state: string | null;
  readonly defaultAssociationRouteTableId: string | null;
  readonly defaultPropagationRouteTableId: string | null;
  readonly securityGroupReferencing: boolean | null;
  readonly tags: Tags;
}
export interface TransitGatewayAttachment extends Placed {
  readonly id: ResourceId;
  readonly transitGatewayId: ResourceId;
  /** `vpc`, `vpn`, `direct-connect-gateway`, `connect`, `peering`, … */
  readonly resourceType: string;
  readonly resourceId: ResourceId | null;
  readonly resourceOwnerId: string | null;
  readonly state: string | null;
  readonly associationRouteTableId: ResourceId | null;
  /** VPC attachments only; `null` when DescribeTransitGatewayVpcAttachments was not read. */
  readonly subnetIds: readonly SubnetId[] | null;
  readonly applianceMode: boolean | null;
  readonly securityGroupReferencing: boolean | null;
  /** Peer TGW of a peering attachment. */
  readonly peer: { readonly transitGatewayId: ResourceId | null; readonly account: AccountId | null; readonly region: RegionName | null } | null;
  readonly tags: Tags;
}
export interface TransitGatewayRoute {
  readonly destination: string;
  readonly type: 'static' | 'propagated';
  readonly state: 'active' | 'blackhole';
  readonly attachments: readonly { readonly attachmentId: ResourceId; readonly resourceId: ResourceId | null; readonly resourceType: string | null }[];
}
export interface TransitGatewayRouteTable extends Placed {
  readonly id: ResourceId;
  readonly transitGatewayId: ResourceId | null;
  /** `null`: not collected. */
  readonly associations: readonly ResourceId[] | null;
  readonly propagations: readonly ResourceId[] | null;
  readonly routes: readonly TransitGatewayRoute[] | null;
  readonly tags: Tags;
}
/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html */
export interface InstanceTypeLimits {
  readonly instanceType: string;
  readonly maximumNetworkInterfaces: number;
  readonly ipv4AddressesPerInterface: number;
  readonly ipv6AddressesPerInterface: number;
  readonly networkCards: readonly { readonly index: number; readonly maximumNetworkInterfaces: number }[];
  readonly hypervisor: string | null;
}
export interface Zone extends Placed {
  readonly name: ZoneName;
  readonly zoneId: string | null;
  readonly zoneType: string | null;
}
/** Account-wide VPC Block Public Access of one region, with its exclusions. */
export interface BlockPublicAccess extends Placed {
  readonly mode: 'off' | 'block-bidirectional' | 'block-ingress' | null;
  readonly exclusions: readonly { readonly resourceArn: string; readonly mode: string; readonly state: string | null }[];
}
export interface RouteServerPeer extends Placed {
  readonly id: ResourceId;
  readonly peerAddress: string | null;
  readonly endpointId: ResourceId | null;
  readonly bfdStatus: string | null;
}
