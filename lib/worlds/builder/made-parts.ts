/** Handles to what a world made, and the options of its parts. */
import type { ContentName, ListName } from './answer-files';
import type { MadeImageName } from './images';
import type { MadeServiceName } from './made-services';
import type { Json } from './permissions';

/** Destination, target id (by its prefix; `local`), and `blackhole` when the target is gone. */
export type RouteSpec = readonly [destination: string, target: string, state?: 'blackhole' | undefined, origin?: 'EnableVgwRoutePropagation' | 'Advertisement'];

export interface VpcRef {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly region: string;
  readonly cidrs: readonly string[];
  readonly ipv6: string | null;
  /** Empty text: no internet gateway. */
  readonly igw: string;
  readonly mainTable: Json;
  readonly defaultGroup: string;
  readonly aclAssociations: Json[];
}
export interface SubnetRef {
  readonly id: string;
  readonly name: string;
  readonly vpc: VpcRef;
  readonly cidr: string;
  readonly zone: string;
  readonly json: Json;
  /** Addresses given by name. */
  readonly taken: Set<string>;
  used: number;
  next: number;
}
export interface EniRef {
  readonly id: string;
  readonly json: Json;
  readonly address: string;
  readonly allocationId: string | null;
  readonly associationId: string | null;
  readonly publicIp: string | null;
}
export interface InstanceRef {
  readonly id: string;
  readonly name: string;
  readonly launchTime: string;
  readonly json: Json;
  readonly enis: EniRef[];
}
export interface EniOptions {
  readonly name?: string;
  readonly ip?: string;
  readonly secondaryIps?: readonly string[];
  readonly prefixes?: readonly string[];
  readonly ipv6?: readonly string[];
  readonly groups?: readonly string[];
  /** Name of an Elastic IP made for the primary address. */
  readonly elasticIp?: string;
  readonly autoPublicIp?: boolean;
  readonly sourceDestCheck?: boolean;
  /** True: DeleteOnTermination is off. */
  readonly keep?: boolean;
  /** Attached this many minutes after the launch. */
  readonly hotAfter?: number;
  readonly interfaceType?: string;
  readonly description?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly service?: MadeServiceName;
  /** Id or name that the service puts into the description. */
  readonly owner?: string;
  readonly instance?: InstanceRef;
  readonly deviceIndex?: number;
  readonly card?: number;
  readonly attachTime?: string;
  /** EFA-only and the like. */
  readonly withoutAddress?: boolean;
  readonly operator?: string;
  /** Of a trunk: in use without an attachment. */
  readonly branch?: boolean;
  readonly requesterId?: string;
}
export interface InstanceOptions extends EniOptions {
  readonly type?: string;
  readonly image?: MadeImageName;
  readonly state?: string;
  readonly launched?: string;
  readonly profile?: string;
  readonly marketplace?: string;
}
export interface AccountOptions {
  readonly account?: string;
  readonly region?: string;
  /** Distinguishes equal names of different worlds. */
  readonly seed: string;
  /** Lists nobody read: no file is written for them. */
  readonly omit?: readonly (ListName | ContentName)[];
  readonly pageSize?: number;
}
