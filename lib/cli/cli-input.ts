import 'server-only';
import type { GuestAnnotations } from '../model/guest';
import type { Inventory } from '../model/inventory';
import type { ImportProblem } from '../model/problem';

/** What the paths of a command hold: files, or one stored snapshot with what people said about its guests. */
export interface CliInput {
  readonly inventory: Inventory;
  readonly problems: readonly ImportProblem[];
  readonly annotations: GuestAnnotations;
}
