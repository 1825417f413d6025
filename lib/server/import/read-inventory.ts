import 'server-only';
import { importLimits, strictChoices, type ImportChoices, type ImportLimits, type InputFile } from '../../collect/files/import-limits';
import { readPages, type PagesRead } from '../../collect/files/read-files';
import type { ImportProblem } from '../../model/problem';
import type { Inventory } from '../../model/inventory';
import { createNormaliser } from '../../normalise/normalise';

/** Files to the inventory, one page at a time: the JSON of one file is forgotten before the next is parsed. */
export interface InventoryRead {
  readonly inventory: Inventory;
  /** Those of the files and of the items, and `earlier` ones, in order. */
  readonly problems: readonly ImportProblem[];
  readonly files: PagesRead['files'];
  /** 0: nothing in the files was an AWS answer. */
  readonly pageCount: number;
}

export async function readInventory(inputs: readonly InputFile[], earlier: readonly ImportProblem[] = [], choices: ImportChoices = strictChoices, limits: ImportLimits = importLimits): Promise<InventoryRead> {
  const normaliser = createNormaliser();
  const { coverage, problems, incomplete, files, pageCount } = await readPages(inputs, limits, normaliser, choices);
  return { ...normaliser.finish({ coverage, problems: [...earlier, ...problems], incomplete }), files, pageCount };
}
