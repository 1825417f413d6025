import 'server-only';
import { open, readFile } from 'node:fs/promises';
import type { Inventory } from '../model/inventory';
import type { ImportProblem } from '../model/problem';
import type { SnapshotDocument } from '../model/snapshot';
import { CliError } from './cli-error';

const opening = '{"name":';
const lists: readonly (keyof Inventory)[] = ['networkInterfaces', 'instances', 'subnets', 'vpcs', 'routeTables', 'securityGroups', 'coverage'];

async function beginsLikeSnapshot(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(opening.length), 0, opening.length, 0);
    return buffer.subarray(0, bytesRead).toString('utf8') === opening;
  } catch {
    // A folder.
    return false;
  } finally {
    await file.close();
  }
}

/** What `eni-lens scan --out` wrote; `null` for every other file. */
export async function readSnapshotFile(path: string): Promise<{ inventory: Inventory; problems: readonly ImportProblem[] } | null> {
  if (!(await beginsLikeSnapshot(path))) return null;
  let document: Partial<SnapshotDocument>;
  try {
    document = JSON.parse(await readFile(path, 'utf8')) as Partial<SnapshotDocument>;
  } catch {
    throw new CliError(`${path} begins like a snapshot but is not whole.`);
  }
  const { schema, inventory } = document;
  if (schema === undefined) return null;
  if (schema !== 'eni-lens/snapshot@1' || inventory?.version !== 1 || !lists.every((list) => Array.isArray(inventory[list]))) throw new CliError(`${path} is not a snapshot of this version.`);
  return { inventory, problems: document.problems ?? [] };
}
