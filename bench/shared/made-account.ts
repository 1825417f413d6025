import { importLimits } from '../../lib/collect/files/import-limits';
import { readPages } from '../../lib/collect/files/read-files';
import { createNormaliser } from '../../lib/normalise/normalise';
import { makeAccount } from '../../lib/worlds/made-account';

/** Accounts here are larger than any upload may be. */
export const limits = { ...importLimits, totalBytes: 4e9, fileBytes: 4e9, values: 1e9 };

/** A made account with 2 instances for 5 ENIs, the way an import reads it. */
export async function readMadeAccount(enis: number) {
  const encoder = new TextEncoder();
  const normaliser = createNormaliser();
  const files = makeAccount({ eni: enis, instances: Math.round(enis * 0.4), seed: 7 }).map((file) => ({ path: file.path, bytes: encoder.encode(JSON.stringify(file.json)) }));
  return normaliser.finish(await readPages(files, limits, normaliser));
}
