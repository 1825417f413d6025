import type { CoverageCell, ResourceType } from './coverage';
import type { AccountId, RegionName } from './ids';
import type { ImportProblem } from './problem';

/** Items of one AWS answer, still as AWS wrote them. Lives only between collect and normalise: never stored, logged or shown. */
export interface RawPage {
  readonly resource: ResourceType;
  /** From the folder, an ARN or the request; `null` when only the items can tell. */
  readonly account: AccountId | null;
  readonly region: RegionName | null;
  /** Display path of the file (or `live`), and JSON path of `items` in it. */
  readonly file: string;
  readonly path: string;
  readonly items: readonly unknown[];
  /** Answers such as TGW routes speak of a parent named outside the items (for example the TGW route table id). */
  readonly parentId: string | null;
  /** False when the file was cut off or a later page is missing. */
  readonly complete: boolean;
}

export interface RawInventory {
  readonly pages: readonly RawPage[];
  /** Only cells that something other than the pages decides (denied, throttled, …); the rest is derived from pages. */
  readonly coverage: readonly CoverageCell[];
  readonly problems: readonly ImportProblem[];
  /** Files read, for the import report. */
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly resources: readonly ResourceType[] }[];
}
