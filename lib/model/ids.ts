import type { Flavor } from '../base/flavor';

/** Identifiers as AWS writes them. Each is a flavoured string; see base/flavor. */
export type AccountId = Flavor<'AccountId'>;
export type RegionName = Flavor<'RegionName'>;
export type ZoneName = Flavor<'ZoneName'>;
export type VpcId = Flavor<'VpcId'>;
export type SubnetId = Flavor<'SubnetId'>;
export type NetworkInterfaceId = Flavor<'NetworkInterfaceId'>;
export type InstanceId = Flavor<'InstanceId'>;
export type RouteTableId = Flavor<'RouteTableId'>;
export type NetworkAclId = Flavor<'NetworkAclId'>;
export type SecurityGroupId = Flavor<'SecurityGroupId'>;
export type PrefixListId = Flavor<'PrefixListId'>;
/** Any AWS resource id, when the kind does not matter. */
export type ResourceId = string;
