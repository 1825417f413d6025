// The shape of one line of the collector's table.
import 'server-only';
import type { ResourceType } from '../../model/coverage';
import type { AddOn } from '../../model/scan';

export type RawItem = Readonly<Record<string, unknown>>;
export type Service = 'ec2' | 'elbv2' | 'ssm';

export interface Paging {
  /** The largest page that the call accepts; the least requests for the same answer. */
  readonly pageSize: number;
  readonly sizeField: 'MaxResults' | 'PageSize';
  readonly tokenField: 'NextToken' | 'Marker';
  readonly nextField: 'NextToken' | 'NextMarker';
}

/** A call about things that another call found. */
export interface Dependency {
  /** Name of that other call. */
  readonly on: string;
  /** The thing's id in each of its items; `null`: not asked about. Items may hold several. */
  readonly ids: (item: RawItem) => readonly string[];
  /** The same for the shell script: the member to pick the ids from, and the name of the id in the saved answer. */
  readonly member: string;
  /** How many ids one call takes; 1: the answer is about that one and does not name it. */
  readonly batch: number;
  readonly input: (ids: readonly string[]) => object;
  /** For the AWS CLI; `{ids}` stands for the ids, joined by commas. */
  readonly words: readonly string[];
}

export interface CollectorCall {
  readonly service: Service;
  /** AWS's name of the action. */
  readonly name: string;
  /** The IAM permission, which is also the action's full name. */
  readonly permission: string;
  /** `null`: asked only because another call needs its ids. */
  readonly resource: ResourceType | null;
  /** Member of the answer that holds the items. */
  readonly key: string;
  /** What tells an item from the others of the same answer: pages may be delivered twice. */
  readonly identity: (item: RawItem) => string;
  /** How many things these items are: instances stand in reservations. */
  readonly count: (items: readonly RawItem[]) => number;
  readonly addOn: AddOn | null;
  readonly paging: Paging | null;
  readonly dependsOn: Dependency | null;
  readonly command: (input: object) => object;
  /** Fixed members of the request, and the same for the AWS CLI. */
  readonly input: object;
  readonly words: readonly string[];
}
