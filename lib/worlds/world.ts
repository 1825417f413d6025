import type { CoverageCell } from '../model/coverage';
import type { ExpectedTrace } from './expected-trace';

/** A made account with a story: what the gallery shows and the tests run. A world is AWS answers as files, nothing derived. */
export interface WorldFile {
  /** `account/region/describe-….json`, as a collected folder has it. */
  readonly path: string;
  readonly json: unknown;
}

export const galleryGroups = ['showcase', 'scenario', 'pattern', 'routing', 'broken'] as const;
export type GalleryGroup = (typeof galleryGroups)[number];

/** The rules about routes whose findings every case states exactly. */
export const routingRuleIds = ['AR-07', 'AR-08', 'AR-11', 'AR-12', 'AR-13', 'AR-14', 'AR-15', 'AR-16', 'AR-17', 'AR-18', 'AR-19', 'AR-21', 'AR-22', 'AR-23'] as const;
export type RoutingRuleId = (typeof routingRuleIds)[number];
export interface ExpectedRules {
  readonly violated?: readonly RoutingRuleId[];
  readonly unknown?: readonly RoutingRuleId[];
  /** No finding of any rule at all. */
  readonly clean?: boolean;
}

/** One account to run, with what a reader of AWS's pages expects of it. */
export interface WorldCase {
  build(): readonly WorldFile[];
  /** Calls that were refused; files cannot say that. */
  readonly refused?: readonly CoverageCell[];
  /** Absent: no finding of the routing rules. */
  readonly rules?: ExpectedRules;
  readonly traces?: readonly ExpectedTrace[];
}

/** Texts: messages `scenarios.worlds.<id>.title` and `.line` for worlds in the gallery. The world itself is its own main case. */
export interface World extends WorldCase {
  readonly id: string;
  /** `null`: a test world, not shown. */
  readonly gallery: { readonly group: GalleryGroup; readonly order: number } | null;
  /** The same account with one thing changed, by name: the repaired one, the near miss, the one with something unread. */
  readonly variants?: Readonly<Record<string, WorldCase>>;
}

/** When every made account was "collected", ISO 8601 UTC. */
export const worldTime = '2026-09-14T02:00:00Z';
