// Names of members that somebody reads, wherever they stand: what is not here is checked and left behind while a file is read.
// A test reads the readers' own source and fails when a name they ask for is missing.
import 'server-only';

export const keptFields: readonly string[] = [
  'AccepterTgwInfo', 'AccepterVpcInfo', 'AdditionalRoutesAvailable', 'AddressFamily', 'Addresses', 'AllocationId', 'ApplianceModeSupport', 'Arn', 'AssociatedResourceAccessibility',
  'AssociatedResourceArn', 'Association', 'AssociationDefaultRouteTableId', 'AssociationId', 'AssociationState', 'Associations', 'AttachTime', 'Attachment', 'AttachmentId',
  'Attachments', 'AvailabilityMode', 'AvailabilityZone', 'AvailabilityZoneId', 'AvailabilityZones', 'AvailableIpAddressCount', 'AwsAccountId', 'AwsRegion', 'BfdStatus',
  'BlockPublicAccessExclusions', 'BlockPublicAccessOptions', 'BlockPublicAccessStates', 'CarrierGatewayId', 'CarrierGateways', 'CarrierIp', 'Cidr', 'CidrBlock',
  'CidrBlockAssociationSet', 'CidrBlockSet', 'CidrBlockState', 'CidrIp', 'CidrIpv4', 'CidrIpv6', 'Cidrs', 'Code', 'ConnectivityType', 'CoreNetworkArn', 'CustomerGatewayId',
  'CustomerGateways', 'CustomerOwnedIp', 'DefaultAssociationRouteTable', 'DefaultRouteTableAssociation', 'DefaultRouteTablePropagation', 'DeleteOnTermination', 'DenyAllIgwTraffic',
  'Description', 'DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId', 'DeviceIndex', 'Domain', 'Egress', 'EgressOnlyInternetGatewayId',
  'EgressOnlyInternetGateways', 'Entries', 'ExclusionId', 'From', 'FromPort', 'GatewayId', 'GroupId', 'GroupName', 'GroupOwnerId', 'Groups', 'Hypervisor', 'IamInstanceProfile',
  'Icmp', 'IcmpTypeCode', 'Id', 'ImageId', 'ImageOwnerAlias', 'Images', 'InstanceId', 'InstanceInformationList', 'InstanceOwnerId', 'InstanceType', 'InstanceTypes', 'Instances',
  'InterfaceType', 'InternetGatewayBlockMode', 'InternetGatewayExclusionMode', 'InternetGatewayId', 'InternetGateways', 'IpOwnerId', 'IpPermissions', 'IpPermissionsEgress',
  'IpProtocol', 'IpRanges', 'Ipv4AddressesPerInterface', 'Ipv4Prefix', 'Ipv4Prefixes', 'Ipv6Address', 'Ipv6Addresses', 'Ipv6AddressesPerInterface', 'Ipv6CidrBlock',
  'Ipv6CidrBlockAssociationSet', 'Ipv6CidrBlockSet', 'Ipv6CidrBlockState', 'Ipv6Native', 'Ipv6Prefix', 'Ipv6Prefixes', 'Ipv6Ranges', 'IsDefault', 'IsEgress', 'IsPrimary',
  'IsPrimaryIpv6', 'Key', 'LaunchTime', 'LocalGatewayId', 'LocalGateways', 'MacAddress', 'Main', 'Managed', 'ManagedPrefixLists', 'MapPublicIpOnLaunch', 'MaximumNetworkInterfaces',
  'Name', 'NatGatewayAddresses', 'NatGatewayId', 'NatGateways', 'NetworkAclId', 'NetworkAcls', 'NetworkCardIndex', 'NetworkCards', 'NetworkInfo', 'NetworkInterfaceId',
  'NetworkInterfaceIds', 'NetworkInterfaces', 'NextToken', 'OdbNetworkArn', 'Operator', 'Options', 'Origin', 'OwnerId', 'PeerAddress', 'Placement', 'Platform', 'PlatformDetails',
  'PlatformName', 'PlatformVersion', 'Port', 'PortRange', 'PrefixListArn', 'PrefixListEntries', 'PrefixListId', 'PrefixListIds', 'PrefixListName', 'PrefixLists', 'Primary',
  'Principal', 'PrivateDnsName', 'PrivateIp', 'PrivateIpAddress', 'PrivateIpAddresses', 'ProductCodeId', 'ProductCodeType', 'ProductCodes', 'PropagatingVgws',
  'PropagationDefaultRouteTableId', 'Protocol', 'PublicIp', 'PublicIpAddress', 'ReferencedGroupInfo', 'Region', 'RegionName', 'Regions', 'RequesterId', 'RequesterManaged',
  'RequesterTgwInfo', 'RequesterVpcInfo', 'Reservations', 'ResourceArn', 'ResourceConfigurationGroupArn', 'ResourceId', 'ResourceOwnerId', 'ResourceType', 'RouteServerEndpointId',
  'RouteServerEndpoints', 'RouteServerPeerId', 'RouteServerPeers', 'RouteServers', 'RouteTableId', 'RouteTableIds', 'RouteTables', 'Routes', 'RuleAction', 'RuleNumber',
  'SecurityGroupArn', 'SecurityGroupReferencingSupport', 'SecurityGroupRuleArn', 'SecurityGroupRuleId', 'SecurityGroupRules', 'SecurityGroupVpcAssociations', 'SecurityGroups',
  'ServiceManaged', 'ServiceName', 'ServiceNetworkArn', 'SourceDestCheck', 'SsmInstances', 'State', 'Status', 'SubnetArn', 'SubnetId', 'SubnetIds', 'Subnets', 'TagSet', 'Tags',
  'Target', 'TargetHealth', 'TargetHealthDescriptions', 'To', 'ToPort', 'TransitGatewayArn', 'TransitGatewayAttachmentId', 'TransitGatewayAttachments', 'TransitGatewayId',
  'TransitGatewayPeeringAttachments', 'TransitGatewayPropagations', 'TransitGatewayRouteTableAssociations', 'TransitGatewayRouteTableId', 'TransitGatewayRouteTablePropagations',
  'TransitGatewayRouteTables', 'TransitGatewayRoutes', 'TransitGatewayStaticRoutes', 'TransitGatewayVpcAttachments', 'TransitGateways', 'TunnelOptions', 'Type', 'UserId',
  'UserIdGroupPairs', 'Value', 'VpcAttachments', 'VpcBlockPublicAccessExclusions', 'VpcBlockPublicAccessOptions', 'VpcEndpointAssociations', 'VpcEndpointId', 'VpcEndpointType',
  'VpcEndpoints', 'VpcId', 'VpcOwnerId', 'VpcPeeringConnectionId', 'VpcPeeringConnections', 'Vpcs', 'VpnConnectionId', 'VpnConnections', 'VpnGatewayId', 'VpnGateways', 'Z', 'ZoneId',
  'ZoneName', 'ZoneType', '__class__', 'data', 'day', 'hour', 'minute', 'month', 'second', 'status_code', 'year',
];

/** Never kept, not even in memory; only that they were there. */
export const secretFields: readonly string[] = ['CustomerGatewayConfiguration', 'PreSharedKey', 'UserData', 'UefiData', 'Output'];
