import 'server-only';
import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StoreError } from './store-error';

// The comments keep the bundler from taking paths that are known only at run time for files of the project.
/** The folder everything is kept in: ENI_LENS_DATA, or `.eni-lens` where the process was started. Only its owner may look inside. */
export function openDataFolder(setting: string | undefined): string {
  const folder = resolve(/*turbopackIgnore: true*/ setting === undefined || setting === '' ? '.eni-lens' : setting);
  try {
    makeFolder(folder);
    chmodSync(/*turbopackIgnore: true*/ folder, 0o700);
    accessSync(/*turbopackIgnore: true*/ folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new StoreError('unwritable', `the data folder ${folder} cannot be written (${reason}); set ENI_LENS_DATA to a folder you own`);
  }
  return folder;
}

/** One level at a time: Node's own recursive mkdir never returns on file systems such as /proc. */
function makeFolder(folder: string): void {
  const found = statSync(/*turbopackIgnore: true*/ folder, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return;
  if (found === undefined && dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(/*turbopackIgnore: true*/ folder, { mode: 0o700 });
}
